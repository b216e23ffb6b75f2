from collections.abc import Collection
from datetime import datetime, timedelta

from sara.foundation.actors import Actor
from sara.registers.people.models import Person, PersonMerge
from sara.registers.people.permissions import visible_to

RECENT = timedelta(days=2)


def ids_of(person_id: int) -> list[int]:
    """The number of a person and those of the records merged into his; one query."""
    merged = Person.objects.filter(merged_into=person_id).order_by("id")
    return [person_id, *merged.values_list("pk", flat=True)]


def ids_of_each(person_ids: Collection[int]) -> list[int]:
    """The same for several persons; one query."""
    merged = Person.objects.filter(merged_into__in=person_ids).order_by("id")
    return [*person_ids, *merged.values_list("pk", flat=True)]


def survivor_code(code: str, *, actor: Actor, now: datetime) -> str:
    """The code of the person whom a merged code leads to, if the actor sees him, or ""; one query."""
    merged = Person.objects.filter(code=code).exclude(merged_into=None)
    found = visible_to(actor, now=now).filter(pk__in=merged.values("merged_into_id"))
    return found.order_by("id").values_list("code", flat=True).first() or ""


def recent_merges(*, now: datetime) -> list[int]:
    """The merges of the last two days that stand, in their order; one query."""
    merges = PersonMerge.objects.standing().filter(merged_at__gt=now - RECENT)
    return list(merges.order_by("id").values_list("pk", flat=True))
