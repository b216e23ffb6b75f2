from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from sara.foundation.clock import day_of, instant_of
from sara.foundation.database.composed import composed
from sara.foundation.freshness import counters_shown
from sara.services.programmes.models import Attendance, Run, Session, SessionQuerySet
from sara.services.programmes.queries.card import Meeting, RunCard, card_from, said
from sara.services.programmes.types import RunStatus, SessionStatus

_TOLD: Final = (
    "run_id", "number", "starts_at", "ends_at", "status", "why",
    "instructor__given_name", "instructor__surname", "marked",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session with its run. `marked` counts the marks on the roll."""

    number: int
    starts_at: datetime
    ends_at: datetime
    status: SessionStatus
    why: str
    instructor_name: str
    marked: int
    run: RunCard


def this_week(house_id: int, *, now: datetime) -> tuple[SessionCard, ...]:
    """What meets in a house from today on for seven days, cancelled sessions too; one query.

    Anybody may read it, and it does not look at rolls: `marked` is 0.
    """
    start = instant_of(day_of(now), time())
    return _cards(_in_house(house_id=house_id, start=start, end=start + timedelta(days=7)))


def today_at(house_id: int, *, now: datetime) -> tuple[SessionCard, ...]:
    """What meets in a house today; one query."""
    start = instant_of(day_of(now), time())
    return _cards(_in_house_with_rolls(house_id=house_id, start=start, end=start + timedelta(days=1)))


def my_sessions(person_id: int, *, now: datetime, days: int = 7) -> tuple[SessionCard, ...]:
    """The sessions that a person instructs, from yesterday on; one query."""
    start = instant_of(day_of(now), time()) - timedelta(days=1)
    return _cards(_instructed(person_id=person_id, start=start, end=start + timedelta(days=days + 1)))


def cards_of_sessions(sessions: SessionQuerySet, *, most: int | None = None) -> tuple[SessionCard, ...]:
    """The cards of sessions in the order of their time, at most so many; one query."""
    return _cards(list(_told(_with_rolls(sessions))[:most]))


@composed
def _in_house(*, house_id: int, start: datetime, end: datetime) -> QuerySet[Session, Any]:
    return _told(_shown(Session.objects.filter(house=house_id)).between(start, end).annotate(marked=Value(0)))


@composed
def _in_house_with_rolls(*, house_id: int, start: datetime, end: datetime) -> QuerySet[Session, Any]:
    return _told(_with_rolls(_shown(Session.objects.filter(house=house_id)).between(start, end)))


@composed
def _instructed(*, person_id: int, start: datetime, end: datetime) -> QuerySet[Session, Any]:
    return _told(_with_rolls(_shown(Session.objects.filter(instructor=person_id)).between(start, end)))


def _shown(sessions: SessionQuerySet) -> SessionQuerySet:
    return sessions.filter(run__status__in=(RunStatus.OPEN, RunStatus.FINISHED))


def _with_rolls(sessions: SessionQuerySet) -> SessionQuerySet:
    marks = Attendance.objects.filter(session=OuterRef("pk")).order_by().values("session")
    return sessions.annotate(marked=Coalesce(Subquery(marks.values(number=Count("pk"))), 0))


def _told(sessions: SessionQuerySet) -> QuerySet[Session, Any]:
    return sessions.by_start().values_list(*_TOLD, *said("run__"))


def _cards(rows: Sequence[Sequence[Any]]) -> tuple[SessionCard, ...]:
    counters_shown(Run, (row[0] for row in rows))
    return tuple(_card(row[: len(_TOLD)], row[len(_TOLD) :]) for row in rows)


def _card(cells: Sequence[Any], run: Sequence[Any]) -> SessionCard:
    _run_id, number, starts_at, ends_at, status, why, given_name, surname, marked = cells
    return SessionCard(
        number=number,
        starts_at=starts_at,
        ends_at=ends_at,
        status=SessionStatus(status),
        why=why,
        instructor_name="" if given_name is None else f"{given_name} {surname}",
        marked=marked,
        run=card_from(run, pattern="", meeting=Meeting(number, starts_at, ends_at)),
    )
