from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.database import prepared
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.registers.people.api import open_file
from sara.services.programmes import rules
from sara.services.programmes.commands.application import Application, application
from sara.services.programmes.commands.locking import RunLine, locked_line
from sara.services.programmes.commands.seats import about
from sara.services.programmes.commands.words import refusal_for, refuse_unless_enrolment_is_open
from sara.services.programmes.errors import AlreadyEnrolled
from sara.services.programmes.facts import Enrolled, Waitlisted
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.types import EnrolmentStatus, Placement
from sara.services.treasury.api import charge

# The enrolment and the count of the run in one question: while it is asked, all others wait.
_WRITE: Final = """
    WITH counted AS (
        UPDATE programmes_run
           SET seats_taken = %(seats_taken)s, waiting = %(waiting)s, last_turn = %(turn)s
         WHERE id = %(run)s
    )
    INSERT INTO programmes_enrolment
        (code, run_id, person_id, turn, status, enrolled_at, placed_at, enrolled_by_id)
    VALUES (%(code)s, %(run)s, %(person)s, %(turn)s, %(status)s, %(now)s, %(placed_at)s, %(by)s)
"""


@dataclass(frozen=True, slots=True)
class _Place:
    """What the locked run has for the next who comes."""

    code: str
    status: EnrolmentStatus
    turn: int
    ahead: int


@command
def enrol(*, run_code: str, person_id: int, actor: Actor, now: datetime) -> Placement:
    """Give a person a place in a run or, when it is full, the next turn in its waiting list.

    A full run is not a refusal. The fee becomes due with the place, not with the turn. What can be
    asked and written before the run is locked is, so that the others wait for as little as can be.
    """
    asked = application(run_code, person_id, actor=actor, now=now)
    if not may_enrol(actor, person_id, now=now):
        raise NotAllowed
    _refuse_unless_suited(asked)
    if not asked.has_file:
        open_file(asked.person_id, asked.house_id, now=now)
    line = locked_line(asked.run_id)
    refuse_unless_enrolment_is_open(line, now=now)
    place = _next_place(line)
    _write(asked, line, place, actor=actor, now=now)
    charged = _charge(asked, line, place, actor=actor, now=now)
    announce(_told(asked, place), actor=actor, now=now)
    return Placement(place.code, place.status, place.turn, place.ahead, charged)


def _refuse_unless_suited(asked: Application) -> None:
    candidate = asked.candidate()
    unsuited = rules.unsuited(asked.audience, candidate, house_path=asked.house_path)
    if unsuited is not None:
        raise refusal_for(unsuited, asked.audience, name=asked.name, age=candidate.age)


def _next_place(line: RunLine) -> _Place:
    is_free = line.seats_taken < line.capacity and not line.waiting
    status = EnrolmentStatus.PLACED if is_free else EnrolmentStatus.WAITING
    return _Place(new_code(), status, turn=line.last_turn + 1, ahead=line.waiting)


def _write(asked: Application, line: RunLine, place: _Place, *, actor: Actor, now: datetime) -> None:
    is_placed = place.status is EnrolmentStatus.PLACED
    values = {
        "code": place.code,
        "run": asked.run_id,
        "person": asked.person_id,
        "turn": place.turn,
        "status": place.status,
        "seats_taken": line.seats_taken + is_placed,
        "waiting": line.waiting + (not is_placed),
        "placed_at": now if is_placed else None,
        "by": actor.person_id,
        "now": now,
    }
    with constraint_as("enrolment_once_for_a_person", AlreadyEnrolled, goes_on=False, who=asked.name):
        prepared.rows(_WRITE, values)


def _charge(asked: Application, line: RunLine, place: _Place, *, actor: Actor, now: datetime) -> str | None:
    if place.status is not EnrolmentStatus.PLACED or not line.fee_rials:
        return None
    return charge(
        house_id=asked.house_id,
        person_id=asked.person_id,
        amount=Rials(line.fee_rials),
        about=about(place.code),
        title=asked.title,
        actor=actor,
        now=now,
    )


def _told(asked: Application, place: _Place) -> Enrolled | Waitlisted:
    if place.status is EnrolmentStatus.PLACED:
        return Enrolled(place.code, asked.run_code, asked.house_id, asked.person_id)
    return Waitlisted(place.code, asked.run_code, asked.house_id, asked.person_id, place.turn)
