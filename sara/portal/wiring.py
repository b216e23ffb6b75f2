"""What two services do together in one transaction; the only module that may know both."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.services.programmes.api import Placement, enrol
from sara.services.treasury.api import PayMethod, give_discount, receive


@dataclass(frozen=True, slots=True)
class Payment:
    """How the fee is paid at the desk; a card payment carries the number the terminal printed."""

    method: PayMethod
    terminal_reference: str = ""


@dataclass(frozen=True, slots=True)
class DeskDiscount:
    """A discount from the tariff, and why this person gets it."""

    discount_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class DeskOutcome:
    """What came of it: a place with its receipt, a free place, or a turn in the waiting list."""

    placement: Placement
    receipt_code: str | None


@command
def enrol_and_take_money(
    *,
    run_code: str,
    person_id: int,
    discount: DeskDiscount | None,
    payment: Payment | None,
    actor: Actor,
    now: datetime,
) -> DeskOutcome:
    """Enrol a person at the desk and take the fee: both, or neither.

    A waiting list and a class free of charge take no money. Without a payment the fee stays due.
    """
    placement = enrol(run_code=run_code, person_id=person_id, actor=actor, now=now)
    if placement.charge_code is None:
        return DeskOutcome(placement, None)
    receipt = take_money(
        charge_code=placement.charge_code, discount=discount, payment=payment, actor=actor, now=now
    )
    return DeskOutcome(placement, receipt)


@command
def take_money(
    *,
    charge_code: str,
    discount: DeskDiscount | None,
    payment: Payment | None,
    actor: Actor,
    now: datetime,
) -> str | None:
    """Let off a discount and take what is left of a fee; the code of the receipt, if one was given."""
    due_after = None
    if discount is not None:
        due_after = give_discount(
            charge_code=charge_code,
            discount_id=discount.discount_id,
            reason=discount.reason,
            actor=actor,
            now=now,
        )
    if payment is None or due_after == 0:
        return None
    return receive(
        charge_code=charge_code,
        method=payment.method,
        terminal_reference=payment.terminal_reference,
        actor=actor,
        now=now,
    )
