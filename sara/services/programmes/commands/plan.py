from datetime import datetime, timedelta

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import instant_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.ids import new_code
from sara.registers.calendar.api import closing_days
from sara.registers.places.models import House
from sara.services.programmes import rules
from sara.services.programmes.commands.catalogue_words import search_text_of
from sara.services.programmes.commands.draft import copy_audience
from sara.services.programmes.commands.space_hours import refuse_hours_of_others
from sara.services.programmes.commands.terms import put_terms
from sara.services.programmes.errors import InstructorTaken, NoSessions, SpaceTaken
from sara.services.programmes.models import Programme, Run, RunSlot, Session, SkippedDay
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.types import (
    MeetingDay,
    PlannedRun,
    PlannedSession,
    RunDays,
    RunPlan,
    RunTerms,
)


@command
def plan_run(
    *,
    programme_code: str,
    house_id: int,
    days: RunDays,
    terms: RunTerms,
    actor: Actor,
    now: datetime,
    term_id: int | None = None,
) -> PlannedRun:
    """Make a draft of a run with its sessions; days of the pattern that are holidays are skipped.

    The sessions claim space and instructor at once.
    """
    programme = Programme.objects.filter(code=programme_code).first()
    house = House.objects.filter(pk=house_id).first()
    if programme is None or house is None:
        raise Missing
    if not may_plan_runs(actor, house.path):
        raise NotAllowed
    plan = plan_of(days)
    if not plan.sessions:
        raise NoSessions
    run = Run(code=new_code(), programme=programme, house=house, term_id=term_id)
    put_terms(run, terms)
    copy_audience(run, programme)
    _put_days(run, plan)
    run.search_text = search_text_of(run)
    run.save(force_insert=True)
    _write_days(run, days, plan)
    return PlannedRun(run.code, len(plan.sessions), plan.skipped)


def plan_of(days: RunDays) -> RunPlan:
    """The sessions of these days, with the official holidays of the calendar left out."""
    if days.single_days:
        return rules.sessions_of_days(days.single_days)
    if days.starts_on is None or (days.ends_on is None and days.session_count is None):
        raise NoSessions
    furthest = days.starts_on + rules.LONGEST_RUN
    last = min(days.ends_on or furthest, furthest)
    return rules.sessions_of_pattern(
        days.slots,
        starts_on=days.starts_on,
        ends_on=days.ends_on,
        count=days.session_count,
        holidays=closing_days(days.starts_on, last + timedelta(days=1)),
    )


def _put_days(run: Run, plan: RunPlan) -> None:
    first, last = plan.sessions[0], plan.sessions[-1]
    run.starts_on, run.ends_on = first.day, last.day
    run.first_session_at = instant_of(first.day, first.starts)
    run.last_session_ends_at = max(instant_of(one.day, one.ends) for one in plan.sessions)
    run.weekdays = sorted({rules.weekday_of(one.day) for one in plan.sessions})
    run.day_parts = sorted({rules.part_of_day(one.starts).value for one in plan.sessions})


def _write_days(run: Run, days: RunDays, plan: RunPlan) -> None:
    RunSlot.objects.bulk_create(
        RunSlot(run=run, weekday=slot.weekday, starts=slot.starts, ends=slot.ends)
        for slot in sorted(set(days.slots))
    )
    SkippedDay.objects.bulk_create(SkippedDay(run=run, day=one.day, why=one.why) for one in plan.skipped)
    write_sessions(run, plan.sessions)


def write_sessions(run: Run, sessions: tuple[PlannedSession, ...]) -> None:
    """Claim space and instructor for these meetings, in hours that the space keeps for such a run."""
    refuse_hours_of_others(run, [MeetingDay(one.day, one.starts, one.ends) for one in sessions])
    with (
        constraint_as("session_space_free", SpaceTaken),
        constraint_as("session_instructor_free", InstructorTaken),
    ):
        Session.objects.bulk_create(
            Session(
                run=run,
                house_id=run.house_id,
                space_id=run.space_id,
                instructor_id=run.instructor_id,
                number=one.number,
                starts_at=instant_of(one.day, one.starts),
                ends_at=instant_of(one.day, one.ends),
            )
            for one in sessions
        )
