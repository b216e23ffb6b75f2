from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q

from sara.foundation.clock import day_of
from sara.foundation.persian import joined_key
from sara.registers.people.models import Person, PersonMobile
from sara.registers.people.queries.contacts import with_contacts
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.types import Double, PersonDetails, SameBy

LIMIT = 10
LOOKED_THROUGH = 500


def likely_doubles(details: PersonDetails, *, mobile: str = "", now: datetime) -> tuple[Double, ...]:
    """Those in the whole city who may be this person, the surest first, at most ten; one query.

    It tells enough to compare and no more, since the reader may not see their records.
    """
    _, given_name = split_title(details.given_name)
    same_id = Q(pk__in=[])
    if details.national_id:
        same_id = Person.national_id.equals(details.national_id)
    has_mobile = PersonMobile.objects.filter(person=OuterRef("pk"), mobile=mobile, valid_to=None)
    alike = Q(name_key=name_key(given_name, details.surname)) & (
        Q(birth_on=details.birth_on) | ~Q(father_name="") | Q(Exists(has_mobile))
    )
    persons = Person.objects.filter(same_id | alike).annotate(
        has_same_id=same_id, has_same_mobile=Exists(has_mobile)
    )
    rows = with_contacts(persons, day=day_of(now)).order_by("id")[:LOOKED_THROUGH]
    found = [double for double in (_double(row, details) for row in rows) if double.same_by]
    return tuple(sorted(found, key=_surest_first)[:LIMIT])


def _double(row: Any, details: PersonDetails) -> Double:  # noqa: ANN401 a person with annotations
    """A row as a double of these details; `same_by` is empty when it is none."""
    father = joined_key(details.father_name)
    named = row.name_key == name_key(split_title(details.given_name)[1], details.surname)
    grounds = {
        SameBy.NATIONAL_ID: row.has_same_id,
        SameBy.MOBILE_AND_NAME: named and row.has_same_mobile,
        SameBy.NAME_AND_BIRTH: named and row.birth_on == details.birth_on,
        SameBy.NAME_AND_FATHER: named and father and joined_key(row.father_name) == father,
    }
    return Double(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        neighbourhood=row.neighbourhood,
        same_by=tuple(ground for ground, holds in grounds.items() if holds),
    )


def _surest_first(double: Double) -> tuple[int, int]:
    return (list(SameBy).index(double.same_by[0]), double.person_id)
