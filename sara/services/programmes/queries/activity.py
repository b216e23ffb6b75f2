"""How the classes of many houses stand, for those who look after them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final

from django.db.models import Count, Q, Sum

from sara.foundation.clock import day_of, instant_of
from sara.services.programmes.models import Run, Session, SessionQuerySet
from sara.services.programmes.queries.card import RunCard, card_of
from sara.services.programmes.queries.week import SessionCard, cards_of_sessions
from sara.services.programmes.types import RunStatus, SessionStatus

LOOKS_BACK: Final = timedelta(days=90)
"""A roll that was not taken for longer than a term is history."""
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class HouseActivity:
    """The classes of a house in numbers.

    `sessions` meet in the seven days from today on; `classes`, `seats`, `taken` and
    `queue` are of the runs going on; `rolls_not_taken` counts sessions of the last ninety days.
    """

    sessions: int = 0
    classes: int = 0
    seats: int = 0
    taken: int = 0
    queue: int = 0
    rolls_not_taken: int = 0


def activity_of_houses(house_ids: Iterable[int], *, now: datetime) -> dict[int, HouseActivity]:
    """The classes of each of these houses in numbers; a house without any is left out. Two queries."""
    numbers = list(house_ids)
    gathered: dict[int, dict[str, int]] = {}
    for row in (*_sessions(numbers, now), *_runs(numbers, now)):
        gathered.setdefault(row.pop("house_id"), {}).update(row)
    return {house_id: HouseActivity(**numbers) for house_id, numbers in gathered.items()}


def rolls_not_taken(house_id: int, *, now: datetime) -> tuple[SessionCard, ...]:
    """The sessions of a house, before today, of which nobody took the roll; one query."""
    found = Session.objects.filter(_roll_missing(now), _SHOWN, house=house_id, run__seats_taken__gt=0)
    return cards_of_sessions(found, most=MOST)


def classes_going_on(house_id: int, *, now: datetime) -> tuple[RunCard, ...]:
    """The runs of a house that go on or are to come, those with the longest waiting list first; one query.

    The cards say neither the weekly pattern nor the next session.
    """
    runs = Run.objects.filter(house=house_id).going_on(now).with_words()
    ordered = runs.order_by("-waiting", "first_session_at", "id")[:MOST]
    return tuple(card_of(run, pattern="", meeting=None) for run in ordered)


_SHOWN: Final = Q(run__status__in=(RunStatus.OPEN, RunStatus.FINISHED))


def _sessions(house_ids: list[int], now: datetime) -> Iterable[Any]:
    start = instant_of(day_of(now), time())
    end = start + timedelta(days=7)
    coming = Q(starts_at__gte=start, starts_at__lt=end) & ~Q(status=SessionStatus.CANCELLED)
    missing = _roll_missing(now) & Q(run__seats_taken__gt=0)
    found: SessionQuerySet = Session.objects.filter(
        _SHOWN,
        coming | missing,
        house_id__in=house_ids,
        starts_at__gte=start - LOOKS_BACK,
        starts_at__lt=end,
    )
    return (
        found.values("house_id")
        .annotate(sessions=Count("pk", filter=coming), rolls_not_taken=Count("pk", filter=missing))
        .order_by("house_id")
    )


def _roll_missing(now: datetime) -> Q:
    today = instant_of(day_of(now), time())
    return Q(starts_at__gte=today - LOOKS_BACK, ends_at__lt=today, status=SessionStatus.PLANNED)


def _runs(house_ids: list[int], now: datetime) -> Iterable[Any]:
    return (
        Run.objects.filter(house_id__in=house_ids)
        .going_on(now)
        .values("house_id")
        .annotate(
            classes=Count("pk"),
            seats=Sum("capacity"),
            taken=Sum("seats_taken"),
            queue=Sum("waiting"),
        )
        .order_by("house_id")
    )
