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
    person = Person.objects.named_still().filter(pk=person_id).first()
    if person is None:
        return 0
    scored = doubles_of(person, now=now)
    pairs = [
        LikelyDouble(
            first_id=min(person_id, other),
            second_id=max(person_id, other),
            score=score,
            grounds=list(grounds),
            found_at=now,
        )
        for other, (score, grounds) in scored.items()
    ]
    LikelyDouble.objects.open().of(person_id).exclude(Q(first__in=scored) | Q(second__in=scored)).delete()
    LikelyDouble.objects.bulk_create(
        pairs,
        update_conflicts=True,
        unique_fields=["first", "second"],
        update_fields=["score", "grounds"],
    )
    return len(pairs)
