from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.database import prepared
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.services.treasury import rules
from sara.services.treasury.commands.ledger import enter
from sara.services.treasury.errors import (
    AlreadyDiscounted,
    AlreadyPaid,
    ChargeCancelled,
    ReasonMissing,
)
from sara.services.treasury.models import Charge, Discount
from sara.services.treasury.permissions import Placed, may_see_money, may_take_money

_CHARGE: Final = """
    INSERT INTO treasury_charge (code, house_id, person_id, about, title, title_en, fee_rials, discount_rials,
        discount_reason, paid_rials, charged_at)
    VALUES (%(code)s, %(house)s, %(person)s, %(about)s, %(title)s, %(title_en)s, %(fee)s, 0, '', 0, %(now)s)
"""


@command
def charge(
    *,
    house_id: int,
    person_id: int,
    amount: Rials,
    about: str,
    title: str,
    title_en: str = "",
    actor: Actor,
    now: datetime,
) -> str:
    """Write down that a person owes a house a fee for one thing; gives the code of the charge.

    The service that calls has asked whether the actor may; a live charge about the same thing is
    a bug of the caller and breaks `charge_live_once_for_a_thing`.
    """
    code = new_code()
    values = {
        "code": code,
        "house": house_id,
        "person": person_id,
        "about": about,
        "title": title,
        "title_en": title_en,
        "fee": int(amount),
        "now": now,
    }
    prepared.rows(_CHARGE, values)
    enter(rules.fee_charged(int(amount)), house_id=house_id, about=f"charge:{code}", actor=actor, now=now)
    return code


@command
def give_discount(*, charge_code: str, discount_id: int, reason: str, actor: Actor, now: datetime) -> Rials:
    """Let part of a fee off by one of the discounts on offer; gives what is left to pay."""
    owed = locked_charge(code=charge_code)
    refuse_unless_may_take_money(actor, owed.house)
    if not reason.strip():
        raise ReasonMissing
    if owed.cancelled_at is not None:
        raise ChargeCancelled
    if owed.paid_rials:
        raise AlreadyPaid
    if owed.discount_rials:
        raise AlreadyDiscounted
    discount = Discount.objects.offered().filter(id=discount_id).first()
    if discount is None:
        raise Missing
    rials = owed.fee_rials.discount(discount.percent)
    owed.discount, owed.discount_rials, owed.discount_reason = discount, rials, reason.strip()
    owed.save(update_fields=["discount", "discount_rials", "discount_reason"])
    enter(
        rules.discount_given(int(rials)),
        house_id=owed.house_id,
        about=f"discount:{owed.code}",
        actor=actor,
        now=now,
    )
    return owed.due


@command
def cancel_charge(*, about: str, actor: Actor, now: datetime, reason: str) -> None:
    """Call off the live charge about a thing, if there is one.

    Where it was paid, the money is then owed back: the desk gives it by voiding the receipt.
    """
    owed = Charge.objects.select_for_update(of=("self",)).live().filter(about=about).first()
    if owed is None:
        return
    owed.cancelled_at = now
    owed.save(update_fields=["cancelled_at"])
    fee = rules.reversed_(rules.fee_charged(int(owed.fee_rials)))
    discount = rules.reversed_(rules.discount_given(int(owed.discount_rials)))
    enter((*fee, *discount), house_id=owed.house_id, about=f"cancel:{owed.code}", actor=actor, now=now)


def locked_charge(**which: object) -> Charge:
    """The charge with its house, its row locked until the transaction ends."""
    owed = Charge.objects.select_for_update(of=("self",)).select_related("house").filter(**which).first()
    if owed is None:
        raise Missing
    return owed


def refuse_unless_may_take_money(actor: Actor, house: Placed) -> None:
    """What he may not see is missing; what he sees but may not touch is not allowed."""
    if not may_see_money(actor, house):
        raise Missing
    if not may_take_money(actor, house):
        raise NotAllowed
