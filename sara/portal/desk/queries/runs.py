"""One class at the desk: who is in it, who waits, who has not paid."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.portal.desk.queries.house import DeskHouse
from sara.services.programmes.api import (
    EnrolmentStatus,
    ListedPerson,
    RunPage,
    SessionLine,
    about_enrolment,
    people_of_run,
    run_page,
)
from sara.services.treasury.api import ChargeLine, due_on


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in a class or in its line, with what is due for his place."""

    person: ListedPerson
    charge: ChargeLine | None

    @property
    def due(self) -> Rials:
        return self.charge.due if self.charge else Rials(0)


@dataclass(frozen=True, slots=True)
class RunScreen:
    """A class with those who hold places in it and those who wait, by turn."""

    page: RunPage
    placed: tuple[Listed, ...]
    waiting: tuple[Listed, ...]

    @property
    def unpaid(self) -> int:
        return sum(bool(one.due) for one in self.placed)

    def coming(self, now: datetime) -> SessionLine | None:
        """The session going on or to come."""
        return next((one for one in self.page.sessions if one.ends_at > now), None)


def run_screen(code: str, here: DeskHouse, *, actor: Actor, now: datetime) -> RunScreen:
    """A class of this house; at most eight queries."""
    page = run_page(code, actor=actor, now=now)
    if page.card.house_id != here.house.pk or not here.rights.sees_rolls:
        raise Missing
    people = people_of_run(code, actor=actor)
    about = [about_enrolment(one.enrolment_code) for one in people]
    charges = due_on(about) if here.rights.sees_money else {}
    listed = [Listed(one, charges.get(thing)) for one, thing in zip(people, about, strict=True)]
    return RunScreen(
        page=page,
        placed=tuple(one for one in listed if one.person.status is EnrolmentStatus.PLACED),
        waiting=tuple(one for one in listed if one.person.status is not EnrolmentStatus.PLACED),
    )
