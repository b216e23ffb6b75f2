from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.database import prepared
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


_OWN: Final = """
    SELECT true AS himself, id, code, given_name || ' ' || surname, birth_on, gender
      FROM people_person WHERE id = %(me)s
     UNION
    SELECT false, child.id, child.code, child.given_name || ' ' || child.surname, child.birth_on, child.gender
      FROM people_guardianship tie JOIN people_person child ON child.id = tie.child_id
     WHERE tie.guardian_id = %(me)s AND child.birth_on > %(grown)s
       AND tie.valid_from <= %(day)s AND (tie.valid_to IS NULL OR tie.valid_to > %(day)s)
     ORDER BY himself DESC, birth_on, id
"""


def own_people(actor: Actor, *, now: datetime) -> tuple[OwnPerson, ...]:
    """Himself first, then the children he answers for by age; never those a desk serves. One query."""
    if actor.person_id is None:
        return ()
    day = day_of(now)
    rows = prepared.rows(_OWN, {"me": actor.person_id, "day": day, "grown": grown_if_born_by(day)})
    return tuple(
        OwnPerson(person_id=pk, code=code, name=name, birth_on=birth_on, gender=Gender(gender))
        for _himself, pk, code, name, birth_on, gender in rows
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told of a person: himself, or a guardian whose mobile is the only one."""

    mobile: str
    person_id: int


def reachable_at(person_id: int, *, now: datetime) -> str:
    """The mobile to write to a person at: his main one, or a guardian's, or none (""); one query."""
    return reader_of(person_id, now=now).mobile


_READER: Final = """
    SELECT number.mobile, number.person_id
      FROM people_personmobile number
     WHERE number.person_id IN (
           SELECT %(person)s::bigint
            UNION ALL
           SELECT tie.guardian_id FROM people_guardianship tie WHERE tie.child_id = %(person)s
              AND tie.valid_from <= %(day)s AND (tie.valid_to IS NULL OR tie.valid_to > %(day)s)
       ) AND number.valid_from <= %(day)s AND (number.valid_to IS NULL OR number.valid_to > %(day)s)
     ORDER BY number.person_id <> %(person)s, NOT number.is_main, number.id LIMIT 1
"""


def reader_of(person_id: int, *, now: datetime) -> Reader:
    """Whom to tell of a person, and at which mobile ("" where there is none). One query."""
    found = prepared.rows(_READER, {"person": person_id, "day": day_of(now)})
    return Reader(*found[0]) if found else Reader("", person_id)


def names_of(person_ids: Collection[int]) -> dict[int, str]:
    """The names of persons by their numbers, for the history of records; one query."""
    rows = Person.objects.filter(pk__in=person_ids).order_by("id")
    return {row.pk: row.full_name for row in rows.only("given_name", "surname")}
