"""What text messages cost, house by house."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, Sum

from sara.foundation.money import Rials
from sara.foundation.notices.models import Notice
from sara.foundation.notices.types import Channel, NoticeState


@dataclass(frozen=True, slots=True)
class HouseCost:
    """The text messages of one house (None: of no house, such as codes) in a span of time.

    `cost` sums what is known; `unpriced` messages have no known price.
    """

    house_id: int | None
    messages: int
    segments: int
    cost: Rials
    unpriced: int
    delivered: int
    lost: int

    @property
    def is_unpriced(self) -> bool:
        """Whether nothing is known of what its messages cost."""
        return bool(self.messages) and self.unpriced == self.messages


def costs_of_houses(
    house_ids: Collection[int] | None, *, since: datetime, until: datetime
) -> dict[int | None, HouseCost]:
    """By house, for those (None: for all) that sent text messages in this span. One query."""
    rows = Notice.objects.filter(
        channel=Channel.SMS, made_at__gte=since, made_at__lt=until, sent_at__isnull=False
    )
    if house_ids is not None:
        rows = rows.of_houses(house_ids)
    sums = (
        rows.order_by("house_id")
        .values("house_id")
        .annotate(
            messages=Count("id"),
            parts=Sum("segments"),
            cost=Sum("cost_rials"),
            unpriced=Count("id", filter=Q(cost_rials=None)),
            delivered=Count("id", filter=Q(state=NoticeState.DELIVERED)),
            lost=Count("id", filter=Q(state__in=[NoticeState.FAILED, NoticeState.BLOCKED])),
        )
    )
    return {
        one["house_id"]: HouseCost(
            house_id=one["house_id"],
            messages=one["messages"],
            segments=one["parts"],
            cost=one["cost"] or Rials(0),
            unpriced=one["unpriced"],
            delivered=one["delivered"],
            lost=one["lost"],
        )
        for one in sums
    }
