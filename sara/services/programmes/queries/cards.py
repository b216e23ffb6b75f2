"""The cards of many runs at once, with what is asked for all of them together."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django.db.models import QuerySet

from sara.foundation.database.composed import composed
from sara.foundation.freshness import counters_shown
from sara.services.programmes.models import Run, RunSlot, Session
from sara.services.programmes.queries.card import Meeting, RunCard, card_from, cells_of
from sara.services.programmes.queries.words import pattern_words
from sara.services.programmes.types import WeeklySlot


def cards_of(runs: Sequence[Run], *, now: datetime) -> tuple[RunCard, ...]:
    """The cards of runs read `with_words`; two queries, however many they are."""
    cards = cards_by_run({run.pk: cells_of(run) for run in runs}, now=now)
    return tuple(cards[run.pk] for run in runs)


def cards_by_run(runs: Mapping[int, Sequence[Any]], *, now: datetime) -> dict[int, RunCard]:
    """The cards of runs by their numbers, of what they `said`; two queries, however many they are."""
    numbers = list(runs)
    counters_shown(Run, numbers)
    patterns = _patterns(numbers)
    meetings = _next_meetings(numbers, now)
    return {
        pk: card_from(cells, pattern=patterns.get(pk, ""), meeting=meetings.get(pk))
        for pk, cells in runs.items()
    }


def _patterns(run_ids: list[int]) -> dict[int, str]:
    slots: dict[int, list[WeeklySlot]] = {}
    for run_id, weekday, starts, ends in _weekly(runs=run_ids):
        slots.setdefault(run_id, []).append(WeeklySlot(weekday, starts, ends))
    return {run_id: pattern_words(ones) for run_id, ones in slots.items()}


def _next_meetings(run_ids: list[int], now: datetime) -> dict[int, Meeting]:
    rows = _coming(runs=run_ids, now=now)
    return {run_id: Meeting(number, starts, ends) for run_id, number, starts, ends in rows}


@composed
def _weekly(*, runs: list[int]) -> QuerySet[RunSlot, tuple[int, int, time, time]]:
    return RunSlot.objects.filter(run__in=runs).values_list("run_id", "weekday", "starts", "ends")


@composed
def _coming(*, runs: list[int], now: datetime) -> QuerySet[Session, tuple[int, int, datetime, datetime]]:
    coming = Session.objects.filter(run__in=runs, ends_at__gt=now).not_cancelled()
    first = coming.order_by("run_id", "starts_at", "id").distinct("run_id")
    return first.values_list("run_id", "number", "starts_at", "ends_at")
