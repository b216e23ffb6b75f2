"""The screen on which a person is enrolled and the fee is taken."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.foundation.persian import in_language
from sara.portal.desk.queries.house import DeskHouse
from sara.portal.desk.queries.persons import DeskPerson, desk_person
from sara.services.programmes.api import DeskEnrolment, RunCard, classes_of_person, runs_for
from sara.services.treasury.api import DiscountLine, Till, discounts_on_offer, till_of


@dataclass(frozen=True, slots=True)
class Bill:
    """What one pays: the fee, what is let off of it, and what is left."""

    fee: Rials
    discount: DiscountLine | None = None

    @property
    def let_off(self) -> Rials:
        return self.fee.discount(self.discount.percent) if self.discount else Rials(0)

    @property
    def taken_off(self) -> Rials:
        """What is let off, below zero."""
        return -self.let_off

    @property
    def discount_name(self) -> str:
        return in_language(self.discount.name, self.discount.name_en) if self.discount else ""

    @property
    def total(self) -> Rials:
        return Rials(self.fee - self.let_off)


@dataclass(frozen=True, slots=True)
class EnrolScreen:
    """Person, suitable classes, money: all that the desk needs at once."""

    person: DeskPerson
    runs: tuple[RunCard, ...]
    discounts: tuple[DiscountLine, ...]
    till: Till
    now_in: tuple[DeskEnrolment, ...]
    before: tuple[DeskEnrolment, ...]

    def run(self, code: str) -> RunCard | None:
        """The suitable class with this code."""
        return next((run for run in self.runs if run.code == code), None)

    def bill(self, run: RunCard | None, discount_id: int | None) -> Bill | None:
        """What a place in this class costs; nothing where one would only wait for it."""
        if run is None or run.is_full:
            return None
        return bill_of(run.fee, self.discounts, discount_id)


def enrol_screen(code: str, here: DeskHouse, *, actor: Actor, now: datetime) -> EnrolScreen:
    """Everything for enrolling the person with this code in this house; eight queries."""
    if not here.rights.takes_money:
        raise Missing
    person = desk_person(code, actor=actor, now=now, what="people.enrolling")
    classes = [one for one in classes_of_person(person.person.pk, now=now) if one.house_id == here.house.pk]
    return EnrolScreen(
        person=person,
        runs=runs_for(person.as_joiner(), here.house.pk, now=now),
        discounts=tuple(discounts_on_offer()),
        till=till_of(here.house, now=now),
        now_in=tuple(one for one in classes if one.is_live),
        before=tuple(one for one in classes if not one.is_live),
    )


def bill_of(fee: Rials, discounts: tuple[DiscountLine, ...], discount_id: int | None) -> Bill:
    """A fee with one of the discounts on offer."""
    return Bill(fee, next((one for one in discounts if one.id == discount_id), None))
