"""Who of a whole list is known already, asked for many rows at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.registers.people.models import HouseFile, Person, PersonAddress, PersonMobile
from sara.registers.people.permissions import correctable_by
from sara.registers.people.types import AddressDetails


@dataclass(slots=True)
class KnownPerson:
    """A person of the register, with what a row of a list is compared with."""

    person: Person
    mobiles: set[str] = field(default_factory=set)
    address: AddressDetails | None = None
    is_correctable: bool = False
    has_file: bool = False


@dataclass(slots=True)
class KnownPeople:
    """Those who may be meant by the rows of a list: by number, and by folded name."""

    by_number: dict[str, KnownPerson] = field(default_factory=dict)
    by_name: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))


def known_people(
    *,
    national_ids: Collection[str],
    foreign_ids: Collection[str],
    names: Collection[str],
    house_id: int | None,
    actor: Actor,
    now: datetime,
) -> KnownPeople:
    """Those in the whole city who hold one of these numbers or bear one of these names; seven queries."""
    persons = _persons(national_ids, foreign_ids, names)
    known = {person.pk: KnownPerson(person) for person in persons}
    day = day_of(now)
    for mobile in PersonMobile.objects.filter(person__in=known, valid_to=None).order_by("id"):
        known[mobile.person_id].mobiles.add(mobile.mobile)
    for address in PersonAddress.objects.valid_on(day).filter(person__in=known).order_by("id"):
        known[address.person_id].address = address.details
    correctable = correctable_by(actor, now=now).filter(pk__in=known).order_by("pk")
    for number in correctable.values_list("pk", flat=True):
        known[number].is_correctable = True
    files = HouseFile.objects.filter(person__in=known, house=house_id).order_by("id")
    for number in files.values_list("person_id", flat=True):
        known[number].has_file = True
    return _arranged(known.values())


def _persons(
    national_ids: Collection[str], foreign_ids: Collection[str], names: Collection[str]
) -> list[Person]:
    """Each way of knowing looks in its own index."""
    national = [Person.national_id.fingerprint(number) for number in national_ids]
    foreign = [Person.foreign_id.fingerprint(number) for number in foreign_ids]
    ways: list[dict[str, Any]] = [
        {"national_id_index__in": national},
        {"foreign_id_index__in": foreign},
        {"name_key__in": list(names)},
    ]
    found: dict[int, Person] = {}
    for way in ways:
        if next(iter(way.values())):
            found.update({person.pk: person for person in Person.objects.filter(**way).order_by("pk")})
    return list(found.values())


def _arranged(people: Iterable[KnownPerson]) -> KnownPeople:
    arranged = KnownPeople()
    for known in people:
        arranged.by_name[known.person.name_key].append(known)
        for number in (known.person.national_id, known.person.foreign_id):
            if number:
                arranged.by_number[number] = known
    return arranged
