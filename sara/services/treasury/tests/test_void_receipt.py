import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import (
    AlreadyVoid,
    CashTooLittle,
    CounterNotVoidable,
    PayMethod,
    ReasonMissing,
    ReceiptKind,
    cancel_charge,
    cash_box_of,
    charges_of,
    close_cash_box,
    open_cash_box,
    receipt_truth,
    receipts_of_people,
    receive,
    void_receipt,
)
from sara.services.treasury.models import Charge, LedgerLine
from sara.services.treasury.tests.factories import (
    FEE,
    NOW,
    holder,
    make_charge,
    make_house,
    with_open_box,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid(house: House, manager: Actor, payer: Person) -> str:
    with_open_box(house, manager)
    return receive(
        charge_code=make_charge(house, payer, manager), method=PayMethod.CASH, actor=manager, now=NOW
    )


def test_a_receipt_is_taken_back_by_a_numbered_counter_entry(
    house: House, manager: Actor, payer: Person, paid: str
) -> None:
    counter = void_receipt(receipt_code=paid, reason="نام اشتباه بود", actor=manager, now=NOW)
    taken_back, first = receipts_of_people([payer.pk])
    assert (taken_back.code, taken_back.kind, taken_back.number) == (counter, ReceiptKind.COUNTER, 2)
    assert taken_back.counters_number == first.number == 1
    assert first.is_void
    (owed,) = charges_of([payer.pk])
    assert (owed.due, owed.receipt_code) == (FEE, None)
    box = cash_box_of(house, actor=manager)
    assert box is not None
    assert box.expected == 0
    assert sum(LedgerLine.objects.order_by("id").values_list("rials", flat=True)) == 0


def test_a_stranger_with_the_code_learns_that_the_receipt_is_void(manager: Actor, paid: str) -> None:
    before = receipt_truth(paid)
    void_receipt(receipt_code=paid, reason="نام اشتباه بود", actor=manager, now=NOW)
    after = receipt_truth(paid)
    assert before is not None
    assert after is not None
    assert (before.is_void, after.is_void) == (False, True)


def test_a_receipt_is_taken_back_once(manager: Actor, paid: str) -> None:
    void_receipt(receipt_code=paid, reason="نام اشتباه بود", actor=manager, now=NOW)
    with pytest.raises(AlreadyVoid):
        void_receipt(receipt_code=paid, reason="دوباره", actor=manager, now=NOW)


def test_a_counter_entry_is_not_taken_back(manager: Actor, paid: str) -> None:
    counter = void_receipt(receipt_code=paid, reason="نام اشتباه بود", actor=manager, now=NOW)
    with pytest.raises(CounterNotVoidable):
        void_receipt(receipt_code=counter, reason="پشیمان شدیم", actor=manager, now=NOW)


def test_taking_back_needs_a_reason(manager: Actor, paid: str) -> None:
    with pytest.raises(ReasonMissing):
        void_receipt(receipt_code=paid, reason="  ", actor=manager, now=NOW)


def test_the_desk_sees_a_receipt_and_may_not_take_it_back(house: House, paid: str) -> None:
    with pytest.raises(NotAllowed):
        void_receipt(receipt_code=paid, reason="اشتباه", actor=holder(PostKind.DESK, house), now=NOW)


def test_to_another_house_the_receipt_does_not_exist(paid: str) -> None:
    stranger = holder(PostKind.MANAGER, make_house("iran"))
    with pytest.raises(Missing):
        void_receipt(receipt_code=paid, reason="اشتباه", actor=stranger, now=NOW)


def test_cash_that_is_not_in_the_box_is_not_given_back(house: House, manager: Actor, paid: str) -> None:
    close_cash_box(house_id=house.pk, counted=FEE, note="", actor=manager, now=NOW)
    open_cash_box(house_id=house.pk, opening=Rials(10), actor=manager, now=NOW)
    with pytest.raises(CashTooLittle):
        void_receipt(receipt_code=paid, reason="انصراف", actor=manager, now=NOW)


def test_a_called_off_fee_that_was_paid_is_owed_back_until_its_receipt_is_void(
    manager: Actor, payer: Person, paid: str
) -> None:
    cancel_charge(about=Charge.objects.get().about, actor=manager, now=NOW, reason="انصراف")
    assert charges_of([payer.pk])[0].to_give_back == FEE
    void_receipt(receipt_code=paid, reason="انصراف", actor=manager, now=NOW)
    assert charges_of([payer.pk])[0].to_give_back == 0
