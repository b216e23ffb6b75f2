"""Many persons from one list, in a few statements for however many."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.database.holding import hold
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.registers.people.commands.writing import identities_refused, placed, set_details
from sara.registers.people.errors import ForeignIdTaken, LikelyDoubles, OneOfManyRefused
from sara.registers.people.facts import PeopleRegistered
from sara.registers.people.models import HouseFile, Person, PersonAddress, PersonMobile
from sara.registers.people.permissions import may_register_person
from sara.registers.people.queries.doubles import likely_doubles_of
from sara.registers.people.queries.newcomers import Newcomer
from sara.registers.places.models import House

TOLD_AT_ONCE: Final = 100  # a fact of more would keep whoever answers it too long in one transaction


@command
def register_people(
    *,
    newcomers: Sequence[Newcomer],
    house_id: int,
    brought: Collection[int] = (),
    actor: Actor,
    now: datetime,
    reason: str,
) -> list[Person]:
    """Write the persons of a list into the register, and open a file for each in the house.

    `brought` are the numbers of those whom the same list brought before: the list was compared with
    itself. Raises OneOfManyRefused with the place of the one who cannot be, counted from nought.
    """
    house = House.objects.filter(pk=house_id).first()
    if house is None:
        raise Missing
    if not may_register_person(actor, house.path):
        raise NotAllowed
    hold("people:list")  # two lists at once would each hold names that the other waits for
    hold(*(f"person:{one.name}" for one in newcomers))
    _refuse_doubles(newcomers, brought, now)
    people = _write(newcomers, now)
    HouseFile.objects.bulk_create([HouseFile(person=one, house=house, opened_at=now) for one in people])
    ids = [one.pk for one in people]
    for first in range(0, len(ids), TOLD_AT_ONCE):
        told = tuple(ids[first : first + TOLD_AT_ONCE])
        announce(PeopleRegistered(person_ids=told, house_id=house.pk), actor=actor, now=now)
    return people


def _refuse_doubles(newcomers: Sequence[Newcomer], brought: Collection[int], now: datetime) -> None:
    for place, doubles in enumerate(likely_doubles_of(newcomers, now=now)):
        others = tuple(one for one in doubles if one.person_id not in brought)
        if any(one.code not in newcomers[place].despite for one in others):
            raise OneOfManyRefused(place, LikelyDoubles(others))


def _write(newcomers: Sequence[Newcomer], now: datetime) -> list[Person]:
    people = [_unsaved(place, one, now) for place, one in enumerate(newcomers)]
    try:
        with identities_refused():
            Person.objects.bulk_create(people)
    except Refusal as no:
        raise OneOfManyRefused(_whose(no, people), no) from no
    day, pairs = day_of(now), list(zip(people, newcomers, strict=True))
    PersonMobile.objects.bulk_create(
        PersonMobile(person=person, mobile=one.mobile, valid_from=day) for person, one in pairs if one.mobile
    )
    PersonAddress.objects.bulk_create(
        placed(PersonAddress(person=person, valid_from=day), one.address)
        for person, one in pairs
        if one.address
    )
    return people


def _unsaved(place: int, newcomer: Newcomer, now: datetime) -> Person:
    person = Person(code=new_code(), registered_at=now)
    try:
        set_details(person, newcomer.details, now=now)
    except Refusal as no:
        raise OneOfManyRefused(place, no) from no
    return person


def _whose(refusal: Refusal, people: Sequence[Person]) -> int:
    """The place of the one whose number another holds."""
    index = "foreign_id_index" if isinstance(refusal, ForeignIdTaken) else "national_id_index"
    numbers = [getattr(one, index) for one in people]
    taken = Person.objects.filter(**{f"{index}__in": [one for one in numbers if one]}).order_by("id")
    held = {bytes(one) for one in taken.values_list(index, flat=True)}
    return next((place for place, one in enumerate(numbers) if one and bytes(one) in held), 0)
