from collections.abc import Collection
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people.models import LikelyDouble
from sara.registers.people.permissions import may_merge_people, visible_to


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
