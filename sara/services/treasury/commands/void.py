from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.services.treasury import rules
from sara.services.treasury.commands.charge import locked_charge
from sara.services.treasury.commands.ledger import enter
from sara.services.treasury.commands.receive import open_box
from sara.services.treasury.commands.series import issue
from sara.services.treasury.errors import AlreadyVoid, CashTooLittle, CounterNotVoidable, ReasonMissing
from sara.services.treasury.facts import ReceiptVoided
from sara.services.treasury.models import Charge, Receipt
from sara.services.treasury.permissions import may_see_money, may_void_receipt
from sara.services.treasury.queries.cash_box import state_of
from sara.services.treasury.types import NewReceipt, PayMethod, ReceiptKind


@command
def void_receipt(*, receipt_code: str, reason: str, actor: Actor, now: datetime) -> str:
    """Take a receipt back by a numbered counter-entry; returns the code of the counter-entry.

    Cash goes back out of the box that is open now; a card payment goes back through the terminal.
    """
    receipt = Receipt.objects.filter(code=receipt_code).first()
    if receipt is None:
        raise Missing
    owed = locked_charge(id=receipt.charge_id)
    if not may_see_money(actor, owed.house):
        raise Missing
    if not may_void_receipt(actor, owed.house):
        raise NotAllowed
    if not reason.strip():
        raise ReasonMissing
    if receipt.kind == ReceiptKind.COUNTER:
        raise CounterNotVoidable
    if receipt.counter_entries.exists():
        raise AlreadyVoid
    counter = _counter_of(receipt, reason.strip())
    _give_back(owed, receipt, actor=actor, now=now)
    announce(
        ReceiptVoided(
            receipt_code=receipt.code,
            counter_code=counter.code,
            house_id=owed.house_id,
            person_id=owed.person_id,
            about=owed.about,
        ),
        actor=actor,
        now=now,
    )
    issue(counter, actor=actor, now=now)
    return counter.code


def _counter_of(receipt: Receipt, reason: str) -> NewReceipt:
    box = open_box(receipt.house_id) if receipt.method == PayMethod.CASH else None
    if box is not None and state_of(box).expected < receipt.amount_rials:
        raise CashTooLittle
    return NewReceipt(
        code=new_code(),
        kind=ReceiptKind.COUNTER,
        house_id=receipt.house_id,
        charge_id=receipt.charge_id,
        amount=receipt.amount_rials,
        method=PayMethod(receipt.method),
        terminal_reference=receipt.terminal_reference,
        cash_box_id=box.pk if box else None,
        counters_id=receipt.pk,
        reason=reason,
    )


def _give_back(owed: Charge, receipt: Receipt, *, actor: Actor, now: datetime) -> None:
    owed.paid_rials = Rials(0)
    owed.save(update_fields=["paid_rials"])
    enter(
        rules.reversed_(rules.money_received(int(receipt.amount_rials), PayMethod(receipt.method))),
        house_id=owed.house_id,
        about=f"void:{receipt.code}",
        actor=actor,
        now=now,
    )
