from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from sara.foundation.clock import day_of, instant_of
from sara.foundation.freshness import counters_shown
from sara.services.programmes.models import Attendance, Run, Session, SessionQuerySet
from sara.services.programmes.models.narrow import unnamed, unsaid
from sara.services.programmes.queries.cards import Meeting, RunCard, card_of
from sara.services.programmes.types import RunStatus, SessionStatus


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
    return _cards(_of_house(house_id, start, start + timedelta(days=7)))


def today_at(house_id: int, *, now: datetime) -> tuple[SessionCard, ...]:
    """What meets in a house today; one query."""
    start = instant_of(day_of(now), time())
    return cards_of_sessions(_of_house(house_id, start, start + timedelta(days=1)))


def my_sessions(person_id: int, *, now: datetime, days: int = 7) -> tuple[SessionCard, ...]:
    """The sessions that a person instructs, from yesterday on; two queries, one for who instructs nothing."""
    start = instant_of(day_of(now), time()) - timedelta(days=1)
    found = Session.objects.filter(instructor=person_id).between(start, start + timedelta(days=days + 1))
    return cards_of_sessions(_shown(found)) if found.exists() else ()


def _of_house(house_id: int, start: datetime, end: datetime) -> SessionQuerySet:
    return _shown(Session.objects.filter(house=house_id)).between(start, end)


def _shown(sessions: SessionQuerySet) -> SessionQuerySet:
    return sessions.filter(run__status__in=(RunStatus.OPEN, RunStatus.FINISHED))


def cards_of_sessions(sessions: SessionQuerySet, *, most: int | None = None) -> tuple[SessionCard, ...]:
    """The cards of sessions in the order of their time, at most so many; one query."""
    marks = Attendance.objects.filter(session=OuterRef("pk")).order_by().values("session")
    marked = Coalesce(Subquery(marks.values(number=Count("pk"))), 0)
    return _cards(sessions.annotate(marked=marked), most=most)


def _cards(sessions: SessionQuerySet, *, most: int | None = None) -> tuple[SessionCard, ...]:
    related = ("run__programme", "run__house", "run__space", "run__instructor", "instructor")
    told = sessions.select_related(*related).defer(*unsaid("run__"), *unnamed("instructor"))
    rows = told.by_start()[:most]
    counters_shown(Run, (row.run_id for row in rows))
    return tuple(_card(row) for row in rows)


def _card(session: Session) -> SessionCard:
    meeting = Meeting(session.number, session.starts_at, session.ends_at)
    return SessionCard(
        number=session.number,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        status=SessionStatus(session.status),
        why=session.why,
        instructor_name=session.instructor.full_name if session.instructor else "",
        marked=getattr(session, "marked", 0),
        run=card_of(session.run, pattern="", meeting=meeting),
    )
