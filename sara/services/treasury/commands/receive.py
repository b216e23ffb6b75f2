from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.database import prepared
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.services.treasury import rules
from sara.services.treasury.commands.charge import refuse_unless_may_take_money
from sara.services.treasury.commands.ledger import enter
from sara.services.treasury.commands.series import issue
from sara.services.treasury.errors import (
    CashBoxClosed,
    ChargeCancelled,
    NothingDue,
    TerminalReferenceMissing,
)
from sara.services.treasury.facts import ReceiptIssued
from sara.services.treasury.models import CashBox
from sara.services.treasury.types import NewReceipt, PayMethod, ReceiptKind

_LOCK: Final = """
    SELECT charge.id, charge.house_id, house.path, charge.person_id, charge.about,
           charge.fee_rials - charge.discount_rials - charge.paid_rials, charge.cancelled_at
      FROM treasury_charge charge JOIN places_house house ON house.id = charge.house_id
     WHERE charge.code = %(charge)s FOR NO KEY UPDATE OF charge
"""
_PAID: Final = "UPDATE treasury_charge SET paid_rials = %(paid)s WHERE id = %(id)s"


@dataclass(frozen=True, slots=True)
class _Owed:
    """A charge whose row is locked until the transaction ends."""

    id: int
    house_id: int
    path: str
    person_id: int
    about: str
    due: int
    cancelled_at: datetime | None


@command
def receive(
    *, charge_code: str, method: PayMethod, terminal_reference: str = "", actor: Actor, now: datetime
) -> str:
    """Take what is due on a charge at the desk and give a numbered receipt; returns its code.

    The number comes last, so that the next who prints in this house waits for as little as can be.
    """
    owed = _locked(charge_code)
    refuse_unless_may_take_money(actor, owed)
    if owed.cancelled_at is not None:
        raise ChargeCancelled
    if not owed.due:
        raise NothingDue
    if method is PayMethod.CARD and not terminal_reference:
        raise TerminalReferenceMissing
    receipt = _payment_of(owed, method, terminal_reference)
    prepared.rows(_PAID, {"paid": owed.due, "id": owed.id})
    postings = rules.money_received(owed.due, method)
    enter(postings, house_id=owed.house_id, about=f"receipt:{receipt.code}", actor=actor, now=now)
    told = ReceiptIssued(receipt.code, owed.house_id, owed.person_id, owed.about, owed.due)
    announce(told, actor=actor, now=now)
    issue(receipt, actor=actor, now=now)
    return receipt.code


def _locked(charge_code: str) -> _Owed:
    found = prepared.rows(_LOCK, {"charge": charge_code})
    if not found:
        raise Missing
    return _Owed(*found[0])


def _payment_of(owed: _Owed, method: PayMethod, terminal_reference: str) -> NewReceipt:
    return NewReceipt(
        code=new_code(),
        kind=ReceiptKind.PAYMENT,
        house_id=owed.house_id,
        charge_id=owed.id,
        amount=Rials(owed.due),
        method=method,
        terminal_reference=terminal_reference,
        cash_box_id=open_box(owed.house_id).pk if method is PayMethod.CASH else None,
    )


def open_box(house_id: int) -> CashBox:
    """The open cash box of a house, its row locked until the transaction ends."""
    box = CashBox.objects.standing_open().select_for_update().filter(house_id=house_id).first()
    if box is None:
        raise CashBoxClosed
    return box
