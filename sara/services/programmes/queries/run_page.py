from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.persian import reads_persian
from sara.registers.calendar.api import closing_days_told
from sara.services.programmes.models import Enrolment, Run, Session, SkippedDay
from sara.services.programmes.permissions import (
    may_issue_certificates,
    may_mark_attendance,
    may_plan_runs,
    may_see_roll,
    runs_visible_to,
)
from sara.services.programmes.queries.card import RunCard
from sara.services.programmes.queries.cards import cards_of
from sara.services.programmes.types import EnrolmentStatus, RunStatus, SessionStatus


@dataclass(frozen=True, slots=True)
class SessionLine:
    number: int
    starts_at: datetime
    ends_at: datetime
    status: SessionStatus
    why: str
    makes_up_for: int | None


@dataclass(frozen=True, slots=True)
class SkippedLine:
    day: date
    why: str


@dataclass(frozen=True, slots=True)
class MyPlace:
    """How somebody for whom the actor acts stands in the run; `ahead` counts those before him."""

    enrolment_code: str
    person_id: int
    person_name: str
    status: EnrolmentStatus
    ahead: int
    offer_until: datetime | None


@dataclass(frozen=True, slots=True)
class RunPage:
    run_id: int
    card: RunCard
    description: str
    sessions: tuple[SessionLine, ...]
    skipped: tuple[SkippedLine, ...]
    mine: tuple[MyPlace, ...]
    is_joinable: bool
    opens_later: bool
    is_over: bool
    may_plan: bool
    may_see_roll: bool
    may_mark: bool
    may_issue: bool

    @property
    def can_change(self) -> bool:
        return self.card.status in (RunStatus.DRAFT, RunStatus.OPEN)

    @property
    def last_enrol_day(self) -> date:
        """The last day on which one can enrol."""
        return day_of(self.card.enrol_to - timedelta(seconds=1))


def run_page(code: str, *, actor: Actor, now: datetime, person_ids: Sequence[int] = ()) -> RunPage:
    """A run as its page shows it, and how the persons `person_ids` stand in it; at most 7 queries."""
    run = runs_visible_to(actor).filter(code=code).with_words().first()
    if run is None:
        raise Missing
    (card,) = cards_of([run], now=now)
    is_open = run.status == RunStatus.OPEN
    teachers = (run.instructor_id,)
    path = run.house.path
    return RunPage(
        run_id=run.pk,
        card=card,
        description=run.programme.described(),
        sessions=_sessions(run),
        skipped=_skipped(run),
        mine=_mine(run, person_ids),
        is_joinable=is_open and run.enrol_from <= now < min(run.enrol_to, run.last_session_ends_at),
        opens_later=is_open and now < run.enrol_from,
        is_over=now >= run.last_session_ends_at,
        may_plan=may_plan_runs(actor, path),
        may_see_roll=may_see_roll(actor, instructor_ids=teachers, house_path=path),
        may_mark=may_mark_attendance(actor, instructor_ids=teachers, house_path=path),
        may_issue=may_issue_certificates(actor, path),
    )


def _sessions(run: Run) -> tuple[SessionLine, ...]:
    rows = Session.objects.filter(run=run).select_related("makes_up_for").by_start()
    return tuple(
        SessionLine(
            number=row.number,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            status=SessionStatus(row.status),
            why=row.why,
            makes_up_for=row.makes_up_for.number if row.makes_up_for else None,
        )
        for row in rows
    )


def _skipped(run: Run) -> tuple[SkippedLine, ...]:
    rows = list(SkippedDay.objects.filter(run=run).order_by("day", "id"))
    if not rows or reads_persian():
        return tuple(SkippedLine(row.day, row.why) for row in rows)
    told = closing_days_told(rows[0].day, rows[-1].day + timedelta(days=1))
    return tuple(SkippedLine(row.day, told.get(row.day, row.why)) for row in rows)


def _mine(run: Run, person_ids: Sequence[int]) -> tuple[MyPlace, ...]:
    if not person_ids:
        return ()
    rows: Any = (
        Enrolment.objects.filter(run=run, person__in=person_ids)
        .live()
        .with_ahead()
        .select_related("person")
        .by_turn()
    )
    return tuple(
        MyPlace(
            enrolment_code=row.code,
            person_id=row.person_id,
            person_name=row.person.full_name,
            status=EnrolmentStatus(row.status),
            ahead=row.ahead,
            offer_until=row.offer_until,
        )
        for row in rows
    )
