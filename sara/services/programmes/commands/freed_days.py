"""What a manager does with days that were skipped and are no holidays any more."""

from datetime import datetime

from django.db.models import Max

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import instant_of
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.services.programmes.commands.clashes import locked_clash, put_answer
from sara.services.programmes.commands.locking import locked_run
from sara.services.programmes.commands.plan import write_sessions
from sara.services.programmes.errors import NoSessions
from sara.services.programmes.facts import SessionAdded
from sara.services.programmes.models import HolidayClash, Run, RunSlot, Session, SkippedDay
from sara.services.programmes.rules import weekday_of
from sara.services.programmes.types import ClashAnswer, HolidayTurn, PlannedSession


@command
def meet_on_freed_day(*, clash_id: int, actor: Actor, now: datetime) -> int:
    """Let a run meet on a day that was skipped and is no holiday any more; how many sessions it gains."""
    clash = locked_clash(clash_id, actor, now)
    if clash.turn != HolidayTurn.OPENED:
        raise Missing
    run = locked_run(run_id=clash.run_id)
    sessions = _sessions_on(run, clash)
    write_sessions(run, sessions)
    SkippedDay.objects.filter(run=run, day=clash.day).delete()
    _stretch(run, sessions)
    put_answer(clash, ClashAnswer.ADDED, now)
    for one in sessions:
        announce(SessionAdded(run.code, run.house_id, one.number), actor=actor, now=now)
    return len(sessions)


def _sessions_on(run: Run, clash: HolidayClash) -> tuple[PlannedSession, ...]:
    last: int = Session.objects.filter(run=run).aggregate(last=Max("number"))["last"] or 0
    slots = RunSlot.objects.filter(run=run, weekday=weekday_of(clash.day)).order_by("starts", "id")
    found = tuple(
        PlannedSession(number, clash.day, slot.starts, slot.ends)
        for number, slot in enumerate(slots, start=last + 1)
    )
    if not found:
        raise NoSessions
    return found


def _stretch(run: Run, sessions: tuple[PlannedSession, ...]) -> None:
    """A day before the first session, or after the last, becomes the run's first or last."""
    days = [one.day for one in sessions]
    run.starts_on, run.ends_on = min(run.starts_on, *days), max(run.ends_on, *days)
    starts = [instant_of(one.day, one.starts) for one in sessions]
    ends = [instant_of(one.day, one.ends) for one in sessions]
    run.first_session_at = min(run.first_session_at, *starts)
    run.last_session_ends_at = max(run.last_session_ends_at, *ends)
    run.save(update_fields=["starts_on", "ends_on", "first_session_at", "last_session_ends_at"])
