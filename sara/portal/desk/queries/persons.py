"""A person as the desk has him before it, with his household."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.registers.people.api import MAY_SEE_PEOPLE, neighbourhood_of, visible_to, with_contacts
from sara.registers.people.models import Membership, Person
from sara.registers.people.types import HouseholdRole
from sara.services.programmes.api import Joiner, age_on


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the household; `in_scope` says whether the reader sees his record."""

    code: str
    name: str
    age: int
    role: HouseholdRole
    in_scope: bool


@dataclass(frozen=True, slots=True)
class DeskPerson:
    """Who stands at the desk. `role` is his in his household, if he belongs to one."""

    person: Person
    age: int
    mobile: str
    neighbourhood: str
    home_path: str
    role: HouseholdRole | None
    household_id: int | None
    household: tuple[Member, ...]

    @property
    def code(self) -> str:
        return self.person.code

    @property
    def name(self) -> str:
        return self.person.titled_name

    def as_joiner(self) -> Joiner:
        return Joiner(self.person.pk, self.person.birth_on, self.person.gender, self.home_path)


def desk_person(code: str, *, actor: Actor, now: datetime, what: str = "people.record") -> DeskPerson:
    """The person with this code and those he lives with, if the actor sees him; two queries.

    `what` is the part of the record that is opened; he whose record it is reads so.
    """
    day = day_of(now)
    row: Any = with_contacts(visible_to(actor, now=now).filter(code=code), day=day).first()
    if row is None:
        raise Missing
    note_reading([row.pk], what=what, actor=actor, by=MAY_SEE_PEOPLE)
    members = _household(row, actor, now)
    mine = next((one for one in members if one.person_id == row.pk), None)
    return DeskPerson(
        person=row,
        age=age_on(row.birth_on, day),
        mobile=row.main_mobile,
        neighbourhood=neighbourhood_of(row),
        home_path=row.home_path,
        role=HouseholdRole(mine.role) if mine else None,
        household_id=mine.household_id if mine else None,
        household=tuple(_member(one, day) for one in members if one.person_id != row.pk),
    )


def _household(person: Person, actor: Actor, now: datetime) -> list[Any]:
    members = Membership.objects.valid_on(day_of(now))
    mine = members.filter(person=person).values("household_id")
    seen = visible_to(actor, now=now).filter(pk=OuterRef("person_id"))
    rows = members.filter(household_id__in=mine).select_related("person").annotate(in_scope=Exists(seen))
    return list(rows.order_by("person__birth_on", "id"))


def _member(row: Any, day: date) -> Member:  # noqa: ANN401 a membership with annotations
    return Member(
        code=row.person.code,
        name=row.person.full_name,
        age=age_on(row.person.birth_on, day),
        role=HouseholdRole(row.role),
        in_scope=row.in_scope,
    )
