"""What a manager does with sessions on days that closed, and with skipped days that opened."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Max

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import instant_of
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.registers.calendar.api import closing_days
from sara.services.programmes.commands.locking import locked_run
from sara.services.programmes.commands.plan import write_sessions
from sara.services.programmes.commands.sessions import cancel_session
from sara.services.programmes.errors import ClashWasAnswered, NoSessions, NothingProposed
from sara.services.programmes.facts import SessionAdded
from sara.services.programmes.models import HolidayClash, Run, RunSlot, Session, SkippedDay
from sara.services.programmes.permissions import may_plan_runs, refusal_of
from sara.services.programmes.rules import weekday_of
from sara.services.programmes.types import ClashAnswer, HolidayTurn, OffHoliday, PlannedSession


@command
def move_off_holidays(*, moves: Sequence[OffHoliday], actor: Actor, now: datetime) -> int:
    """Call the sessions off that stand on closed days, each with the meeting that makes up for it or none.

    All or nothing; who is in these classes is told. How many there were.
    """
    if not moves:
        raise NothingProposed
    wanted = {move.clash_id: move for move in moves}
    found = HolidayClash.objects.filter(pk__in=wanted, turn=HolidayTurn.CLOSED)
    clashes = list(found.select_related("run__house", "session").order_by("run_id", "id"))
    if len(clashes) != len(wanted):
        raise Missing
    for clash in clashes:
        _may_answer(clash, actor)
        _refuse_if_answered(clash, now)
    days = [clash.day for clash in clashes]
    names = closing_days(min(days), max(days) + timedelta(days=1))
    for clash in clashes:
        if clash.session is None or clash.day not in names:
            raise ClashWasAnswered
        cancel_session(
            run_code=clash.run.code,
            number=clash.session.number,
            reason=names[clash.day],
            make_up=wanted[clash.pk].make_up,
            actor=actor,
            now=now,
        )
    return len(clashes)


@command
def leave_holiday_clash(*, clash_id: int, actor: Actor, now: datetime) -> None:
    """Leave the plan as it is: the class meets on the closed day, or does not meet on the freed one."""
    _answer(_locked(clash_id, actor, now), ClashAnswer.LEFT, now)


@command
def meet_on_freed_day(*, clash_id: int, actor: Actor, now: datetime) -> int:
    """Let a run meet on a day that was skipped and is no holiday any more; how many sessions it gains."""
    clash = _locked(clash_id, actor, now)
    if clash.turn != HolidayTurn.OPENED:
        raise Missing
    run = locked_run(run_id=clash.run_id)
    sessions = _sessions_on(run, clash)
    write_sessions(run, sessions)
    SkippedDay.objects.filter(run=run, day=clash.day).delete()
    _stretch(run, sessions)
    _answer(clash, ClashAnswer.ADDED, now)
    for one in sessions:
        announce(SessionAdded(run.code, run.house_id, one.number), actor=actor, now=now)
    return len(sessions)


def _locked(clash_id: int, actor: Actor, now: datetime) -> HolidayClash:
    found = HolidayClash.objects.select_for_update(of=("self",)).select_related("run__house")
    clash = found.filter(pk=clash_id).first()
    if clash is None:
        raise Missing
    _may_answer(clash, actor)
    _refuse_if_answered(clash, now)
    return clash


def _may_answer(clash: HolidayClash, actor: Actor) -> None:
    if may_plan_runs(actor, clash.run.house.path):
        return
    raise refusal_of(clash.run_id, actor)


def _refuse_if_answered(clash: HolidayClash, now: datetime) -> None:
    if not HolidayClash.objects.waiting(now).filter(pk=clash.pk).exists():
        raise ClashWasAnswered


def _answer(clash: HolidayClash, answer: ClashAnswer, now: datetime) -> None:
    clash.answer, clash.answered_at = answer, now
    clash.save(update_fields=["answer", "answered_at"])


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
