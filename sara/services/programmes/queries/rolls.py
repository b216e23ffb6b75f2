from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.services.programmes.models import Attendance, Enrolment, Session
from sara.services.programmes.models.narrow import unnamed, unsaid
from sara.services.programmes.permissions import (
    MAY_SEE_ROLLS,
    may_mark_attendance,
    may_see_roll,
    refusal_of,
)
from sara.services.programmes.queries.cards import Meeting, RunCard, card_of
from sara.services.programmes.types import EnrolmentStatus, Mark, SessionStatus


@dataclass(frozen=True, slots=True)
class RollLine:
    enrolment_code: str
    person_name: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll of one session; names in the order of the Persian alphabet."""

    run: RunCard
    number: int
    starts_at: datetime
    ends_at: datetime
    status: SessionStatus
    why: str
    lines: tuple[RollLine, ...]
    may_mark: bool

    @property
    def present(self) -> int:
        return sum(line.mark is Mark.PRESENT for line in self.lines)

    @property
    def unmarked(self) -> int:
        return sum(line.mark is None for line in self.lines)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One who is in a run or waits for it, for the staff of the house."""

    enrolment_code: str
    person_id: int
    person_code: str
    person_name: str
    status: EnrolmentStatus
    turn: int
    offer_until: datetime | None


def roll(run_code: str, number: int, *, actor: Actor) -> Roll:
    """The roll of a session for the one who takes it; three queries."""
    session = (
        Session.objects.filter(run__code=run_code, number=number)
        .select_related("run__programme", "run__house", "run__space", "run__instructor")
        .defer(*unsaid("run__"))
        .first()
    )
    if session is None:
        raise Missing
    run = session.run
    teachers = (session.instructor_id, run.instructor_id)
    if not may_see_roll(actor, instructor_ids=teachers, house_path=run.house.path):
        raise refusal_of(run.pk, actor)
    placed = _placed(session)
    note_reading([row.person_id for row in placed], what="programmes.roll", actor=actor, by=MAY_SEE_ROLLS)
    marks = dict(Attendance.objects.filter(session=session).values_list("enrolment_id", "mark"))
    return Roll(
        run=card_of(run, pattern="", meeting=_meeting(session)),
        number=session.number,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        status=SessionStatus(session.status),
        why=session.why,
        lines=tuple(_line(row, marks) for row in placed),
        may_mark=may_mark_attendance(actor, instructor_ids=teachers, house_path=run.house.path),
    )


def _meeting(session: Session) -> Meeting:
    return Meeting(session.number, session.starts_at, session.ends_at)


def _placed(session: Session) -> list[Enrolment]:
    placed = Enrolment.objects.filter(run=session.run_id).placed().select_related("person")
    placed = placed.defer(*unnamed("person"))
    return list(placed.order_by("person__name_sort", "id"))


def _line(row: Enrolment, marks: dict[int, str]) -> RollLine:
    mark = marks.get(row.pk)
    return RollLine(row.code, row.person.full_name, Mark(mark) if mark else None)


def people_of_run(run_code: str, *, actor: Actor) -> tuple[ListedPerson, ...]:
    """Everybody in the run and in its waiting list, by turn; two queries."""
    rows = (
        Enrolment.objects.filter(run__code=run_code).live().select_related("person", "run__house").by_turn()
    )
    seen = [
        row
        for row in rows
        if may_see_roll(actor, instructor_ids=(row.run.instructor_id,), house_path=row.run.house.path)
    ]
    note_reading([row.person_id for row in seen], what="programmes.roll", actor=actor, by=MAY_SEE_ROLLS)
    return tuple(
        ListedPerson(
            enrolment_code=row.code,
            person_id=row.person_id,
            person_code=row.person.code,
            person_name=row.person.full_name,
            status=EnrolmentStatus(row.status),
            turn=row.turn,
            offer_until=row.offer_until,
        )
        for row in seen
    )
