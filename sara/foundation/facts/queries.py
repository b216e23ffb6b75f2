from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from procrastinate.contrib.django.models import ProcrastinateWorker

from sara.foundation.facts.models import Delivery, DeliveryQuerySet


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A fact that one hearer could not answer. `error` is for those who mend, not for residents."""

    delivery_id: int
    fact: str
    handler: str
    runs: int
    error: str
    announced_at: datetime
    given_up_at: datetime


@dataclass(frozen=True, slots=True)
class LettersWanted:
    """Which dead letters: by these words, given up since an instant; what is empty does not matter."""

    words: str = ""
    since: datetime | None = None


_ANY = LettersWanted()


def dead_letters(
    wanted: LettersWanted = _ANY, *, before: tuple[datetime, int] | None = None, limit: int = 50
) -> list[DeadLetter]:
    """What was given up, newest first; `before` is the (given_up_at, delivery_id) of the last one shown."""
    rows = _dead(wanted).select_related("fact").order_by("-settled_at", "-id")
    if before:
        rows = rows.older_than(*before)
    return [
        DeadLetter(
            delivery_id=row.pk,
            fact=row.fact.name,
            handler=row.handler,
            runs=row.runs,
            error=row.error,
            announced_at=row.fact.announced_at,
            given_up_at=row.settled_at,
        )
        for row in rows[:limit]
        if row.settled_at
    ]


def dead_letter_count(wanted: LettersWanted = _ANY) -> int:
    """How many deliveries were given up and not tried again."""
    return _dead(wanted).count()


def _dead(wanted: LettersWanted) -> DeliveryQuerySet:
    rows = Delivery.objects.dead()
    if wanted.words:
        rows = rows.saying(wanted.words)
    return rows.filter(settled_at__gte=wanted.since) if wanted.since else rows


def worker_seen_at(now: datetime) -> datetime | None:
    """When a worker last gave a sign of life (every ten seconds it does), or nothing. Never after `now`."""
    seen: datetime | None = ProcrastinateWorker.objects.aggregate(seen=Max("last_heartbeat"))["seen"]
    return min(seen, now) if seen else None
