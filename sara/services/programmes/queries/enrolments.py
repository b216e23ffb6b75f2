from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.services.programmes.models import Attendance, Certificate, Enrolment, EnrolmentQuerySet, Session
from sara.services.programmes.models.narrow import unnamed, unsaid
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.queries.cards import RunCard, cards_of
from sara.services.programmes.types import LIVE, EnrolmentStatus, Mark, SessionStatus

MOST = 60


@dataclass(frozen=True, slots=True)
class EnrolmentLine:
    """An enrolment as the person himself reads it.

    `ahead` counts those who wait before him; `attended` and `held` are sessions until now.
    """

    code: str
    person_id: int
    person_name: str
    status: EnrolmentStatus
    turn: int
    ahead: int
    enrolled_at: datetime
    offer_until: datetime | None
    attended: int
    held: int
    certificate_code: str | None
    run: RunCard

    @property
    def is_live(self) -> bool:
        """Whether it can still be given up."""
        return self.status in LIVE

    @property
    def about(self) -> str:
        """How the treasury names what its fee is for."""
        return f"enrolment:{self.code}"


def my_enrolments(person_ids: Sequence[int], *, now: datetime) -> tuple[EnrolmentLine, ...]:
    """The enrolments of these persons, the newest first; three queries."""
    rows = _with_all(Enrolment.objects.filter(person__in=person_ids))
    return _lines(list(rows.order_by("-enrolled_at", "-id")[:MOST]), now=now)


def enrolment_page(code: str, *, actor: Actor, now: datetime) -> EnrolmentLine:
    """One enrolment, for him who may act for the person; others learn nothing of it."""
    rows = list(_with_all(Enrolment.objects.filter(code=code)).order_by("id"))
    if not rows or not may_enrol(actor, rows[0].person_id, now=now):
        raise Missing
    note_reading([rows[0].person_id], what="programmes.enrolment", actor=actor)
    return _lines(rows, now=now)[0]


def _with_all(enrolments: EnrolmentQuerySet) -> EnrolmentQuerySet:
    attended = Attendance.objects.filter(enrolment=OuterRef("pk"), mark=Mark.PRESENT).values("enrolment")
    held = Session.objects.filter(run=OuterRef("run"), status=SessionStatus.HELD).values("run")
    live = Certificate.objects.filter(enrolment=OuterRef("pk"), revoked_at=None)
    return (
        enrolments.with_ahead()
        .select_related("person", "run__programme", "run__house", "run__space", "run__instructor")
        .defer(*unsaid("run__"), *unnamed("person"))
        .annotate(
            attended=Coalesce(Subquery(attended.order_by().values(number=Count("pk"))), 0),
            held=Coalesce(Subquery(held.order_by().values(number=Count("pk"))), 0),
            certificate_code=Subquery(live.values("code")[:1]),
        )
    )


def _lines(rows: Sequence[Enrolment], *, now: datetime) -> tuple[EnrolmentLine, ...]:
    found: Any = rows
    cards = {card.code: card for card in cards_of([row.run for row in rows], now=now)}
    return tuple(
        EnrolmentLine(
            code=row.code,
            person_id=row.person_id,
            person_name=row.person.full_name,
            status=EnrolmentStatus(row.status),
            turn=row.turn,
            ahead=row.ahead,
            enrolled_at=row.enrolled_at,
            offer_until=row.offer_until,
            attended=row.attended,
            held=row.held,
            certificate_code=row.certificate_code,
            run=cards[row.run.code],
        )
        for row in found
    )
