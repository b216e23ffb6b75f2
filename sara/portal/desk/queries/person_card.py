"""The record of a person, one side of it at a time."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.clock import day_of
from sara.portal.desk.queries.house import DeskHouse
from sara.portal.desk.queries.persons import DeskPerson, desk_person
from sara.registers.people.api import ids_of
from sara.registers.people.models import Guardianship, PersonAddress, PersonMobile
from sara.registers.people.types import AddressDetails
from sara.services.programmes.api import DeskEnrolment, classes_of_person, enrolment_code_in
from sara.services.treasury.api import ChargeLine, ReceiptLine, charges_of, receipts_of_people


@dataclass(frozen=True, slots=True)
class PersonScreen:
    """Who he is, with whom he lives, and the classes of this house he is or was in."""

    person: DeskPerson
    mobiles: tuple[PersonMobile, ...]
    address: PersonAddress | None
    guardians: tuple[Guardianship, ...]
    wards: tuple[Guardianship, ...]
    classes: tuple[DeskEnrolment, ...]


@dataclass(frozen=True, slots=True)
class Unpaid:
    """A fee that is due, and the enrolment at whose screen it is taken."""

    charge: ChargeLine
    enrolment_code: str


@dataclass(frozen=True, slots=True)
class PersonMoney:
    """What he owes this house, and the receipts he got from it."""

    person: DeskPerson
    unpaid: tuple[Unpaid, ...]
    owed_back: tuple[ChargeLine, ...]
    receipts: tuple[ReceiptLine, ...]


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What happened to the record, the newest first."""

    person: DeskPerson
    trail: tuple[TrailLine, ...]


def person_screen(code: str, here: DeskHouse, *, actor: Actor, now: datetime) -> PersonScreen:
    """The first side of the record; six queries."""
    person = desk_person(code, actor=actor, now=now)
    day, pk = day_of(now), person.person.pk
    ties = list(
        Guardianship.objects.valid_on(day)
        .filter(Q(child=pk) | Q(guardian=pk))
        .select_related("guardian", "child")
        .order_by("id")
    )
    homes = PersonAddress.objects.valid_on(day).filter(person=pk).select_related("neighbourhood")
    return PersonScreen(
        person=person,
        mobiles=tuple(PersonMobile.objects.valid_on(day).filter(person=pk).order_by("-is_main", "id")),
        address=homes.order_by("id").first(),
        guardians=tuple(tie for tie in ties if tie.child_id == pk),
        wards=tuple(tie for tie in ties if tie.guardian_id == pk),
        classes=_classes(person, here, now) if here.rights.sees_rolls else (),
    )


def _classes(person: DeskPerson, here: DeskHouse, now: datetime) -> tuple[DeskEnrolment, ...]:
    rows = classes_of_person(person.person.pk, now=now)
    return tuple(row for row in rows if row.house_id == here.house.pk)


def person_money(code: str, here: DeskHouse, *, actor: Actor, now: datetime) -> PersonMoney:
    """What he owes and has paid here; four queries. The caller asked who sees the money of the house."""
    person = desk_person(code, actor=actor, now=now, what="people.money")
    ids, house_id = [person.person.pk], here.house.pk
    charges = charges_of(ids, house_id=house_id)
    return PersonMoney(
        person=person,
        unpaid=tuple(Unpaid(line, enrolment_code_in(line.about)) for line in charges if line.due),
        owed_back=tuple(line for line in charges if line.to_give_back),
        receipts=tuple(receipts_of_people(ids, house_id=house_id)),
    )


def person_history(code: str, *, actor: Actor, now: datetime) -> PersonHistory:
    """What happened to the record of a person, and to those merged into it; five queries."""
    person = desk_person(code, actor=actor, now=now, what="people.history")
    merged = ids_of(person.person.pk)[1:]
    return PersonHistory(person, tuple(trail(person.person, *merged)))


def address_of(person_id: int, *, now: datetime) -> AddressDetails | None:
    """Where a person lives now; one query. The caller asked who sees him."""
    homes = PersonAddress.objects.valid_on(day_of(now)).filter(person=person_id)
    home = homes.order_by("id").first()
    return home.details if home else None
