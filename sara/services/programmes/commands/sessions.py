from datetime import datetime

from django.db.models import Max

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import instant_of
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.services.programmes.commands.locking import run_to_change
from sara.services.programmes.commands.plan import write_sessions
from sara.services.programmes.errors import (
    ReasonMissing,
    RunNotOpen,
    SessionWasCancelled,
    SessionWasHeld,
)
from sara.services.programmes.facts import SessionCancelled
from sara.services.programmes.models import HolidayClash, Run, Session
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.types import (
    ClashAnswer,
    MeetingDay,
    PlannedSession,
    RunStatus,
    SessionStatus,
)


@command
def cancel_session(
    *,
    run_code: str,
    number: int,
    reason: str,
    actor: Actor,
    now: datetime,
    make_up: MeetingDay | None = None,
) -> int | None:
    """Call one session off and, when a day is given, plan one that makes up for it; its number."""
    run = run_to_change(code=run_code, actor=actor)
    session = Session.objects.filter(run=run, number=number).first()
    if session is None:
        raise Missing
    if not may_plan_runs(actor, run.house.path):
        raise NotAllowed
    _refuse_unless_planned(run, session, reason=reason)
    session.status = SessionStatus.CANCELLED
    session.why = reason.strip()
    session.save(update_fields=["status", "why"])
    made_up = _make_up(run, session, make_up) if make_up else None
    answer = ClashAnswer.CANCELLED if made_up is None else ClashAnswer.MOVED
    HolidayClash.objects.unanswered().filter(session=session).update(answer=answer, answered_at=now)
    announce(SessionCancelled(run.code, run.house_id, number, session.why, made_up), actor=actor, now=now)
    return made_up


def _refuse_unless_planned(run: Run, session: Session, *, reason: str) -> None:
    if run.status not in (RunStatus.DRAFT, RunStatus.OPEN):
        raise RunNotOpen
    if session.status == SessionStatus.CANCELLED:
        raise SessionWasCancelled
    if session.status == SessionStatus.HELD:
        raise SessionWasHeld
    if not reason.strip():
        raise ReasonMissing


def _make_up(run: Run, missed: Session, day: MeetingDay) -> int:
    last: int = Session.objects.filter(run=run).aggregate(last=Max("number"))["last"]
    number = last + 1
    write_sessions(run, (PlannedSession(number, day.day, day.starts, day.ends),))
    Session.objects.filter(run=run, number=number).update(makes_up_for=missed)
    run.ends_on = max(run.ends_on, day.day)
    run.last_session_ends_at = max(run.last_session_ends_at, instant_of(day.day, day.ends))
    run.save(update_fields=["ends_on", "last_session_ends_at"])
    return number
