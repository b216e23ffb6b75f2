from datetime import UTC, datetime

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import (
    CashBoxClosed,
    ChargeCancelled,
    NothingDue,
    PayMethod,
    TerminalReferenceMissing,
    cancel_charge,
    cash_box_of,
    charges_of,
    receipts_of_people,
    receive,
)
from sara.services.treasury.models import Charge, LedgerLine, Receipt
from sara.services.treasury.tests.factories import (
    FEE,
    NOW,
    holder,
    make_charge,
    make_house,
    with_open_box,
)

pytestmark = pytest.mark.django_db


def test_the_desk_takes_cash_against_receipt_number_one(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    code = receive(charge_code=make_charge(house, payer, desk), method=PayMethod.CASH, actor=desk, now=NOW)
    (line,) = receipts_of_people([payer.pk])
    assert (line.code, line.year, line.number, line.amount) == (code, 1405, 1, FEE)
    assert line.method is PayMethod.CASH
    (owed,) = charges_of([payer.pk])
    assert (owed.due, owed.receipt_code) == (0, code)


def test_a_receipt_is_announced_to_those_who_wait_for_it(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    code = receive(charge_code=make_charge(house, payer, desk), method=PayMethod.CASH, actor=desk, now=NOW)
    box = cash_box_of(house, actor=desk)
    assert box is not None
    assert box.expected == FEE
    assert Receipt.objects.get(code=code).issued_by_id == desk.person_id


def test_the_books_balance_after_every_step(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    receive(charge_code=make_charge(house, payer, desk), method=PayMethod.CASH, actor=desk, now=NOW)
    by_account = dict(LedgerLine.objects.order_by("id").values_list("account", "rials"))
    assert by_account == {"receivable": -FEE, "fee_income": -FEE, "cash": FEE}
    assert sum(LedgerLine.objects.order_by("id").values_list("rials", flat=True)) == 0


def test_a_card_payment_needs_the_number_the_terminal_printed(
    house: House, desk: Actor, payer: Person
) -> None:
    owed = make_charge(house, payer, desk)
    with pytest.raises(TerminalReferenceMissing):
        receive(charge_code=owed, method=PayMethod.CARD, actor=desk, now=NOW)
    code = receive(charge_code=owed, method=PayMethod.CARD, terminal_reference="123456", actor=desk, now=NOW)
    assert Receipt.objects.get(code=code).cash_box_id is None


def test_cash_is_refused_while_the_box_is_closed(house: House, desk: Actor, payer: Person) -> None:
    owed = make_charge(house, payer, desk)
    with pytest.raises(CashBoxClosed):
        receive(charge_code=owed, method=PayMethod.CASH, actor=desk, now=NOW)
    assert not Receipt.objects.exists()


def test_what_is_paid_is_not_paid_again(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    owed = make_charge(house, payer, desk)
    receive(charge_code=owed, method=PayMethod.CASH, actor=desk, now=NOW)
    with pytest.raises(NothingDue):
        receive(charge_code=owed, method=PayMethod.CASH, actor=desk, now=NOW)


def test_what_was_called_off_is_not_paid(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    owed = Charge.objects.get(code=make_charge(house, payer, desk))
    cancel_charge(about=owed.about, actor=desk, now=NOW, reason="انصراف")
    with pytest.raises(ChargeCancelled):
        receive(charge_code=owed.code, method=PayMethod.CASH, actor=desk, now=NOW)
    assert sum(LedgerLine.objects.order_by("id").values_list("rials", flat=True)) == 0


def test_the_desk_of_another_house_takes_nothing_here(house: House, desk: Actor, payer: Person) -> None:
    owed = make_charge(house, payer, desk)
    stranger = holder(PostKind.DESK, make_house("harandi"))
    with pytest.raises(Missing):
        receive(charge_code=owed, method=PayMethod.CASH, actor=stranger, now=NOW)


def test_the_inspector_sees_a_charge_and_takes_no_money(house: House, desk: Actor, payer: Person) -> None:
    owed = make_charge(house, payer, desk)
    with pytest.raises(NotAllowed):
        receive(charge_code=owed, method=PayMethod.CASH, actor=holder(PostKind.INSPECTOR, house), now=NOW)


def test_numbers_begin_again_with_the_jalali_year(house: House, desk: Actor, payer: Person) -> None:
    with_open_box(house, desk)
    last_evening = datetime(2027, 3, 20, 20, 0, tzinfo=UTC)  # 23:30 on 29 Esfand 1405
    new_year = datetime(2027, 3, 20, 20, 31, tzinfo=UTC)  # 00:01 on 1 Farvardin 1406
    for instant in (last_evening, new_year):
        receive(charge_code=make_charge(house, payer, desk), method=PayMethod.CASH, actor=desk, now=instant)
    lines = receipts_of_people([payer.pk])
    assert [(line.year, line.number) for line in lines] == [(1406, 1), (1405, 1)]


def test_houses_number_their_receipts_each_for_itself(payer: Person) -> None:
    for slug in ("iran", "bazaar"):
        house = make_house(slug)
        desk = holder(PostKind.DESK, house)
        with_open_box(house, desk)
        receive(
            charge_code=make_charge(house, payer, desk, fee=Rials(10)),
            method=PayMethod.CASH,
            actor=desk,
            now=NOW,
        )
    assert [line.number for line in receipts_of_people([payer.pk])] == [1, 1]
