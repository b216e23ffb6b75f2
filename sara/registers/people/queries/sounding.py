from datetime import datetime
from typing import Any

from django.db.models import Case, QuerySet, Value, When
from rapidfuzz import fuzz

from sara.foundation.actors import Actor
from sara.foundation.persian import matches, sounds_like, spoken
from sara.registers.people.models import Person
from sara.registers.people.queries.among import among, marked


def sounding(name: str, actor: Actor, now: datetime, limit: int) -> QuerySet[Any]:
    """Those whose name sounds as the Latin one that was typed, the likest first."""
    candidates = among(sounds_like("sounds", name) | matches("words", name), actor, now)
    names = candidates.order_by("id").values_list("pk", "given_name", "surname")
    typed = spoken(name)
    likest = sorted((-_likeness(typed, f"{given} {surname}"), pk) for pk, given, surname in names)[:limit]
    places = [When(pk=pk, then=Value(place)) for place, (_, pk) in enumerate(likest)]
    rows = marked(Person.objects.filter(pk__in=[pk for _, pk in likest]))
    return rows.order_by(Case(*places, default=Value(limit)), "id")


def _likeness(typed: str, name: str) -> float:
    """How like a name is to a typed part of it, in any order; whole names before parts."""
    heard = spoken(name)
    return fuzz.partial_token_sort_ratio(typed, heard) + fuzz.token_sort_ratio(typed, heard) / 10
