"""What is compared of persons who may be one, and where the candidates are looked for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from sara.foundation.persian import joined_key
from sara.registers.people.models import Person, PersonAddress, PersonMobile, PersonQuerySet
from sara.registers.people.rules import split_title
from sara.registers.people.rules.likeness import Traits
from sara.registers.people.types import AddressDetails, Gender, PersonDetails

MOST_CANDIDATES = 100  # by each ground; a commoner name is told apart by the others


def traits_of_details(details: PersonDetails, mobile: str, address: AddressDetails | None) -> Traits:
    """The traits of one who is being written down."""
    return Traits(
        given_name=joined_key(split_title(details.given_name)[1]),
        surname=joined_key(details.surname),
        father_name=joined_key(details.father_name),
        birth_on=details.birth_on,
        gender=details.gender,
        mobiles=frozenset({mobile} - {""}),
        address=_address(address) if address else "",
    )


def traits_of(persons: Iterable[Person], *, day: date) -> dict[int, Traits]:
    """The traits of persons by their number; two queries."""
    people = {one.pk: one for one in persons}
    mobiles, homes = defaultdict(set), {}
    for number in PersonMobile.objects.valid_on(day).filter(person__in=people).order_by("id"):
        mobiles[number.person_id].add(number.mobile)
    for home in PersonAddress.objects.valid_on(day).filter(person__in=people).order_by("id"):
        homes[home.person_id] = _address(home.details)
    return {
        pk: Traits(
            given_name=joined_key(one.given_name),
            surname=joined_key(one.surname),
            father_name=joined_key(one.father_name),
            birth_on=one.birth_on,
            gender=Gender(one.gender),
            identity=bytes(one.national_id_index or one.foreign_id_index or b"").hex(),
            mobiles=frozenset(mobiles[pk]),
            address=homes.get(pk, ""),
        )
        for pk, one in people.items()
    }


def candidates(
    traits: Traits, address: AddressDetails | None, *, name: str, day: date, identity: Q | None = None
) -> PersonQuerySet:
    """Those who may be the person of these traits, by each ground from its own index.

    `name` is his name key, `identity` the condition that somebody has his national or foreign ID.
    """
    standing = Person.objects.named_still()
    named = standing.named(name)
    grounds: list[QuerySet[Any, Any]] = [
        named.filter(birth_on=traits.birth_on),
        named.exclude(father_name=""),
        standing.filter(birth_on=traits.birth_on),
    ]
    grounds += [standing.filter(identity)] if identity is not None else []
    numbers: list[QuerySet[Any, Any]] = [rows.values(who=F("pk"))[:MOST_CANDIDATES] for rows in grounds]
    mobiles = PersonMobile.objects.valid_on(day).filter(mobile__in=traits.mobiles)
    numbers.append(mobiles.values(who=F("person_id"))[:MOST_CANDIDATES])
    if address is not None and address.number and address.street:
        there = Q(street=address.street, alley=address.alley, number=address.number)
        homes = PersonAddress.objects.valid_on(day).filter(there, neighbourhood=address.neighbourhood_id)
        numbers.append(homes.values(who=F("person_id"))[:MOST_CANDIDATES])
    return standing.filter(pk__in=numbers[0].union(*numbers[1:]))


def _address(home: AddressDetails) -> str:
    """An address as one word; without a number of the house it says too little."""
    if not home.number or not home.street:
        return ""
    parts = (home.street, home.alley, home.number, home.unit)
    return f"{home.neighbourhood_id}:{':'.join(joined_key(part) for part in parts)}"
