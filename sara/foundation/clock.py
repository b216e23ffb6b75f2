"""The only place that reads the clock.

An instant is aware and in UTC; a civil day is a day in Tehran. Time is handed down as `now`
from the edge (a request, a task, a command line), so that everything below is repeatable.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

TEHRAN = ZoneInfo("Asia/Tehran")

_frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)


def now() -> datetime:
    """This instant, aware, in UTC."""
    return _frozen.get() or datetime.now(UTC)


def day_of(instant: datetime) -> date:
    """The civil day in Tehran on which an aware instant falls."""
    return instant.astimezone(TEHRAN).date()


def today() -> date:
    """The civil day in Tehran now."""
    return day_of(now())


def instant_of(day: date, at: time) -> datetime:
    """The instant, in UTC, of a wall-clock time on a civil day in Tehran."""
    return datetime.combine(day, at, tzinfo=TEHRAN).astimezone(UTC)


@contextmanager
def frozen_at(instant: datetime) -> Iterator[None]:
    """Hold the clock at an aware instant, for tests and for building the demonstration city."""
    if instant.tzinfo is None:
        raise ValueError("an instant is aware")
    token = _frozen.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _frozen.reset(token)
