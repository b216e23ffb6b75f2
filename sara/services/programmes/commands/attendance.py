from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.services.programmes.errors import NotOnTheRoll, RollTooEarly, SessionWasCancelled
from sara.services.programmes.models import Attendance, Enrolment, Session
from sara.services.programmes.permissions import may_mark_attendance, refusal_of
from sara.services.programmes.types import Mark, SessionStatus

OPENS_BEFORE: Final = timedelta(hours=1)


@command
def mark_attendance(
    *, run_code: str, number: int, marks: Mapping[str, Mark], actor: Actor, now: datetime
) -> None:
    """Write marks by the codes of enrolments: the whole roll, or one touch for one person.

    A later mark takes the place of an earlier one; the history keeps both.
    """
    session = (
        Session.objects.select_for_update(of=("self",), no_key=True)
        .select_related("run", "house")
        .filter(run__code=run_code, number=number)
        .first()
    )
    if session is None:
        raise Missing
    instructors = (session.instructor_id, session.run.instructor_id)
    if not may_mark_attendance(actor, instructor_ids=instructors, house_path=session.house.path):
        raise refusal_of(session.run_id, actor)
    if session.status == SessionStatus.CANCELLED:
        raise SessionWasCancelled
    if now < session.starts_at - OPENS_BEFORE:
        raise RollTooEarly
    _write(session, marks, actor=actor, now=now)
    if session.status == SessionStatus.PLANNED:
        session.status = SessionStatus.HELD
        session.save(update_fields=["status"])


def _write(session: Session, marks: Mapping[str, Mark], *, actor: Actor, now: datetime) -> None:
    placed = Enrolment.objects.filter(run=session.run_id, code__in=list(marks)).placed()
    by_code = dict(placed.values_list("code", "pk"))
    if len(by_code) != len(marks):
        raise NotOnTheRoll
    already = dict(
        Attendance.objects.filter(session=session, enrolment__in=list(by_code.values())).values_list(
            "enrolment_id", "mark"
        )
    )
    Attendance.objects.bulk_create(
        [
            Attendance(
                session=session,
                enrolment_id=by_code[code],
                mark=mark,
                marked_by_id=actor.person_id,
                marked_at=now,
            )
            for code, mark in sorted(marks.items())
            if already.get(by_code[code]) != mark
        ],
        update_conflicts=True,
        unique_fields=["session", "enrolment"],
        update_fields=["mark", "marked_by", "marked_at"],
    )
