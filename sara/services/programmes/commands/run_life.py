from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.services.programmes.commands.locking import run_to_change
from sara.services.programmes.commands.seats import call_off_fee, end_enrolment
from sara.services.programmes.errors import (
    ReasonMissing,
    RunAlreadyOpen,
    RunNotOpen,
    RunNotOver,
    RunWasCancelled,
)
from sara.services.programmes.facts import RunCancelled, RunOpened
from sara.services.programmes.models import Enrolment, Programme, Run, Session
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.types import EnrolmentStatus, RunStatus, SessionStatus


@command
def open_run(*, run_code: str, actor: Actor, now: datetime) -> None:
    """Show a planned run to everybody; from `enrol_from` on one can enrol."""
    run = run_to_change(code=run_code, actor=actor)
    if not may_plan_runs(actor, run.house.path):
        raise NotAllowed
    if run.status == RunStatus.CANCELLED:
        raise RunWasCancelled
    if run.status == RunStatus.FINISHED:
        raise RunNotOpen
    if run.status == RunStatus.OPEN:
        raise RunAlreadyOpen
    run.status = RunStatus.OPEN
    run.save(update_fields=["status"])
    Programme.objects.filter(pk=run.programme_id, shown_at=None).update(shown_at=now)
    announce(RunOpened(run.code, run.house_id), actor=actor, now=now)


@command
def cancel_run(*, run_code: str, reason: str, actor: Actor, now: datetime) -> None:
    """Call a run off: its coming sessions, its enrolments and their fees with it."""
    run = run_to_change(code=run_code, actor=actor)
    if not may_plan_runs(actor, run.house.path):
        raise NotAllowed
    if not reason.strip():
        raise ReasonMissing
    if run.status == RunStatus.CANCELLED:
        raise RunWasCancelled
    if run.status == RunStatus.FINISHED:
        raise RunNotOpen
    for enrolment in list(Enrolment.objects.filter(run=run).live().by_turn()):
        end_enrolment(run, enrolment, status=EnrolmentStatus.CANCELLED, now=now)
        call_off_fee(enrolment, actor=actor, now=now, reason=reason)
    Session.objects.filter(run=run, status=SessionStatus.PLANNED).update(
        status=SessionStatus.CANCELLED, why=reason.strip()
    )
    run.status = RunStatus.CANCELLED
    run.save(update_fields=["status"])
    announce(RunCancelled(run.code, run.house_id, reason.strip()), actor=actor, now=now)


@command
def finish_run(*, run_code: str, actor: Actor, now: datetime) -> None:
    """Close a run after its last session; those who still wait are let go."""
    run = run_to_change(code=run_code, actor=actor)
    if not (actor.is_system or may_plan_runs(actor, run.house.path)):
        raise NotAllowed
    if run.status != RunStatus.OPEN:
        raise RunNotOpen
    if now < run.last_session_ends_at:
        raise RunNotOver
    _let_go(run, now=now)
    run.status = RunStatus.FINISHED
    run.save(update_fields=["status"])


def _let_go(run: Run, *, now: datetime) -> None:
    unplaced = (EnrolmentStatus.WAITING, EnrolmentStatus.OFFERED)
    for enrolment in list(Enrolment.objects.filter(run=run, status__in=unplaced).by_turn()):
        end_enrolment(run, enrolment, status=EnrolmentStatus.EXPIRED, now=now)
