from collections.abc import Collection
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.database.holding import hold
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.people.commands.writing import (
    new_address,
    new_mobile,
    open_file,
    write_person,
)
from sara.registers.people.errors import LikelyDoubles
from sara.registers.people.facts import PersonRegistered
from sara.registers.people.models import Person
from sara.registers.people.permissions import may_register_person
from sara.registers.people.queries.doubles import likely_doubles
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.types import AddressDetails, PersonDetails
from sara.registers.places.models import House


@command
def register_person(
    *,
    details: PersonDetails,
    house_id: int,
    mobile: str = "",
    address: AddressDetails | None = None,
    actor: Actor,
    now: datetime,
) -> Person:
    """Write a person into the register at a desk and open a file for him in its house.

    A mobile is not needed. Raises LikelyDoubles, with those who may be the same, when there are any.
    """
    return _register(details, house_id, mobile, address, known=(), actor=actor, now=now)


@command
def register_person_despite(
    *,
    doubles: Collection[str],
    details: PersonDetails,
    house_id: int,
    mobile: str = "",
    address: AddressDetails | None = None,
    actor: Actor,
    now: datetime,
    reason: str,
) -> Person:
    """Register after looking at the likely doubles with these codes and finding another person.

    One who was not among them is shown first; the same national ID is refused in any case.
    """
    return _register(details, house_id, mobile, address, known=doubles, actor=actor, now=now)


def _register(
    details: PersonDetails,
    house_id: int,
    mobile: str,
    address: AddressDetails | None,
    *,
    known: Collection[str],
    actor: Actor,
    now: datetime,
) -> Person:
    house = House.objects.filter(pk=house_id).first()
    if house is None:
        raise Missing
    if not may_register_person(actor, house.path):
        raise NotAllowed
    hold(f"person:{name_key(split_title(details.given_name)[1], details.surname)}")
    doubles = likely_doubles(details, mobile=mobile, address=address, now=now)
    if any(double.code not in known for double in doubles):
        raise LikelyDoubles(doubles)
    person = write_person(details, now=now)
    if mobile:
        new_mobile(person.pk, mobile, now=now)
    if address:
        new_address(person.pk, address, day=day_of(now))
    open_file(person.pk, house.pk, now=now)
    announce(PersonRegistered(person_id=person.pk, house_id=house.pk), actor=actor, now=now)
    return person
