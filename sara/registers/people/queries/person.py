from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.registers.people.models import (
    Guardianship,
    Membership,
    Person,
    PersonAddress,
    PersonMobile,
)
from sara.registers.people.permissions import MAY_SEE_PEOPLE, visible_to
from sara.registers.people.rules import grown_if_born_by
from sara.registers.people.types import Gender, OwnPerson


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person's record on one screen. Guardians, wards and members come with their persons."""

    person: Person
    mobiles: tuple[PersonMobile, ...]
    address: PersonAddress | None
    guardians: tuple[Guardianship, ...]
    wards: tuple[Guardianship, ...]
    household: tuple[Membership, ...]


def person_card(code: str, *, actor: Actor, now: datetime) -> PersonCard:
    """The record of the person with this code, if the actor sees it; six queries."""
    person = visible_to(actor, now=now).filter(code=code).first()
    if person is None:
        raise Missing
    note_reading([person.pk], what="people.record", actor=actor, by=MAY_SEE_PEOPLE)
    day = day_of(now)
    guardianships = Guardianship.objects.valid_on(day).order_by("id")
    members = Membership.objects.valid_on(day)
    mine = members.filter(person=person).values("household_id")
    addresses = PersonAddress.objects.valid_on(day).filter(person=person)
    return PersonCard(
        person=person,
        mobiles=tuple(person.mobiles.valid_on(day).order_by("-is_main", "id")),
        address=addresses.select_related("neighbourhood").order_by("id").first(),
        guardians=tuple(guardianships.filter(child=person).select_related("guardian")),
        wards=tuple(guardianships.filter(guardian=person).select_related("child")),
        household=tuple(
            members.filter(household_id__in=mine).select_related("person", "household").order_by("id")
        ),
    )


def own_people(actor: Actor, *, now: datetime) -> tuple[OwnPerson, ...]:
    """Himself first, then the children he answers for by age; never those a desk serves. Two queries."""
    if actor.person_id is None:
        return ()
    day = day_of(now)
    wards = Guardianship.objects.valid_on(day).filter(guardian_id=actor.person_id)
    children = Person.objects.filter(pk__in=wards.values("child_id"), birth_on__gt=grown_if_born_by(day))
    himself = Person.objects.filter(pk=actor.person_id)
    told = ("code", "given_name", "surname", "birth_on", "gender")
    rows = [*himself.only(*told), *children.only(*told).order_by("birth_on", "id")]
    return tuple(
        OwnPerson(
            person_id=row.pk,
            code=row.code,
            name=row.full_name,
            birth_on=row.birth_on,
            gender=Gender(row.gender),
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told of a person: himself, or a guardian whose mobile is the only one."""

    mobile: str
    person_id: int


def reachable_at(person_id: int, *, now: datetime) -> str:
    """The mobile to write to a person at: his main one, or a guardian's, or none (""); one query."""
    return reader_of(person_id, now=now).mobile


def reader_of(person_id: int, *, now: datetime) -> Reader:
    """Whom to tell of a person, and at which mobile ("" where there is none). One query."""
    day = day_of(now)
    guardians = Guardianship.objects.valid_on(day).filter(child_id=person_id)
    rows = PersonMobile.objects.valid_on(day).filter(
        Q(person_id=person_id) | Q(person_id__in=guardians.values("guardian_id"))
    )
    numbers = sorted(
        rows.values_list("person_id", "is_main", "id", "mobile").order_by("id"),
        key=lambda row: (row[0] != person_id, not row[1], row[2]),
    )
    return Reader(numbers[0][3], numbers[0][0]) if numbers else Reader("", person_id)


def names_of(person_ids: Collection[int]) -> dict[int, str]:
    """The names of persons by their numbers, for the history of records; one query."""
    rows = Person.objects.filter(pk__in=person_ids).order_by("id")
    return {row.pk: row.full_name for row in rows.only("given_name", "surname")}
