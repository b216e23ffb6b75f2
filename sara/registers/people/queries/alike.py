"""Who may be whom, asked for many at once: candidates by each ground in one statement, then scored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection

from sara.registers.people.models import Person
from sara.registers.people.queries.traits import COMPARED, Compared, traits_of
from sara.registers.people.rules.likeness import Traits, likeness, may_be_one
from sara.registers.people.types import SameBy

MOST_CANDIDATES: Final = 100  # by each ground; a commoner name is told apart by the others

# Each ground looks in its own index. Written by hand: for a list of thousands it is one question.
# Materialized, so that whatever the statistics say nobody is compared with the whole register.
_CANDIDATES: Final = f"""
WITH candidate AS MATERIALIZED (
SELECT asked.place, asked.self, found.id
  FROM unnest(%(places)s::int[], %(selves)s::bigint[], %(names)s::text[], %(births)s::date[],
              %(nationals)s::bytea[], %(foreigns)s::bytea[], %(mobiles)s::text[], %(areas)s::bigint[],
              %(streets)s::text[], %(alleys)s::text[], %(numbers)s::text[])
       AS asked(place, self, name, birth_on, national, "foreign", mobiles, area, street, alley, number)
 CROSS JOIN LATERAL (
       (SELECT id FROM people_person WHERE name_key = asked.name AND birth_on = asked.birth_on
           AND merged_into_id IS NULL AND erased_at IS NULL LIMIT {MOST_CANDIDATES})
       UNION
       (SELECT id FROM people_person WHERE name_key = asked.name AND father_name <> ''
           AND merged_into_id IS NULL AND erased_at IS NULL LIMIT {MOST_CANDIDATES})
       UNION
       (SELECT id FROM people_person WHERE birth_on = asked.birth_on
           AND merged_into_id IS NULL AND erased_at IS NULL LIMIT {MOST_CANDIDATES})
       UNION
       (SELECT id FROM people_person WHERE national_id_index = asked.national)
       UNION
       (SELECT id FROM people_person WHERE foreign_id_index = asked.foreign)
       UNION
       (SELECT person_id FROM people_personmobile
         WHERE mobile = ANY(string_to_array(asked.mobiles, ' '))
           AND valid_from <= %(day)s AND (valid_to IS NULL OR valid_to > %(day)s) LIMIT {MOST_CANDIDATES})
       UNION
       (SELECT person_id FROM people_personaddress
         WHERE neighbourhood_id = asked.area AND street = asked.street AND alley = asked.alley
           AND number = asked.number
           AND valid_from <= %(day)s AND (valid_to IS NULL OR valid_to > %(day)s) LIMIT {MOST_CANDIDATES})
       ) AS found(id)
)
SELECT candidate.place, person.id
  FROM candidate JOIN people_person person ON person.id = candidate.id
 WHERE person.merged_into_id IS NULL AND person.erased_at IS NULL
   AND person.id IS DISTINCT FROM candidate.self
"""  # noqa: S608 nothing typed


@dataclass(frozen=True, slots=True)
class Alike:
    """One who may be the one asked for: a score of nought to a hundred, and what speaks for it.

    `is_other_by_number`: both have a national ID, or a foreigner's, and they differ.
    """

    person_id: int
    score: int
    grounds: tuple[SameBy, ...]
    is_other_by_number: bool


def alike_to(asked: Sequence[Compared], *, day: date) -> list[list[Alike]]:
    """For each of these, those who are like him by anything at all; four queries for however many."""
    candidates = _candidates(asked, day)
    ids = {pk for found in candidates for pk in found}
    persons = {one.pk: one for one in Person.objects.filter(pk__in=ids).only(*COMPARED).order_by("id")}
    bare = traits_of(persons.values())
    pairs = [
        [pk for pk in found if may_be_one(one.traits, bare[pk])]
        for one, found in zip(asked, candidates, strict=True)
    ]
    full = traits_of([persons[pk] for pk in sorted({pk for found in pairs for pk in found})], day=day)
    scored = []
    for one, found in zip(asked, pairs, strict=True):
        scored.append([_alike(one, pk, full[pk]) for pk in found])
    return scored


def _alike(one: Compared, pk: int, other: Traits) -> Alike:
    score, grounds = likeness(one.traits, other)
    numbers = {one.traits.identity, other.identity} - {""}
    return Alike(pk, score, grounds, is_other_by_number=len(numbers) == 2)


def _candidates(asked: Sequence[Compared], day: date) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in asked]
    homes = [one.door for one in asked]
    values: Mapping[str, Any] = {
        "day": day,
        "places": list(range(len(asked))),
        "selves": [one.person_id for one in asked],
        "names": [one.name for one in asked],
        "births": [one.traits.birth_on for one in asked],
        "nationals": [one.national for one in asked],
        "foreigns": [one.foreign for one in asked],
        "mobiles": [" ".join(sorted(one.traits.mobiles)) for one in asked],
        "areas": [home.neighbourhood_id if home else None for home in homes],
        "streets": [home.street if home else None for home in homes],
        "alleys": [home.alley if home else None for home in homes],
        "numbers": [home.number if home else None for home in homes],
    }
    with connection.cursor() as cursor:
        cursor.execute(_CANDIDATES, values)
        for place, pk in cursor.fetchall():
            found[place].append(pk)
    return [sorted(one) for one in found]
