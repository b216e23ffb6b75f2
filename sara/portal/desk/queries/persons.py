"""A person as the desk has him before it, with his household."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.people.api import find_people, visible_to
from sara.registers.people.models import Membership, Person, PersonAddress, PersonMobile
from sara.registers.people.types import FoundPerson, Gender, HouseholdRole
from sara.services.programmes.api import Joiner, age_on

PAGE_SIZE: Final = 30
FOUND: Final = 40


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


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of a list of people."""

    found: FoundPerson
    age: int


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Those who were found by a text, or else one page of those whom the reader sees, by name."""

    lines: tuple[PersonLine, ...]
    page: Page[Any] | None


def desk_person(code: str, *, actor: Actor, now: datetime) -> DeskPerson:
    """The person with this code and those he lives with, if the actor sees him; two queries."""
    day = day_of(now)
    row: Any = _with_contacts(visible_to(actor, now=now).filter(code=code), day).first()
    if row is None:
        raise Missing
    members = _household(row, actor, now)
    mine = next((one for one in members if one.person_id == row.pk), None)
    return DeskPerson(
        person=row,
        age=age_on(row.birth_on, day),
        mobile=row.main_mobile,
        neighbourhood=row.neighbourhood,
        home_path=row.home_path,
        role=HouseholdRole(mine.role) if mine else None,
        household_id=mine.household_id if mine else None,
        household=tuple(_member(one, day) for one in members if one.person_id != row.pk),
    )


def people_list(text: str, asked: Mapping[str, str], *, actor: Actor, now: datetime) -> PeopleList:
    """People by a text, or all by name; at most two queries."""
    day = day_of(now)
    if text:
        found = find_people(text, actor=actor, now=now, limit=FOUND)
        return PeopleList(tuple(PersonLine(one, age_on(one.birth_on, day)) for one in found), None)
    rows: QuerySet[Any] = _with_contacts(visible_to(actor, now=now), day)
    page = page_by_key(rows, asked, order=("name_sort", "id"), size=PAGE_SIZE)
    return PeopleList(tuple(PersonLine(_found(row), age_on(row.birth_on, day)) for row in page), page)


def _with_contacts(persons: QuerySet[Person], day: date) -> QuerySet[Any]:
    mobiles = PersonMobile.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("-is_main", "id")
    lives = PersonAddress.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("id")
    return persons.annotate(
        main_mobile=Coalesce(Subquery(mobiles.values("mobile")[:1]), Value("")),
        neighbourhood=Coalesce(Subquery(lives.values(name=F("neighbourhood__name"))[:1]), Value("")),
        home_path=Coalesce(
            Subquery(lives.values(path=F("neighbourhood__path"))[:1]), Value(""), output_field=TextField()
        ),
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


def _found(row: Any) -> FoundPerson:  # noqa: ANN401 a person with annotations
    return FoundPerson(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        gender=Gender(row.gender),
        mobile=row.main_mobile,
        neighbourhood=row.neighbourhood,
        in_scope=True,
    )
