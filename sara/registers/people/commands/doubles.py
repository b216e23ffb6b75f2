from collections.abc import Collection
from datetime import datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people.models import LikelyDouble, Person
from sara.registers.people.permissions import may_merge_people, visible_to
from sara.registers.people.queries.doubles import doubles_of


@command
def tell_apart(*, double_id: int, actor: Actor, now: datetime, reason: str) -> None:
    """Say of two who are like each other that they are two, so that nobody is asked again."""
    double = LikelyDouble.objects.open().select_for_update(of=("self",)).filter(pk=double_id)
    row = double.order_by("id").first()
    if row is None:
        raise Missing
    refuse_unless_his(actor, [row.first_id, row.second_id], now)
    row.told_apart_at = now
    row.save(update_fields=["told_apart_at"])


def refuse_unless_his(actor: Actor, person_ids: Collection[int], now: datetime) -> None:
    """Refuse one who may not say of these that they are one, or two."""
    if may_merge_people(actor, person_ids, now=now):
        return
    if visible_to(actor, now=now).filter(pk__in=person_ids).count() == len(set(person_ids)):
        raise NotAllowed
    raise Missing


@command
def note_likely_doubles(*, person_id: int, actor: Actor, now: datetime) -> int:
    """Write down who may be the same person as this one, with a score; how many pairs there are now.

    A pair that is likely no more (a record was corrected) goes, unless somebody told the two apart.
    """
    return _note([person_id], now)


@command
def note_likely_doubles_of(*, person_ids: Collection[int], actor: Actor, now: datetime) -> int:
    """The same for many at once, at little more than the cost of one; how many pairs they have now."""
    return _note(person_ids, now)


def _note(person_ids: Collection[int], now: datetime) -> int:
    """Only what differs from what is written already is written."""
    persons = list(Person.objects.named_still().filter(pk__in=person_ids).order_by("id"))
    if not persons:
        return 0
    found = doubles_of(persons, now=now)
    standing = {one.pk for one in persons}
    pairs = LikelyDouble.objects.filter(Q(first__in=standing) | Q(second__in=standing)).order_by("id")
    known = {(pair.first_id, pair.second_id): pair for pair in pairs}
    gone = [pair.pk for key, pair in known.items() if key not in found]
    LikelyDouble.objects.open().filter(pk__in=gone).delete()
    told = {key: (one.score, list(one.grounds)) for key, one in found.items()}
    written = {key: (pair.score, pair.grounds) for key, pair in known.items()}
    LikelyDouble.objects.bulk_create(
        [
            LikelyDouble(first_id=key[0], second_id=key[1], score=score, grounds=grounds, found_at=now)
            for key, (score, grounds) in told.items()
            if written.get(key) != (score, grounds)
        ],
        update_conflicts=True,
        unique_fields=["first", "second"],
        update_fields=["score", "grounds"],
    )
    return len(found)
