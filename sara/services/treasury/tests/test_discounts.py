import pytest

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.models import House
from sara.services.treasury.api import (
    AlreadyDiscounted,
    AlreadyPaid,
    ChargeCancelled,
    DiscountExists,
    PayMethod,
    ReasonMissing,
    cancel_charge,
    charge,
    charges_of,
    discounts_on_offer,
    give_discount,
    offer_discount,
    receive,
    withdraw_discount,
)
from sara.services.treasury.models import LedgerLine
from sara.services.treasury.tests.factories import NOW, make_charge, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def elderly() -> Person:
    return make_person()


@pytest.fixture
def owed(house: House, desk: Actor, elderly: Person) -> str:
    return make_charge(house, elderly, desk)


@pytest.fixture
def twenty_percent() -> int:
    return offer_discount(
        name="سالمندان", name_en="Elderly", percent=20, source="پیش‌فرض نرم‌افزار", actor=SYSTEM, now=NOW
    )


def test_a_discount_lowers_what_is_due_and_is_booked(
    desk: Actor, elderly: Person, owed: str, twenty_percent: int
) -> None:
    give_discount(charge_code=owed, discount_id=twenty_percent, reason="۶۸ ساله", actor=desk, now=NOW)
    (line,) = charges_of([elderly.pk])
    assert (line.fee, line.discount, line.due) == (4_500_000, 900_000, 3_600_000)
    assert LedgerLine.objects.get(account="discount").rials == 900_000


def test_a_discount_without_a_reason_is_refused(desk: Actor, owed: str, twenty_percent: int) -> None:
    with pytest.raises(ReasonMissing):
        give_discount(charge_code=owed, discount_id=twenty_percent, reason=" ", actor=desk, now=NOW)


def test_one_discount_is_enough(desk: Actor, owed: str, twenty_percent: int) -> None:
    give_discount(charge_code=owed, discount_id=twenty_percent, reason="۶۸ ساله", actor=desk, now=NOW)
    with pytest.raises(AlreadyDiscounted):
        give_discount(charge_code=owed, discount_id=twenty_percent, reason="باز", actor=desk, now=NOW)


def test_what_is_paid_is_not_discounted(desk: Actor, owed: str, twenty_percent: int) -> None:
    receive(charge_code=owed, method=PayMethod.CARD, terminal_reference="9", actor=desk, now=NOW)
    with pytest.raises(AlreadyPaid):
        give_discount(charge_code=owed, discount_id=twenty_percent, reason="دیر", actor=desk, now=NOW)


def test_a_discount_no_longer_on_offer_is_not_given(desk: Actor, owed: str, twenty_percent: int) -> None:
    withdraw_discount(discount_id=twenty_percent, actor=SYSTEM, now=NOW)
    assert discounts_on_offer() == []
    with pytest.raises(Missing):
        give_discount(charge_code=owed, discount_id=twenty_percent, reason="۶۸ ساله", actor=desk, now=NOW)


def test_two_discounts_do_not_share_a_name(twenty_percent: int) -> None:
    with pytest.raises(DiscountExists):
        offer_discount(name="سالمندان", name_en="", percent=10, source="دیگر", actor=SYSTEM, now=NOW)


def test_the_tariff_is_not_the_desks_to_write(desk: Actor) -> None:
    with pytest.raises(NotAllowed):
        offer_discount(name="دوستان", name_en="", percent=90, source="ما", actor=desk, now=NOW)


def test_the_whole_fee_may_be_let_off(house: House, desk: Actor, elderly: Person, owed: str) -> None:
    whole = offer_discount(
        name="خانوادهٔ شهید", name_en="", percent=100, source="پیش‌فرض", actor=SYSTEM, now=NOW
    )
    give_discount(charge_code=owed, discount_id=whole, reason="معرفی‌نامه", actor=desk, now=NOW)
    assert charges_of([elderly.pk])[0].due == Rials(0)


def test_a_fee_that_was_called_off_is_lowered_no_more(
    house: House, desk: Actor, elderly: Person, twenty_percent: int
) -> None:
    owed = charge(
        house_id=house.pk,
        person_id=elderly.pk,
        amount=Rials(4_500_000),
        about="enrolment:called-off",
        title="خوش‌نویسی",
        actor=desk,
        now=NOW,
    )
    cancel_charge(about="enrolment:called-off", actor=desk, now=NOW, reason="انصراف")
    with pytest.raises(ChargeCancelled):
        give_discount(charge_code=owed, discount_id=twenty_percent, reason="۶۸ ساله", actor=desk, now=NOW)
