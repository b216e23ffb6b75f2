from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.registers.people.api import open_file
from sara.registers.people.models import Person, PersonAddress
from sara.services.programmes import rules
from sara.services.programmes.commands.locking import locked_again
from sara.services.programmes.commands.seats import charge_fee, next_turn, save_seats
from sara.services.programmes.commands.words import refusal_for, refuse_unless_enrolment_is_open
from sara.services.programmes.errors import AlreadyEnrolled
from sara.services.programmes.facts import Enrolled, Waitlisted
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.permissions import may_enrol, runs_visible_to
from sara.services.programmes.types import Candidate, EnrolmentStatus, Placement, Residence


@command
def enrol(*, run_code: str, person_id: int, actor: Actor, now: datetime) -> Placement:
    """Give a person a place in a run or, when it is full, the next turn in its waiting list.

    A full run is not a refusal. The fee becomes due with the place, not with the turn.
    """
    seen = runs_visible_to(actor).filter(code=run_code).with_audience().first()
    if seen is None:
        raise Missing
    if not may_enrol(actor, person_id, now=now):
        raise NotAllowed
    person = Person.objects.only("given_name", "surname", "birth_on", "gender").get(pk=person_id)
    _refuse_unless_suited(seen, person, now=now)
    run = locked_again(seen)
    refuse_unless_enrolment_is_open(run, now=now)
    return _place(run, person, actor=actor, now=now)


def _refuse_unless_suited(run: Run, person: Person, *, now: datetime) -> None:
    candidate = Candidate(
        age=rules.age_on(person.birth_on, day_of(run.first_session_at)),
        gender=person.gender,
        home_path=_home_path(run, person, day_of(now)),
    )
    unsuited = rules.unsuited(run.audience(), candidate, house_path=run.house.path)
    if unsuited is not None:
        raise refusal_for(unsuited, run.audience(), name=person.full_name, age=candidate.age)


def _home_path(run: Run, person: Person, day: date) -> str:
    """Where the person lives, if it matters."""
    if run.residence == Residence.ANY:
        return ""
    lived_in = PersonAddress.objects.valid_on(day).filter(person=person)
    return lived_in.values_list("neighbourhood__path", flat=True).first() or ""


def _place(run: Run, person: Person, *, actor: Actor, now: datetime) -> Placement:
    is_free = run.seats_taken < run.capacity and not run.waiting
    enrolment = Enrolment(
        code=new_code(),
        run=run,
        person=person,
        turn=next_turn(run),
        status=EnrolmentStatus.PLACED if is_free else EnrolmentStatus.WAITING,
        enrolled_at=now,
        placed_at=now if is_free else None,
        enrolled_by_id=actor.person_id,
    )
    with constraint_as("enrolment_once_for_a_person", AlreadyEnrolled, goes_on=False, who=person.full_name):
        enrolment.save(force_insert=True)
    open_file(person.pk, run.house_id, now=now)
    ahead = run.waiting
    if is_free:
        run.seats_taken += 1
    else:
        run.waiting += 1
    save_seats(run)
    charged = charge_fee(run, enrolment, actor=actor, now=now) if is_free else None
    _tell(run, enrolment, actor=actor, now=now)
    status = EnrolmentStatus(enrolment.status)
    return Placement(enrolment.code, status, enrolment.turn, ahead, charged)


def _tell(run: Run, enrolment: Enrolment, *, actor: Actor, now: datetime) -> None:
    if enrolment.status == EnrolmentStatus.PLACED:
        fact: Enrolled | Waitlisted = Enrolled(enrolment.code, run.code, run.house_id, enrolment.person_id)
    else:
        fact = Waitlisted(enrolment.code, run.code, run.house_id, enrolment.person_id, enrolment.turn)
    announce(fact, actor=actor, now=now)
