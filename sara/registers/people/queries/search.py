from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.persian import clean, is_latin, matches, patterns, resembles, search_words
from sara.registers.people.models import Person
from sara.registers.people.permissions import may_find_anyone
from sara.registers.people.queries.finder import Asked, found, within_reach
from sara.registers.people.queries.sounding import sounding
from sara.registers.people.queries.typed import Typed, read
from sara.registers.people.rules import without_joined_titles, without_titles
from sara.registers.people.types import FoundPerson

_LONGEST = 100

# 0 as typed, 1 the same words when folded, 2 any other: what `closeness` says, in the hand-written statement.
_CLOSENESS = """CASE
    WHEN person.search LIKE ALL(%(words)s) THEN CASE
        WHEN position(%(typed)s IN person.given_name || ' ' || person.surname || ' ' || person.given_name) > 0
        THEN 0 ELSE 1 END
    ELSE 2 END"""
_WHOLE_FIRST = "NOT (words LIKE ALL(%(words)s)), words"
_BY_LIKENESS = "-word_similarity(%(asked)s, {0})"


def find_people(text: str, *, actor: Actor, now: datetime, limit: int = 20) -> list[FoundPerson]:
    """The persons a typed text means, best first; at most two queries.

    An exact national ID, mobile or code finds whoever it belongs to, if the actor may find people;
    a part of a mobile (four digits or more) or a name, in any spelling, order and script, finds among
    those he sees. When no name matches, one that is like it is looked for. One who was merged is
    found as the person he is.
    """
    for asked in _attempts(read(text), actor, now, limit):
        lines = found(asked, actor=actor, now=now, limit=limit)
        if lines:
            return lines
    return []


def _attempts(typed: Typed, actor: Actor, now: datetime, limit: int) -> Iterator[Asked]:
    """What is asked, one after the other, until something is found."""
    if typed.is_exact:
        yield _exactly(typed, actor)
    if typed.digits:
        yield within_reach(Q(mobiles__contains=typed.digits), actor)
    if not typed.words:
        return
    name = without_titles(typed.words)
    if is_latin(name):
        yield sounding(name, actor, now, limit)
        return
    yield _named(name, actor)
    if not typed.is_exact:
        words = " ".join(search_words(name[:_LONGEST]))
        yield within_reach(
            resembles("words", name),
            actor,
            first=_BY_LIKENESS.format("words"),
            rank=_BY_LIKENESS.format("person.search"),
            asked=words,
        )


def _exactly(typed: Typed, actor: Actor) -> Asked:
    """Each reading looks in its own index; one condition over all of them would look nowhere."""
    himself = "SELECT coalesce(merged_into_id, id) AS person_id FROM people_person WHERE"
    readings = [f"{himself} code = %(code)s"]
    values: dict[str, object] = {"code": typed.code}
    for column, condition in (
        ("national_id_index", Person.national_id.equals(typed.national_id) if typed.national_id else None),
        ("foreign_id_index", Person.foreign_id.equals(typed.foreign_id) if typed.foreign_id else None),
    ):
        for part in condition.children if condition else ():
            readings.append(f"{himself} {column} = %({column})s")
            values[column] = part[1] if isinstance(part, tuple) else None
    if typed.mobile:
        readings.append(
            "SELECT coalesce(his.merged_into_id, his.id) FROM people_personmobile number "
            "JOIN people_person his ON his.id = number.person_id "
            "WHERE number.mobile = %(mobile)s AND number.valid_to IS NULL"
        )
        values["mobile"] = typed.mobile
    return Asked(" UNION ".join(readings), values=values, anyone=may_find_anyone(actor))


def _named(name: str, actor: Actor) -> Asked:
    """A name in any spelling; a title may be written in one with it."""
    bare = without_joined_titles(name)
    means = matches("words", name) if bare == name else matches("words", name) | matches("words", bare)
    every = patterns(name) if bare == name else []
    whole = [f"% {word}%" for word in search_words(name[:_LONGEST])]
    typed = clean(name[:_LONGEST])
    return within_reach(every or means, actor, first=_WHOLE_FIRST, rank=_CLOSENESS, words=whole, typed=typed)
