from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.persian import closeness, matches, resembles
from sara.registers.people.models import Person, PersonMobile, PersonQuerySet
from sara.registers.people.permissions import may_find_anyone, visible_to
from sara.registers.people.queries.contacts import with_contacts
from sara.registers.people.queries.typed import Typed, read
from sara.registers.people.rules import without_titles
from sara.registers.people.types import FoundPerson, Gender

LOOKED_THROUGH = 500  # more answers than this, and the one who asks has to say more


def find_people(text: str, *, actor: Actor, now: datetime, limit: int = 20) -> list[FoundPerson]:
    """The persons a typed text means, best first; at most two queries.

    An exact national ID, mobile or code finds whoever it belongs to, if the actor may find people;
    a part of a mobile (four digits or more) or a name, in any spelling and order, finds among
    those he sees. When no name matches, one that is like it is looked for.
    """
    typed = read(text)
    seen = visible_to(actor, now=now)
    for persons in _attempts(typed, seen, actor, now):
        rows = with_contacts(persons, day=day_of(now))[:limit]
        found = [_line(row) for row in rows]
        if found:
            return found
    return []


def _attempts(typed: Typed, seen: PersonQuerySet, actor: Actor, now: datetime) -> list[PersonQuerySet]:
    """What is asked, one after the other, until something is found."""
    if typed.digits:
        his = PersonMobile.objects.filter(mobile__contains=typed.digits, valid_to=None)
        part = _marked(seen.filter(pk__in=his.values("person_id"))).by_name()
        return [_exactly(typed, actor, now), part] if typed.is_exact else [part]
    if not typed.words:
        return [_exactly(typed, actor, now)] if typed.is_exact else []
    name = without_titles(typed.words)
    named = _named(seen.filter(matches("search", name)), name)
    if typed.is_exact:
        return [_exactly(typed, actor, now), named]
    return [named, _named(seen.filter(resembles("search", name)), name)]


def _exactly(typed: Typed, actor: Actor, now: datetime) -> PersonQuerySet:
    """Each reading looks in its own index; one condition over all of them would look nowhere."""
    meant = Person.objects.filter(code=typed.code).values("pk")
    others: list[QuerySet[Any, Any]] = []
    if typed.national_id:
        others.append(Person.objects.filter(Person.national_id.equals(typed.national_id)).values("pk"))
    if typed.foreign_id:
        others.append(Person.objects.filter(Person.foreign_id.equals(typed.foreign_id)).values("pk"))
    if typed.mobile:
        his = PersonMobile.objects.filter(mobile=typed.mobile, valid_to=None)
        others.append(his.values("person_id"))
    condition = Q(pk__in=meant.union(*others))
    seen = visible_to(actor, now=now)
    if not may_find_anyone(actor):
        return _marked(seen.filter(condition)).by_name()
    in_scope = Exists(seen.filter(pk=OuterRef("pk")))
    return Person.objects.filter(condition).annotate(in_scope=in_scope).by_name()


def _named(persons: PersonQuerySet, name: str) -> PersonQuerySet:
    """The best of the first few hundred, so that a common name is not sorted through the whole city."""
    some = persons.order_by().values("pk")[:LOOKED_THROUGH]
    return (
        _marked(Person.objects.filter(pk__in=some))
        .annotate(shown=Concat("given_name", Value(" "), "surname", Value(" "), "given_name"))
        .order_by(closeness("search", name, plain="shown"), "name_sort", "id")
    )


def _marked(persons: PersonQuerySet) -> PersonQuerySet:
    return persons.annotate(in_scope=Value(value=True))


def _line(row: Any) -> FoundPerson:  # noqa: ANN401 a person with annotations
    return FoundPerson(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        gender=Gender(row.gender),
        mobile=row.main_mobile if row.in_scope else "",
        neighbourhood=row.neighbourhood,
        in_scope=row.in_scope,
    )
