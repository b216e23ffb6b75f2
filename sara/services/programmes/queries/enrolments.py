from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.services.programmes.models import Attendance, Certificate, Enrolment, EnrolmentQuerySet, Session
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.queries.card import RunCard, said
from sara.services.programmes.queries.cards import cards_by_run
from sara.services.programmes.rules import about_enrolment
from sara.services.programmes.types import LIVE, EnrolmentStatus, Mark, SessionStatus

MOST: Final = 60
_TOLD: Final = (
    "run_id", "code", "person_id", "person__given_name", "person__surname", "status", "turn", "ahead",
    "enrolled_at", "offer_until", "attended", "held", "certificate_code",
)  # fmt: skip


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
        return about_enrolment(self.code)


def my_enrolments(person_ids: Sequence[int], *, now: datetime) -> tuple[EnrolmentLine, ...]:
    """The enrolments of these persons, the newest first; three queries."""
    return _lines(_of_people(people=list(person_ids)), now=now)


def enrolment_page(code: str, *, actor: Actor, now: datetime) -> EnrolmentLine:
    """One enrolment, for him who may act for the person; others learn nothing of it."""
    (line,) = _lines(_with_code(code=code), now=now) or (None,)
    if line is None or not may_enrol(actor, line.person_id, now=now):
        raise Missing
    note_reading([line.person_id], what="programmes.enrolment", actor=actor)
    return line


@composed
def _of_people(*, people: list[int]) -> QuerySet[Enrolment, Any]:
    return _with_all(Enrolment.objects.filter(person__in=people)).order_by("-enrolled_at", "-id")[:MOST]


@composed
def _with_code(*, code: str) -> QuerySet[Enrolment, Any]:
    return _with_all(Enrolment.objects.filter(code=code)).order_by("id")


def _with_all(enrolments: EnrolmentQuerySet) -> QuerySet[Enrolment, Any]:
    attended = Attendance.objects.filter(enrolment=OuterRef("pk"), mark=Mark.PRESENT).values("enrolment")
    held = Session.objects.filter(run=OuterRef("run"), status=SessionStatus.HELD).values("run")
    live = Certificate.objects.filter(enrolment=OuterRef("pk"), revoked_at=None)
    counted = enrolments.with_ahead().annotate(
        attended=Coalesce(Subquery(attended.order_by().values(number=Count("pk"))), 0),
        held=Coalesce(Subquery(held.order_by().values(number=Count("pk"))), 0),
        certificate_code=Subquery(live.values("code")[:1]),
    )
    return counted.values_list(*_TOLD, *said("run__"))


def _lines(rows: Sequence[Sequence[Any]], *, now: datetime) -> tuple[EnrolmentLine, ...]:
    cards = cards_by_run({row[0]: row[len(_TOLD) :] for row in rows}, now=now)
    return tuple(_line(row[: len(_TOLD)], cards[row[0]]) for row in rows)


def _line(cells: Sequence[Any], run: RunCard) -> EnrolmentLine:
    (
        _run_id, code, person_id, given_name, surname, status, turn, ahead, enrolled_at, offer_until,
        attended, held, certificate_code,
    ) = cells  # fmt: skip
    return EnrolmentLine(
        code=code,
        person_id=person_id,
        person_name=f"{given_name} {surname}",
        status=EnrolmentStatus(status),
        turn=turn,
        ahead=ahead,
        enrolled_at=enrolled_at,
        offer_until=offer_until,
        attended=attended,
        held=held,
        certificate_code=certificate_code,
        run=run,
    )
