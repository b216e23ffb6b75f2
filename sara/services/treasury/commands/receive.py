from datetime import datetime

from django.db.models import F

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.jalali import jalali_year
from sara.services.treasury import rules
from sara.services.treasury.commands.charge import locked_charge, refuse_unless_may_take_money
from sara.services.treasury.commands.ledger import enter
from sara.services.treasury.errors import (
    CashBoxClosed,
    ChargeCancelled,
    NothingDue,
    TerminalReferenceMissing,
)
from sara.services.treasury.facts import ReceiptIssued
from sara.services.treasury.models import CashBox, Charge, Receipt, ReceiptSeries
from sara.services.treasury.types import PayMethod, ReceiptKind


@command
def receive(
    *, charge_code: str, method: PayMethod, terminal_reference: str = "", actor: Actor, now: datetime
) -> str:
    """Take what is due on a charge at the desk and give a numbered receipt; returns its code."""
    owed = locked_charge(code=charge_code)
    refuse_unless_may_take_money(actor, owed)
    if owed.cancelled_at is not None:
        raise ChargeCancelled
    if not owed.due:
        raise NothingDue
    if method is PayMethod.CARD and not terminal_reference:
        raise TerminalReferenceMissing
    receipt = issue(_payment_of(owed, method, terminal_reference), actor=actor, now=now)
    owed.paid_rials = owed.due
    owed.save(update_fields=["paid_rials"])
    enter(
        rules.money_received(int(receipt.amount_rials), method),
        house_id=owed.house_id,
        about=f"receipt:{receipt.code}",
        actor=actor,
        now=now,
    )
    announce(
        ReceiptIssued(receipt.code, owed.house_id, owed.person_id, owed.about, int(receipt.amount_rials)),
        actor=actor,
        now=now,
    )
    return receipt.code


def _payment_of(owed: Charge, method: PayMethod, terminal_reference: str) -> Receipt:
    return Receipt(
        kind=ReceiptKind.PAYMENT,
        charge=owed,
        house_id=owed.house_id,
        amount_rials=owed.due,
        method=method,
        terminal_reference=terminal_reference,
        cash_box=open_box(owed.house_id) if method is PayMethod.CASH else None,
    )


def open_box(house_id: int) -> CashBox:
    """The open cash box of a house, held open (shared lock) until the transaction ends."""
    box = CashBox.objects.standing_open().select_for_update().filter(house_id=house_id).first()
    if box is None:
        raise CashBoxClosed
    return box


def issue(receipt: Receipt, *, actor: Actor, now: datetime) -> Receipt:
    """Give a receipt the next number of its house and Jalali year, and write it.

    The row of the series stays locked until the transaction ends, so a number that was taken by a
    transaction that failed is given again, and there is never a gap.
    """
    year = jalali_year(day_of(now))
    receipt.code = new_code()
    receipt.year = year
    receipt.number = next_number(receipt.house_id, year)
    receipt.issued_at = now
    receipt.issued_by_id = actor.person_id
    receipt.save(force_insert=True)
    return receipt


def next_number(house_id: int, year: int) -> int:
    ReceiptSeries.objects.bulk_create([ReceiptSeries(house_id=house_id, year=year)], ignore_conflicts=True)
    series = ReceiptSeries.objects.filter(house_id=house_id, year=year)
    series.update(last_number=F("last_number") + 1)
    return series.values_list("last_number", flat=True).get()
