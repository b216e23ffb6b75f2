"""One enrolment at the desk: where it stands, what is due on it, what happened to it."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine
from sara.foundation.errors import Missing
from sara.portal.desk.queries.enrolling import Bill, bill_of
from sara.portal.desk.queries.house import DeskHouse
from sara.services.programmes.api import DeskEnrolment, about_enrolment, enrolment_at_desk, enrolment_trail
from sara.services.treasury.api import (
    ChargeLine,
    DiscountLine,
    Till,
    charge_code_of,
    discounts_on_offer,
    due_on,
    till_of,
)


@dataclass(frozen=True, slots=True)
class EnrolmentScreen:
    """`till` and `discounts` are there when money is due and the reader may take it."""

    line: DeskEnrolment
    charge: ChargeLine | None
    discounts: tuple[DiscountLine, ...]
    till: Till | None
    trail: tuple[TrailLine, ...]

    def bill(self, discount_id: int | None) -> Bill | None:
        """What is still to be paid, with a discount that would be given now."""
        if self.charge is None or not self.charge.due:
            return None
        discounts = () if self.charge.discount else self.discounts
        return bill_of(self.charge.due, discounts, discount_id)


def fee_of_enrolment(code: str, here: DeskHouse) -> str:
    """The code of the charge for an enrolment in this house; Missing where there is none. One query."""
    charge = charge_code_of(about_enrolment(code), house_id=here.house.pk)
    if charge is None:
        raise Missing
    return charge


def enrolment_screen(code: str, here: DeskHouse, *, actor: Actor, now: datetime) -> EnrolmentScreen:
    """One enrolment in a class of this house; at most seven queries."""
    line = enrolment_at_desk(code, actor=actor, now=now)
    if line.house_id != here.house.pk:
        raise Missing
    charge = due_on([line.about]).get(line.about) if here.rights.sees_money else None
    takes = charge is not None and bool(charge.due) and here.rights.takes_money
    return EnrolmentScreen(
        line=line,
        charge=charge,
        discounts=tuple(discounts_on_offer()) if takes else (),
        till=till_of(here.house, now=now) if takes else None,
        trail=tuple(enrolment_trail(code)),
    )
