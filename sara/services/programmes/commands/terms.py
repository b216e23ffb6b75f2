from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import TEHRAN
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.persian import digits_of_reader
from sara.registers.people.models import Person
from sara.registers.places.models import Space
from sara.services.programmes.commands.catalogue_words import search_text_of
from sara.services.programmes.commands.locking import run_to_change
from sara.services.programmes.commands.seats import hand_on_seats
from sara.services.programmes.commands.space_hours import refuse_hours_of_others
from sara.services.programmes.errors import (
    CapacityBelowSeatsTaken,
    FeeIsFixed,
    InstructorTaken,
    RunNotOpen,
    SpaceTaken,
    SpaceTooSmall,
)
from sara.services.programmes.models import Run, Session
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.types import MeetingDay, RunStatus, RunTerms, SessionStatus


@command
def change_run(*, run_code: str, terms: RunTerms, actor: Actor, now: datetime) -> None:
    """Change the terms of a run; sessions to come follow, freed seats go to those who wait.

    The fee is fixed once the run is open, because people have agreed to it.
    """
    run = run_to_change(code=run_code, actor=actor)
    if not may_plan_runs(actor, run.house.path):
        raise NotAllowed
    if run.status not in (RunStatus.DRAFT, RunStatus.OPEN):
        raise RunNotOpen
    if terms.capacity < run.seats_taken:
        raise CapacityBelowSeatsTaken(taken=digits_of_reader(run.seats_taken))
    if run.status == RunStatus.OPEN and terms.fee != run.fee_rials:
        raise FeeIsFixed
    put_terms(run, terms)
    run.search_text = search_text_of(run)
    run.save()
    _move_sessions(run, now=now)
    if run.status == RunStatus.OPEN:
        hand_on_seats(run, actor=actor, now=now)


def put_terms(run: Run, terms: RunTerms) -> None:
    """Write the terms on the run, which is not saved; space and instructor must exist."""
    run.capacity = terms.capacity
    run.quorum_to_form = terms.quorum_to_form
    run.fee_rials = terms.fee
    run.enrol_from, run.enrol_to = terms.enrol_from, terms.enrol_to
    run.space = _space(terms.space_id, house_id=run.house_id, capacity=terms.capacity)
    run.elsewhere = "" if run.space else terms.elsewhere
    run.instructor = _instructor(terms.instructor_id)


def _space(space_id: int | None, *, house_id: int, capacity: int) -> Space | None:
    if space_id is None:
        return None
    space = Space.objects.filter(pk=space_id, house_id=house_id).first()
    if space is None:
        raise Missing
    if capacity > space.capacity:
        raise SpaceTooSmall(capacity=digits_of_reader(space.capacity))
    return space


def _instructor(person_id: int | None) -> Person | None:
    if person_id is None:
        return None
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise Missing
    return person


def _move_sessions(run: Run, *, now: datetime) -> None:
    coming = Session.objects.filter(run=run, status=SessionStatus.PLANNED, starts_at__gt=now)
    refuse_hours_of_others(run, [_meeting(one) for one in coming.order_by("starts_at", "id")])
    with (
        constraint_as("session_space_free", SpaceTaken),
        constraint_as("session_instructor_free", InstructorTaken),
    ):
        coming.update(space_id=run.space_id, instructor_id=run.instructor_id)


def _meeting(session: Session) -> MeetingDay:
    starts, ends = session.starts_at.astimezone(TEHRAN), session.ends_at.astimezone(TEHRAN)
    return MeetingDay(starts.date(), starts.time(), ends.time())
