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
from sara.registers.people.api import open_file
from sara.services.programmes import rules
from sara.services.programmes.commands.application import Application, application
from sara.services.programmes.commands.locking import locked_run
from sara.services.programmes.commands.seats import charge_fee
from sara.services.programmes.commands.words import refusal_for, refuse_unless_enrolment_is_open
from sara.services.programmes.errors import AlreadyEnrolled, RunNotOpen
from sara.services.programmes.facts import Enrolled, Waitlisted
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.types import EnrolmentStatus, Placement

# The next place of an open run: its row is taken, counted and written in one question, so that the
# others wait for no more than that. Who waits behind nobody and finds a seat has it; else he has a turn.
_NEXT: Final = """
    WITH line AS (
        UPDATE programmes_run
           SET seats_taken = seats_taken + (seats_taken < capacity AND waiting = 0)::int,
               waiting = waiting + (seats_taken >= capacity OR waiting > 0)::int,
               last_turn = last_turn + 1
         WHERE id = %(run)s AND status = 'open' AND enrol_from <= %(now)s
           AND least(enrol_to, last_session_ends_at) > %(now)s
        RETURNING id, last_turn, waiting, fee_rials
    ), place AS (
        INSERT INTO programmes_enrolment
            (code, run_id, person_id, turn, status, enrolled_at, placed_at, enrolled_by_id)
        SELECT %(code)s, line.id, %(person)s::bigint, line.last_turn,
               CASE line.waiting WHEN 0 THEN 'placed' ELSE 'waiting' END, %(now)s::timestamptz,
               CASE line.waiting WHEN 0 THEN %(now)s::timestamptz END, %(by)s::bigint
          FROM line
    )
    SELECT last_turn, waiting, fee_rials FROM line
"""


@dataclass(frozen=True, slots=True)
class Place:
    """What the run had for the next who came. `waiting` counts him, if he waits."""

    code: str
    turn: int
    waiting: int
    fee: int

    @property
    def status(self) -> EnrolmentStatus:
        return EnrolmentStatus.WAITING if self.waiting else EnrolmentStatus.PLACED


@command
def enrol(*, run_code: str, person_id: int, actor: Actor, now: datetime) -> Placement:
    """Give a person a place in a run or, when it is full, the next turn in its waiting list.

    A full run is not a refusal. The fee becomes due with the place, not with the turn. What can be
    asked and written before the run is taken is, so that the others wait for as little as can be.
    """
    asked = application(run_code, person_id, actor=actor, now=now)
    if not may_enrol(actor, person_id, now=now):
        raise NotAllowed
    _refuse_unless_suited(asked)
    if not asked.has_file:
        open_file(asked.person_id, asked.house_id, now=now)
    place = next_place(asked, actor=actor, now=now)
    charged = _charge(asked, place, actor=actor, now=now)
    announce(_told(asked, place), actor=actor, now=now)
    ahead = max(0, place.waiting - 1)
    return Placement(place.code, place.status, place.turn, ahead, charged)


def next_place(asked: Application, *, actor: Actor, now: datetime) -> Place:
    """The next place of the run, which is locked from here on until the transaction ends."""
    code = new_code()
    values = {"code": code, "run": asked.run_id, "person": asked.person_id, "by": actor.person_id, "now": now}
    with constraint_as("enrolment_once_for_a_person", AlreadyEnrolled, goes_on=False, who=asked.name):
        taken = prepared.rows(_NEXT, values)
    if not taken:
        refuse_unless_enrolment_is_open(locked_run(run_id=asked.run_id), now=now)
        raise RunNotOpen  # it was not, a moment ago
    return Place(code, *taken[0])


def _refuse_unless_suited(asked: Application) -> None:
    candidate = asked.candidate()
    unsuited = rules.unsuited(asked.audience, candidate, house_path=asked.house_path)
    if unsuited is not None:
        raise refusal_for(unsuited, asked.audience, name=asked.name, age=candidate.age)


def _charge(asked: Application, place: Place, *, actor: Actor, now: datetime) -> str | None:
    """The fee is due with the place, not with the turn."""
    if place.waiting:
        return None
    return charge_fee(
        place.code,
        house_id=asked.house_id,
        person_id=asked.person_id,
        fee_rials=place.fee,
        title=asked.title,
        title_en=asked.title_en,
        actor=actor,
        now=now,
    )


def _told(asked: Application, place: Place) -> Enrolled | Waitlisted:
    if not place.waiting:
        return Enrolled(place.code, asked.run_code, asked.house_id, asked.person_id)
    return Waitlisted(place.code, asked.run_code, asked.house_id, asked.person_id, place.turn)
