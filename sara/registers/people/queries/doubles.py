from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sara.foundation.clock import day_of
from sara.registers.people.models import Person
from sara.registers.people.queries.alike import Alike, alike_to
from sara.registers.people.queries.contacts import neighbourhood_of, with_contacts
from sara.registers.people.queries.newcomers import Newcomer, compared_newcomer
from sara.registers.people.queries.traits import compared_persons
from sara.registers.people.rules.likeness import LIKELY
from sara.registers.people.types import AddressDetails, Double, PersonDetails

LIMIT = 10


def likely_doubles(
    details: PersonDetails, *, mobile: str = "", address: AddressDetails | None = None, now: datetime
) -> tuple[Double, ...]:
    """Those in the whole city who may be this person, the likeliest first, at most ten; five queries.

    It tells enough to compare and no more, since the reader may not see their records.
    """
    return likely_doubles_of([Newcomer(details, mobile, address)], now=now)[0]


def likely_doubles_of(many: Sequence[Newcomer], *, now: datetime) -> list[tuple[Double, ...]]:
    """The likely doubles of each of these; five queries for however many."""
    day = day_of(now)
    found = [
        sorted((one for one in alike if one.grounds), key=lambda one: (-one.score, one.person_id))[:LIMIT]
        for alike in alike_to([compared_newcomer(one) for one in many], day=day)
    ]
    rows = {one.person_id for alike in found for one in alike}
    if not rows:
        return [()] * len(many)
    people = {
        row.pk: row for row in with_contacts(Person.objects.filter(pk__in=rows), day=day).order_by("id")
    }
    return [tuple(_double(people[one.person_id], one) for one in alike) for alike in found]


def doubles_of(persons: Collection[Person], *, now: datetime) -> dict[tuple[int, int], Alike]:
    """The pairs of these registered persons with all who are likely the same, by their numbers in order;
    six queries for however many."""
    day = day_of(now)
    compared = compared_persons(persons, day=day)
    return {
        (min(one.pk, other.person_id), max(one.pk, other.person_id)): other
        for one, alike in zip(persons, alike_to(compared, day=day), strict=True)
        for other in alike
        if other.score >= LIKELY
    }


def _double(row: Any, alike: Alike) -> Double:  # noqa: ANN401 a person with annotations
    return Double(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        neighbourhood=neighbourhood_of(row),
        same_by=alike.grounds,
        is_other_by_number=alike.is_other_by_number,
    )
