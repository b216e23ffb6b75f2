from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Concat

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.persian import (
    closeness,
    is_latin,
    matches,
    resembles,
    search_words,
)
from sara.registers.people.models import Person, PersonMobile, PersonQuerySet
from sara.registers.people.permissions import may_find_anyone, sees_each
from sara.registers.people.queries.among import among, marked
from sara.registers.people.queries.contacts import found_line, with_contacts
from sara.registers.people.queries.sounding import sounding
from sara.registers.people.queries.typed import Typed, read
from sara.registers.people.rules import without_joined_titles, without_titles
from sara.registers.people.types import FoundPerson


def find_people(text: str, *, actor: Actor, now: datetime, limit: int = 20) -> list[FoundPerson]:
    """The persons a typed text means, best first; at most two queries.

    An exact national ID, mobile or code finds whoever it belongs to, if the actor may find people;
    a part of a mobile (four digits or more) or a name, in any spelling, order and script, finds among
    those he sees. When no name matches, one that is like it is looked for. One who was merged is
    found as the person he is.
    """
    typed, day = read(text), day_of(now)
    for persons in _attempts(typed, actor, now, limit):
        found = [found_line(row) for row in with_contacts(persons, day=day)[:limit]]
        if found:
            return found
    return []


def _attempts(typed: Typed, actor: Actor, now: datetime, limit: int) -> Iterator[QuerySet[Any]]:
    """What is asked, one after the other, until something is found."""
    if typed.is_exact:
        yield _exactly(typed, actor, now)
    if typed.digits:
        yield among(Q(mobiles__contains=typed.digits), actor, now).by_name()
    if not typed.words:
        return
    name = without_titles(typed.words)
    if is_latin(name):
        yield sounding(name, actor, now, limit)
        return
    yield _named(among(_means(name), actor, now), name)
    if not typed.is_exact:
        alike = TrigramWordSimilarity(" ".join(search_words(name)), "search")
        yield among(resembles("words", name), actor, now).order_by(alike.desc(), "name_sort", "id")


def _exactly(typed: Typed, actor: Actor, now: datetime) -> QuerySet[Any]:
    """Each reading looks in its own index; one condition over all of them would look nowhere."""
    meant: list[QuerySet[Any, Any]] = [Person.objects.filter(code=typed.code)]
    if typed.national_id:
        meant.append(Person.objects.filter(Person.national_id.equals(typed.national_id)))
    if typed.foreign_id:
        meant.append(Person.objects.filter(Person.foreign_id.equals(typed.foreign_id)))
    numbers: list[QuerySet[Any, Any]] = [
        rows.values(survivor=Coalesce("merged_into_id", "pk")) for rows in meant
    ]
    if typed.mobile:
        his = PersonMobile.objects.filter(mobile=typed.mobile, valid_to=None)
        numbers.append(his.values(survivor=Coalesce("person__merged_into_id", "person_id")))
    found = Person.objects.filter(pk__in=numbers[0].union(*numbers[1:]))
    seen = sees_each(actor, now=now)
    if not may_find_anyone(actor):
        return marked(found.filter(seen)).by_name()
    return found.annotate(in_scope=ExpressionWrapper(seen, BooleanField())).by_name()


def _means(name: str) -> Q:
    """The condition that a search row answers a name; a title may be written in one with it."""
    bare = without_joined_titles(name)
    return matches("words", name) if bare == name else matches("words", name) | matches("words", bare)


def _named(persons: PersonQuerySet, name: str) -> QuerySet[Any]:
    shown = Concat("given_name", Value(" "), "surname", Value(" "), "given_name")
    return persons.annotate(shown=shown).order_by(closeness("search", name, plain="shown"), "name_sort", "id")
