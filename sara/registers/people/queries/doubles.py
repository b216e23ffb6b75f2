from datetime import datetime
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q

from sara.foundation.clock import day_of
from sara.registers.people.models import Person, PersonAddress
from sara.registers.people.queries.contacts import with_contacts
from sara.registers.people.queries.traits import candidates, traits_of, traits_of_details
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.rules.likeness import LIKELY, SURE, likeness
from sara.registers.people.types import AddressDetails, Double, PersonDetails, SameBy

LIMIT = 10


def likely_doubles(
    details: PersonDetails, *, mobile: str = "", address: AddressDetails | None = None, now: datetime
) -> tuple[Double, ...]:
    """Those in the whole city who may be this person, the likeliest first, at most ten; three queries.

    It tells enough to compare and no more, since the reader may not see their records.
    """
    day, identity = day_of(now), _same_identity(details)
    traits = traits_of_details(details, mobile, address)
    name = name_key(split_title(details.given_name)[1], details.surname)
    alike = candidates(traits, address, name=name, day=day, identity=identity)
    same_id = ExpressionWrapper(identity or Q(pk__in=[]), BooleanField())
    rows = list(with_contacts(alike.annotate(same_id=same_id), day=day).order_by("id"))
    others = traits_of(rows, day=day)
    found = []
    for row in rows:
        score, grounds = likeness(traits, others[row.pk])
        if row.same_id:
            score, grounds = SURE, (SameBy.NATIONAL_ID, *grounds)
        if grounds:
            found.append((-score, row.pk, _double(row, grounds)))
    return tuple(double for _, _, double in sorted(found, key=lambda one: one[:2])[:LIMIT])


def doubles_of(person: Person, *, now: datetime) -> dict[int, tuple[int, tuple[SameBy, ...]]]:
    """Those who are likely the same as a registered person, by number: score, grounds; six queries."""
    day = day_of(now)
    home = PersonAddress.objects.valid_on(day).filter(person=person).order_by("id").first()
    mine = traits_of([person], day=day)[person.pk]
    name = name_key(person.given_name, person.surname)
    rows = candidates(mine, home.details if home else None, name=name, day=day)
    others = traits_of(rows.exclude(pk=person.pk).order_by("id"), day=day)
    scored = {pk: likeness(mine, traits) for pk, traits in others.items()}
    return {pk: found for pk, found in scored.items() if found[0] >= LIKELY}


def _same_identity(details: PersonDetails) -> Q | None:
    if details.national_id:
        return Person.national_id.equals(details.national_id)
    return Person.foreign_id.equals(details.foreign_id) if details.foreign_id else None


def _double(row: Any, grounds: tuple[SameBy, ...]) -> Double:  # noqa: ANN401 a person with annotations
    return Double(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        neighbourhood=row.neighbourhood,
        same_by=grounds,
    )
