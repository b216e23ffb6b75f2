import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import (
    CashBoxAlreadyOpen,
    CashBoxClosed,
    DifferenceUnexplained,
    PayMethod,
    cash_box_days,
    cash_box_of,
    close_cash_box,
    open_cash_box,
    receive,
)
from sara.services.treasury.models import LedgerLine
from sara.services.treasury.tests.factories import (
    FEE,
    NOW,
    holder,
    make_charge,
    make_house,
    make_person,
    with_open_box,
)

pytestmark = pytest.mark.django_db


def take_a_fee(house: House, desk: Actor) -> None:
    owed = make_charge(house, make_person(), desk)
    receive(charge_code=owed, method=PayMethod.CASH, actor=desk, now=NOW)


def test_the_box_holds_its_float_and_what_was_received(house: House, desk: Actor) -> None:
    with_open_box(house, desk, opening=500_000)
    take_a_fee(house, desk)
    box = cash_box_of(house, actor=desk)
    assert box is not None
    assert box.expected == 500_000 + FEE


def test_a_house_has_one_open_box(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    with pytest.raises(CashBoxAlreadyOpen):
        open_cash_box(house_id=house.pk, opening=Rials(0), actor=desk, now=NOW)


def test_a_count_that_agrees_closes_the_box_in_silence(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    take_a_fee(house, desk)
    close_cash_box(house_id=house.pk, counted=FEE, note="", actor=desk, now=NOW)
    assert cash_box_of(house, actor=desk) is None
    assert cash_box_days(house, actor=desk)[0].difference == 0
    assert not LedgerLine.objects.filter(account="cash_difference").exists()


def test_a_count_that_differs_wants_words_and_is_booked(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    take_a_fee(house, desk)
    counted = FEE - Rials(20_000)
    with pytest.raises(DifferenceUnexplained) as refusal:
        close_cash_box(house_id=house.pk, counted=counted, note=" ", actor=desk, now=NOW)
    assert "۲٬۰۰۰ تومان" in refusal.value.words()
    close_cash_box(house_id=house.pk, counted=counted, note="باقی پول اشتباه داده شد", actor=desk, now=NOW)
    assert cash_box_days(house, actor=desk)[0].difference == -20_000
    assert LedgerLine.objects.get(account="cash_difference").rials == 20_000


def test_a_closed_box_is_not_closed_again(house: House, desk: Actor) -> None:
    with pytest.raises(CashBoxClosed):
        close_cash_box(house_id=house.pk, counted=Rials(0), note="", actor=desk, now=NOW)


def test_the_inspector_looks_and_does_not_open(house: House) -> None:
    inspector = holder(PostKind.INSPECTOR, house)
    assert cash_box_of(house, actor=inspector) is None
    with pytest.raises(NotAllowed):
        open_cash_box(house_id=house.pk, opening=Rials(0), actor=inspector, now=NOW)


def test_another_house_does_not_know_of_the_box(house: House, desk: Actor) -> None:
    other = make_house("kowsar")
    with pytest.raises(Missing):
        cash_box_of(other, actor=desk)
    with pytest.raises(Missing):
        open_cash_box(house_id=other.pk, opening=Rials(0), actor=desk, now=NOW)
