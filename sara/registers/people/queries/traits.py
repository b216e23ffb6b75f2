"""What is compared of persons who may be one."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sara.foundation.persian import joined_key
from sara.registers.people.models import Person, PersonAddress, PersonMobile
from sara.registers.people.rules import name_key
from sara.registers.people.rules.likeness import Traits
from sara.registers.people.types import AddressDetails, Gender

# The columns that `traits_of` reads of a person.
COMPARED: Final = (
    "given_name",
    "surname",
    "father_name",
    "birth_on",
    "gender",
    "national_id_index",
    "foreign_id_index",
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One of whom it is asked who is like him, registered (`person_id`) or not yet."""

    traits: Traits
    name: str
    national: bytes | None
    foreign: bytes | None
    address: AddressDetails | None
    person_id: int | None = None

    @property
    def door(self) -> AddressDetails | None:
        """His address, if it says enough to find his house by."""
        home = self.address
        return home if home and home.number and home.street else None


def compared_persons(persons: Collection[Person], *, day: date) -> list[Compared]:
    """Those who are registered; two queries."""
    homes = _homes(persons, day)
    traits = traits_of(persons, day=day, homes=homes)
    return [
        Compared(
            traits[one.pk],
            name_key(one.given_name, one.surname),
            _bytes(one.national_id_index),
            _bytes(one.foreign_id_index),
            homes.get(one.pk),
            one.pk,
        )
        for one in persons
    ]


def traits_of(
    persons: Collection[Person], *, day: date | None = None, homes: dict[int, AddressDetails] | None = None
) -> dict[int, Traits]:
    """The traits of persons by their number; two queries. Without a day no mobiles and no address: none."""
    mobiles: dict[int, set[str]] = defaultdict(set)
    if day is not None:
        numbers = PersonMobile.objects.valid_on(day).filter(person__in=[one.pk for one in persons])
        for pk, mobile in numbers.order_by("id").values_list("person_id", "mobile"):
            mobiles[pk].add(mobile)
        homes = _homes(persons, day) if homes is None else homes
    known = {pk: address_word(home) for pk, home in (homes or {}).items()}
    return {
        one.pk: Traits(
            given_name=joined_key(one.given_name),
            surname=joined_key(one.surname),
            father_name=joined_key(one.father_name),
            birth_on=one.birth_on,
            gender=Gender(one.gender),
            identity=(_bytes(one.national_id_index) or _bytes(one.foreign_id_index) or b"").hex(),
            mobiles=frozenset(mobiles[one.pk]) if one.pk in mobiles else frozenset(),
            address=known.get(one.pk, ""),
        )
        for one in persons
    }


def _homes(persons: Iterable[Person], day: date) -> dict[int, AddressDetails]:
    rows = PersonAddress.objects.valid_on(day).filter(person__in=[one.pk for one in persons])
    return {row.person_id: row.details for row in rows.order_by("id")}


def _bytes(index: bytes | memoryview | None) -> bytes | None:
    return None if index is None else bytes(index)


def address_word(home: AddressDetails) -> str:
    """An address as one word; without a number of the house it says too little."""
    if not home.number or not home.street:
        return ""
    parts = (home.street, home.alley, home.number, home.unit)
    return f"{home.neighbourhood_id}:{':'.join(joined_key(part) for part in parts)}"
