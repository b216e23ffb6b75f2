"""What the desk reads of the money of its house."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import (
    DueKind,
    PayMethod,
    ReceiptFilter,
    all_dues_of_house,
    all_receipts_of_house,
    cancel_charge,
    cash_box_days,
    cash_box_sheet,
    charges_of,
    close_cash_box,
    dues_of_house,
    latest_dues,
    receipt_trail,
    receipts_of_house,
    receive,
    till_of,
    void_receipt,
)
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
ALL = ReceiptFilter()


@pytest.fixture
def desk(house: House) -> Actor:
    actor = holder(PostKind.DESK, house)
    with_open_box(house, actor)
    return actor


@pytest.fixture
def payer() -> Person:
    return make_person("فاطمه")


def pay(house: House, payer: Person, desk: Actor, method: PayMethod = PayMethod.CASH) -> str:
    code = make_charge(house, payer, desk)
    reference = "123456" if method is PayMethod.CARD else ""
    return receive(charge_code=code, method=method, terminal_reference=reference, actor=desk, now=NOW)


def test_a_list_of_receipts_says_what_they_come_to_with_void_ones_taken_off(
    house: House, payer: Person, desk: Actor
) -> None:
    pay(house, payer, desk)
    pay(house, payer, desk, PayMethod.CARD)
    wrong = pay(house, payer, desk)
    manager = holder(PostKind.MANAGER, house)
    void_receipt(receipt_code=wrong, reason="اشتباه", actor=manager, now=NOW)

    page = receipts_of_house(house, ALL, {}, actor=desk)

    assert (page.total, page.cash, page.card) == (4, FEE, FEE)
    assert [line.number for line in page.lines] == [4, 3, 2, 1]
    assert [line.code for line in all_receipts_of_house(house, ALL, actor=desk)] == [
        line.code for line in page.lines
    ]


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        (ReceiptFilter(words="۲"), [2]),
        (ReceiptFilter(words="فاطمه"), [1]),
        (ReceiptFilter(words="زهرا"), [2]),
        (ReceiptFilter(words="هیچ‌کس"), []),
        (ReceiptFilter(method=PayMethod.CARD), [2]),
        (ReceiptFilter(since=NOW + timedelta(seconds=1)), []),
        (ReceiptFilter(until=NOW), []),
    ],
)
def test_receipts_are_found_by_number_payer_day_and_method(
    house: House, payer: Person, desk: Actor, chosen: ReceiptFilter, numbers: list[int]
) -> None:
    pay(house, payer, desk)
    pay(house, make_person("زهرا"), desk, PayMethod.CARD)

    found = receipts_of_house(house, chosen, {}, actor=desk)
    assert [line.number for line in found.lines] == numbers


def test_what_is_unpaid_and_what_is_owed_back_stand_in_lists_of_their_own(
    house: House, payer: Person, desk: Actor
) -> None:
    unpaid = make_charge(house, payer, desk)
    receipt = pay(house, payer, desk)
    (paid,) = [line for line in charges_of([payer.pk]) if line.receipt_code == receipt]
    cancel_charge(about=paid.about, actor=desk, now=NOW, reason="")

    latest = latest_dues(house, DueKind.UNPAID, actor=desk)
    back = dues_of_house(house, DueKind.OWED_BACK, {}, words="فاطمه", actor=desk)

    assert (latest.total, [line.code for line in latest.lines]) == (1, [unpaid])
    assert (back.total, [line.receipt_code for line in back.lines]) == (1, [receipt])
    assert back.lines[0].amount == FEE
    assert all_dues_of_house(house, DueKind.UNPAID, words="زهرا", actor=desk) == ()


def test_the_till_says_the_next_number_and_whether_the_box_is_open(
    house: House, payer: Person, desk: Actor
) -> None:
    pay(house, payer, desk)
    till = till_of(house, now=NOW)
    assert (till.is_open, till.year, till.next_number) == (True, 1405, 2)
    assert not till_of(make_house("harandi"), now=NOW).is_open


def test_the_sheet_of_a_box_tells_who_counted_it_and_what_was_taken_meanwhile(
    house: House, payer: Person, desk: Actor
) -> None:
    pay(house, payer, desk)
    pay(house, payer, desk, PayMethod.CARD)
    later = NOW + timedelta(hours=8)
    close_cash_box(house_id=house.pk, counted=FEE, note="", actor=desk, now=later)
    (day,) = cash_box_days(house, actor=desk)

    with CaptureQueriesContext(connection) as asked:
        sheet = cash_box_sheet(house, day.id, actor=desk, now=later)

    assert len(asked) == 3
    assert (sheet.state.received, sheet.card, sheet.day.counted) == (FEE, FEE, FEE)
    assert (sheet.receipts, sheet.first_number, sheet.last_number) == (2, 1, 2)
    assert sheet.closed_by == "سارا نمونه"
    assert sheet.day.difference == 0


def test_the_money_of_another_house_is_not_there(house: House, payer: Person, desk: Actor) -> None:
    pay(house, payer, desk)
    (day,) = cash_box_days(house, actor=desk)
    stranger = holder(PostKind.DESK, make_house("harandi"))

    for ask in (
        lambda: receipts_of_house(house, ALL, {}, actor=stranger),
        lambda: all_receipts_of_house(house, ALL, actor=stranger),
        lambda: latest_dues(house, DueKind.UNPAID, actor=stranger),
        lambda: cash_box_sheet(house, day.id, actor=stranger, now=NOW),
    ):
        with pytest.raises(Missing):
            ask()


def test_the_trail_of_a_receipt_is_that_of_what_it_was_given_for(
    house: House, payer: Person, desk: Actor
) -> None:
    receipt = pay(house, payer, desk)
    assert [line.command for line in receipt_trail(receipt)] == ["receive", "charge"]
    assert Rials(0) == charges_of([payer.pk])[0].due
