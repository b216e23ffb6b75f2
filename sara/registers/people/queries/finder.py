"""The one statement by which people are found, written by hand: it must cost the same in any city.

Who is visible is `permissions.visible_to`, said once more for the few rows that were found: a test holds
the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.database import prepared
from sara.foundation.persian import in_language
from sara.registers.people.models import PersonSearch
from sara.registers.people.permissions import MAY_SEE_PEOPLE
from sara.registers.people.queries.near import parts_near
from sara.registers.people.rules import grown_if_born_by
from sara.registers.people.types import FoundPerson, Gender

SHORT_LIST: Final = 150  # more answers than this, and the one who asks has to say more

_HOLDS = "{0}.valid_from <= %(day)s AND ({0}.valid_to IS NULL OR {0}.valid_to > %(day)s)"

# Where the reader's people are known (a house below nought), and who is his without any post.
_READER = f"""
WITH places AS MATERIALIZED (
    SELECT served.area_id AS at
      FROM places_serving served JOIN places_house house ON house.id = served.house_id
     WHERE house.path LIKE ANY(%(paths)s) AND {_HOLDS.format("served")}
     UNION SELECT id FROM places_area WHERE path LIKE ANY(%(paths)s)
     UNION SELECT -id FROM places_house WHERE path LIKE ANY(%(paths)s)
), own AS MATERIALIZED (
    SELECT %(me)s::bigint AS id WHERE %(me)s::bigint IS NOT NULL
     UNION SELECT tie.child_id
      FROM people_guardianship tie JOIN people_person child ON child.id = tie.child_id
     WHERE tie.guardian_id = %(me)s AND {_HOLDS.format("tie")} AND child.birth_on > %(grown)s
     UNION SELECT other.person_id
      FROM people_membership mine JOIN people_membership other USING (household_id)
     WHERE mine.person_id = %(me)s AND mine.role = 'head'
       AND {_HOLDS.format("mine")} AND {_HOLDS.format("other")}
)"""  # noqa: S608 nothing typed

_HIS = " AND person_id IN (SELECT id FROM own)"
_WITHIN = " AND known_at && (SELECT array_agg(at) FROM places)"

# Place by place, so that of the whole city only those are looked at who are known there and have the
# letters that are asked for. OFFSET 0: what else is asked of them is asked of these few, in no other index.
_NEAR = """
SELECT DISTINCT person_id, words, sounds
  FROM places CROSS JOIN unnest(%(near)s::text[]) AS asked(letters)
 CROSS JOIN LATERAL (
       SELECT people_personsearch.* FROM people_personsearch
        WHERE people_search_keys(known_at, words, sounds, mobiles) @> people_search_keys(ARRAY[at], letters)
       OFFSET 0
 ) AS people_personsearch"""

_FOUND = f"""
, best AS MATERIALIZED (
    SELECT person.id, person.code, person.title, person.given_name, person.surname, person.father_name,
           person.birth_on, person.gender, person.name_sort, {{rank}} AS rank
      FROM few JOIN people_person person ON person.id = few.person_id
     WHERE person.merged_into_id IS NULL
     ORDER BY rank, person.name_sort, person.id LIMIT %(many)s
)
SELECT best.id, best.code, best.title, best.given_name, best.surname, best.father_name, best.birth_on,
       best.gender, told.seen, home.name, home.name_en,
       (SELECT mobile FROM people_personmobile number WHERE number.person_id = best.id
           AND {_HOLDS.format("number")} ORDER BY is_main DESC, id LIMIT 1)
  FROM best
  LEFT JOIN LATERAL (
       SELECT area.id, area.name, area.name_en FROM people_personaddress lives JOIN places_area area
           ON area.id = lives.neighbourhood_id
        WHERE lives.person_id = best.id AND {_HOLDS.format("lives")} ORDER BY lives.id LIMIT 1
  ) home ON true
 CROSS JOIN LATERAL (
       SELECT %(everywhere)s OR coalesce(home.id IN (SELECT at FROM places), false)
           OR best.id IN (SELECT id FROM own)
           OR EXISTS (SELECT FROM people_housefile known
                       WHERE known.person_id = best.id AND -known.house_id IN (SELECT at FROM places)) AS seen
  ) told
 WHERE told.seen OR %(anyone)s
 ORDER BY best.rank, best.name_sort, best.id LIMIT %(limit)s
"""  # noqa: S608 nothing typed


@dataclass(frozen=True, slots=True)
class Asked:
    """Candidates as a statement that gives `person_id`, how they are ordered, and the values of both."""

    candidates: str
    rank: str = "0"
    values: Mapping[str, Any] = field(default_factory=dict)
    anyone: bool = False


def within_reach(
    condition: Q | list[str],
    actor: Actor,
    *,
    first: str = "",
    rank: str = "0",
    most: int = SHORT_LIST,
    **values: Any,
) -> Asked:
    """Those whose search row answers a condition, or has all these patterns in its words, among those
    who may be visible.

    `first` orders the search rows for the short list; `rank` orders it by the persons themselves.
    """
    said, named = _compiled(condition) if isinstance(condition, Q) else _every(condition)
    rows = f"SELECT person_id, words, sounds FROM people_personsearch WHERE {said}"  # noqa: S608 compiled by Django
    his, within = rows + _HIS, rows
    if not MAY_SEE_PEOPLE.scope(actor).everywhere:
        near = parts_near(condition)
        within = f"{_NEAR} WHERE {said}" if near else rows + _WITHIN
        named |= {"near": near} if near else {}
    order = f"{first}, person_id" if first else "person_id"
    return Asked(
        f"(SELECT person_id, words FROM ({within}) AS near ORDER BY {order} LIMIT {most})"  # noqa: S608 as above
        f" UNION (SELECT person_id, words FROM ({his}) AS his)",
        rank=rank,
        values=named | values,
    )


def words_of(asked: Asked, *, actor: Actor, now: datetime) -> dict[int, str]:
    """The folded names of candidates by their numbers, whoever may see them; one query."""
    values = {**_reader(actor, day_of(now)), **asked.values}
    return dict(prepared.rows(f"{_READER} {asked.candidates}", values))


def found(asked: Asked, *, actor: Actor, now: datetime, limit: int) -> list[FoundPerson]:
    """The lines of those who were asked for; one query."""
    statement = f"{_READER}, few AS MATERIALIZED ({asked.candidates}){_FOUND.format(rank=asked.rank)}"
    values = {
        **_reader(actor, day_of(now)),
        **asked.values,
        "anyone": asked.anyone,
        "limit": limit,
        "many": SHORT_LIST,
    }
    return [_line(row) for row in prepared.rows(statement, values)]


def _reader(actor: Actor, day: date) -> dict[str, Any]:
    scope = MAY_SEE_PEOPLE.scope(actor)
    return {
        "day": day,
        "grown": grown_if_born_by(day),
        "me": actor.person_id,
        "paths": [f"{path}%" for path in scope.paths],
        "everywhere": scope.everywhere,
    }


def _compiled(condition: Q) -> tuple[str, dict[str, Any]]:
    """A condition on search rows as Django writes it, its values by name, so that it can be said twice."""
    rows = PersonSearch.objects.filter(condition).order_by().values("person_id")
    statement, values = rows.query.sql_with_params()
    said = statement.partition(" WHERE ")[2]
    for place in range(len(values)):
        said = said.replace("%s", f"%(said{place})s", 1)
    return said, {f"said{place}": value for place, value in enumerate(values)}


def _every(patterns: list[str]) -> tuple[str, dict[str, Any]]:
    """What most who search ask for, without Django's composing."""
    named = {f"said{place}": pattern for place, pattern in enumerate(patterns)}
    return " AND ".join(f"words LIKE %({name})s" for name in named), named


def _line(row: tuple[Any, ...]) -> FoundPerson:
    pk, code, title, given_name, surname, father_name, birth_on, gender, seen, home, home_en, mobile = row
    name = f"{given_name} {surname}"
    return FoundPerson(
        person_id=pk,
        code=code,
        name=f"{title} {name}" if title else name,
        father_name=father_name,
        birth_on=birth_on,
        gender=Gender(gender),
        mobile=(mobile or "") if seen else "",
        neighbourhood=in_language(home or "", home_en or ""),
        in_scope=seen,
    )
