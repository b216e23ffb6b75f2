from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import OuterRef, QuerySet, Subquery

from sara.foundation.actors import Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.services.programmes.models import Attendance, Enrolment, Session
from sara.services.programmes.permissions import (
    MAY_SEE_ROLLS,
    may_mark_attendance,
    may_see_roll,
    refusal_of,
)
from sara.services.programmes.queries.card import Meeting, RunCard, card_from, said
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
    """The roll of a session for the one who takes it; two queries."""
    found = _session(run_code=run_code, number=number)
    if not found:
        raise Missing
    session, run = found[0][: len(_TOLD)], found[0][len(_TOLD) :]
    pk, run_id, instructor_id, run_instructor_id, starts_at, ends_at, status, why = session
    card = card_from(run, pattern="", meeting=Meeting(number, starts_at, ends_at))
    teachers = (instructor_id, run_instructor_id)
    if not may_see_roll(actor, instructor_ids=teachers, house_path=card.house_path):
        raise refusal_of(run_id, actor)
    placed = _placed(run_id=run_id, session_id=pk)
    note_reading([row[0] for row in placed], what="programmes.roll", actor=actor, by=MAY_SEE_ROLLS)
    return Roll(
        run=card,
        number=number,
        starts_at=starts_at,
        ends_at=ends_at,
        status=SessionStatus(status),
        why=why,
        lines=tuple(
            RollLine(code, f"{given_name} {surname}", Mark(mark) if mark else None)
            for _person_id, code, given_name, surname, mark in placed
        ),
        may_mark=may_mark_attendance(actor, instructor_ids=teachers, house_path=card.house_path),
    )


_TOLD: Final = (
    "id", "run_id", "instructor_id", "run__instructor_id", "starts_at", "ends_at", "status", "why",
)  # fmt: skip


@composed
def _session(*, run_code: str, number: int) -> QuerySet[Session, Any]:
    found = Session.objects.filter(run__code=run_code, number=number).order_by("id")
    return found.values_list(*_TOLD, *said("run__"))


@composed
def _placed(*, run_id: int, session_id: int) -> QuerySet[Enrolment, Any]:
    marked = Attendance.objects.filter(session=session_id, enrolment=OuterRef("pk")).order_by("id")
    placed = Enrolment.objects.filter(run=run_id).placed().order_by("person__name_sort", "id")
    named = placed.annotate(mark=Subquery(marked.values("mark")[:1]))
    return named.values_list("person_id", "code", "person__given_name", "person__surname", "mark")


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
