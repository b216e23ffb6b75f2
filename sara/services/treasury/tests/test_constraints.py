"""What only the database can promise, each promise by its name."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from sara.foundation.actors import Actor
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury.api import PayMethod, receive, void_receipt
from sara.services.treasury.models import (
    CashBox,
    Charge,
    Discount,
    LedgerEntry,
    LedgerLine,
    Receipt,
    ReceiptSeries,
)
from sara.services.treasury.tests.factories import (
    NOW,
    make_charge,
    make_person,
    with_open_box,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owed(house: House, manager: Actor) -> Charge:
    return Charge.objects.get(code=make_charge(house, make_person(), manager))


@pytest.fixture
def receipt(house: House, manager: Actor, owed: Charge) -> Receipt:
    with_open_box(house, manager)
    code = receive(charge_code=owed.code, method=PayMethod.CASH, actor=manager, now=NOW)
    return Receipt.objects.get(code=code)


def refused(name: str, write: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        write()


def refused_at_the_end(write: Callable[[], object]) -> None:
    """The write passes and the end of its transaction, brought forward, refuses it."""

    def write_and_end() -> None:
        with transaction.atomic():
            write()
            _check_now()

    with pytest.raises(IntegrityError, match="do not balance"):
        write_and_end()


def _check_now() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _enter(house: House, **lines: int) -> LedgerEntry:
    entry = LedgerEntry.objects.create(house=house, about="آزمون", entered_at=NOW)
    for account, rials in lines.items():
        LedgerLine.objects.create(entry=entry, account=account, rials=Rials(rials))
    return entry


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("charge_fee_is_positive", {"fee_rials": 0}),
        ("charge_discount_has_a_reason", {"discount_rials": 10}),
        ("charge_paid_whole_or_not_at_all", {"paid_rials": 1}),
    ],
)
def test_a_charge_keeps_its_truths(owed: Charge, name: str, change: dict[str, int]) -> None:
    refused(name, lambda: Charge.objects.filter(pk=owed.pk).update(**change))


def test_charge_code_unique(owed: Charge) -> None:
    twin = Charge.objects.get(pk=owed.pk)
    twin.pk, twin.about = None, "enrolment:OTHER"
    refused("charge_code_unique", lambda: twin.save(force_insert=True))


def test_receipt_code_unique(receipt: Receipt) -> None:
    twin = Receipt.objects.get(pk=receipt.pk)
    twin.pk, twin.number = None, 99
    refused("receipt_code_unique", lambda: twin.save(force_insert=True))


def test_charge_discount_within_fee(owed: Charge) -> None:
    discount = Discount.objects.create(name="سالمندان", percent=20, source="پیش‌فرض")
    owed.discount, owed.discount_reason, owed.discount_rials = discount, "سن", Rials(5_000_000)
    refused("charge_discount_within_fee", owed.save)


def test_charge_live_once_for_a_thing(owed: Charge) -> None:
    twin = Charge(
        code=new_code(),
        house_id=owed.house_id,
        person_id=owed.person_id,
        about=owed.about,
        title="دوباره",
        fee_rials=Rials(10),
        charged_at=NOW,
    )
    refused("charge_live_once_for_a_thing", twin.save)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("receipt_number_once", {}),
        ("receipt_amount_is_positive", {"amount_rials": Rials(0)}),
        ("receipt_counter_names_its_receipt", {"kind": "gift"}),
        ("receipt_method_is_known", {"method": "gold"}),
        ("receipt_cash_is_in_a_box", {"cash_box_id": None}),
        ("receipt_counter_names_its_receipt", {"kind": "counter"}),
    ],
)
def test_a_receipt_keeps_its_truths(receipt: Receipt, name: str, change: dict[str, object]) -> None:
    twin = Receipt.objects.get(pk=receipt.pk)
    twin.pk, twin.code = None, new_code()
    if change:
        twin.number += 1
    for field, value in change.items():
        setattr(twin, field, value)
    refused(name, lambda: twin.save(force_insert=True))


def test_receipt_countered_once(receipt: Receipt, manager: Actor) -> None:
    code = void_receipt(receipt_code=receipt.code, reason="اشتباه", actor=manager, now=NOW)
    twin = Receipt.objects.get(code=code)
    twin.pk, twin.code, twin.number = None, new_code(), 99
    refused("receipt_countered_once", lambda: twin.save(force_insert=True))


def test_receipt_series_one_a_year(receipt: Receipt) -> None:
    twin = ReceiptSeries(house_id=receipt.house_id, year=receipt.year)
    refused("receipt_series_one_a_year", twin.save)


@pytest.mark.owner
@pytest.mark.parametrize("model", [Receipt, LedgerEntry, LedgerLine])
@pytest.mark.parametrize("verb", ["UPDATE {table} SET id = id", "DELETE FROM {table}"])
def test_what_was_written_of_money_is_neither_changed_nor_deleted(
    receipt: Receipt, model: type[Receipt | LedgerEntry | LedgerLine], verb: str
) -> None:
    assert receipt.pk
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="Cannot update or delete"):
        cursor.execute(verb.format(table=model._meta.db_table))


def test_ledger_entry_balances(house: House) -> None:
    refused_at_the_end(lambda: _enter(house, cash=10))


def test_ledger_entry_without_lines_is_no_entry(house: House) -> None:
    refused_at_the_end(lambda: _enter(house))


def test_ledger_line_balances_even_when_it_comes_later(house: House) -> None:
    entry = _enter(house, cash=10, card=-10)
    _check_now()
    late = LedgerLine(entry=entry, account="cash", rials=Rials(5))
    refused_at_the_end(late.save)


@pytest.mark.parametrize(
    ("name", "account", "rials"),
    [("ledger_line_is_not_empty", "cash", 0), ("ledger_line_account_is_known", "mattress", 5)],
)
def test_a_line_keeps_its_truths(house: House, name: str, account: str, rials: int) -> None:
    entry = _enter(house, cash=1, card=-1)
    refused(name, LedgerLine(entry=entry, account=account, rials=Rials(rials)).save)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cash_box_open_once", {}),
        ("cash_box_opening_not_negative", {"opening_rials": -1, "closed": True}),
        ("cash_box_closed_when_counted", {"counted_rials": 5}),
        ("cash_box_difference_is_explained", {"closed": True, "counted_rials": 5}),
    ],
)
def test_a_cash_box_keeps_its_truths(house: House, name: str, values: dict[str, int]) -> None:
    CashBox.objects.create(house=house, opened_at=NOW, opening_rials=Rials(0))
    box = CashBox(house=house, opened_at=NOW, opening_rials=Rials(0))
    if values.pop("closed", False):
        box.closed_at, box.expected_rials, box.counted_rials = NOW, Rials(0), Rials(0)
    for field, value in values.items():
        setattr(box, field, Rials(value))
    refused(name, box.save)


@pytest.mark.parametrize(
    ("name", "percent", "called"),
    [("discount_is_a_percentage", 101, "دیگر"), ("discount_has_one_name", 20, "سالمندان")],
)
def test_a_discount_keeps_its_truths(manager: Actor, name: str, percent: int, called: str) -> None:
    Discount.objects.create(name="سالمندان", percent=20, source="پیش‌فرض")
    refused(name, Discount(name=called, percent=percent, source="پیش‌فرض").save)
