"""What is done in one transaction by the verbs of several; the only module that may know both services."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.registers.people import api as people
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


def take_money(
    *,
    charge_code: str,
    discount: DeskDiscount | None,
    payment: Payment | None,
    actor: Actor,
    now: datetime,
) -> str | None:
    """Let off a discount and take what is left of a fee; the code of the receipt, if one was given."""
    if discount is not None:
        return discount_and_take(
            charge_code=charge_code, discount=discount, payment=payment, actor=actor, now=now
        )
    return None if payment is None else _received(charge_code, payment, actor=actor, now=now)


@command
def discount_and_take(
    *, charge_code: str, discount: DeskDiscount, payment: Payment | None, actor: Actor, now: datetime
) -> str | None:
    """Both in one transaction; nothing is taken when nothing is left."""
    left = give_discount(
        charge_code=charge_code,
        discount_id=discount.discount_id,
        reason=discount.reason,
        actor=actor,
        now=now,
    )
    return _received(charge_code, payment, actor=actor, now=now) if payment and left else None


def _received(charge_code: str, payment: Payment, *, actor: Actor, now: datetime) -> str:
    return receive(
        charge_code=charge_code,
        method=payment.method,
        terminal_reference=payment.terminal_reference,
        actor=actor,
        now=now,
    )


@dataclass(frozen=True, slots=True)
class Record:
    """What a desk writes of a person at once; a mobile or address of None stays as it is."""

    details: people.PersonDetails
    mobile: str | None = None
    address: people.AddressDetails | None = None


@dataclass(frozen=True, slots=True)
class Joining:
    """Who comes to live with whom, as what, and whether one of the two answers for the other as a child."""

    member_id: int
    role: people.HouseholdRole
    guardian_id: int | None = None
    child_id: int | None = None
    relation: people.GuardianRelation | None = None
    document: str = ""


@command
def correct_record(*, person_id: int, record: Record, actor: Actor, now: datetime, reason: str) -> None:
    """Correct what is written of a person, with his mobile and address: all of it, or nothing."""
    people.correct_person(person_id=person_id, details=record.details, reason=reason, actor=actor, now=now)
    if record.mobile:
        people.add_mobile(person_id=person_id, mobile=record.mobile, actor=actor, now=now)
    if record.address:
        people.set_address(person_id=person_id, address=record.address, actor=actor, now=now)


@command
def add_to_household(
    *, person_id: int, household_id: int | None, joining: Joining, actor: Actor, now: datetime
) -> None:
    """Bring somebody into the household of a person, who becomes the head of a new one if he has none."""
    if household_id is None:
        household_id = people.form_household(head_id=person_id, actor=actor, now=now).pk
    people.join_household(
        household_id=household_id, person_id=joining.member_id, role=joining.role, actor=actor, now=now
    )
    if joining.relation and joining.guardian_id and joining.child_id:
        people.name_guardian(
            guardian_id=joining.guardian_id,
            child_id=joining.child_id,
            relation=joining.relation,
            document=joining.document,
            actor=actor,
            now=now,
        )
