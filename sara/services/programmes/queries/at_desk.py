"""One person's classes, and one enrolment, as the desk of the house has them before it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, OuterRef

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.foundation.permissions import Scope
from sara.foundation.privacy import note_reading
from sara.services.programmes.models import Certificate, Enrolment, EnrolmentQuerySet
from sara.services.programmes.permissions import MAY_SEE_ROLLS, may_see_roll
from sara.services.programmes.queries.words import house_name, place_name
from sara.services.programmes.rules import about_enrolment
from sara.services.programmes.types import LIVE, EnrolmentStatus, RunStatus

MOST: Final = 40


@dataclass(frozen=True, slots=True)
class DeskEnrolment:
    """An enrolment in the few words that the desk needs. `ahead` counts those who wait before it."""

    code: str
    status: EnrolmentStatus
    person_id: int
    person_code: str
    person_name: str
    run_code: str
    title: str
    house_id: int
    house_slug: str
    house_name: str
    place: str
    first_session_at: datetime
    is_over: bool
    fee: Rials
    ahead: int
    enrolled_at: datetime
    offer_until: datetime | None
    has_certificate: bool

    @property
    def about(self) -> str:
        """How the treasury names what its fee is for."""
        return about_enrolment(self.code)

    @property
    def is_live(self) -> bool:
        """Whether it can still be given up."""
        return self.status in LIVE and not self.is_over


def classes_of_person(person_id: int, *, now: datetime) -> tuple[DeskEnrolment, ...]:
    """The classes a person is or was in, the newest first; one query. The caller asked whose they are."""
    rows: Any = _with_words(Enrolment.objects.filter(person=person_id)).order_by("-enrolled_at", "-id")
    return tuple(_told(row, now) for row in rows[:MOST])


def enrolment_at_desk(code: str, *, actor: Actor, now: datetime) -> DeskEnrolment:
    """One enrolment, for those who see the roll of its class; one query."""
    row: Any = _with_words(Enrolment.objects.filter(code=code)).order_by("id").first()
    if row is None or not may_see_roll(actor, instructor_ids=(), house_path=row.run.house.path):
        raise Missing
    note_reading([row.person_id], what="programmes.enrolment", actor=actor, by=MAY_SEE_ROLLS)
    return _told(row, now)


def enrolment_trail(code: str) -> list[TrailLine]:
    """What happened to an enrolment, the newest first; three queries. The caller asked who may see it."""
    row = Enrolment.objects.filter(code=code).order_by("id").first()
    if row is None:
        raise Missing
    return trail(row)


def enrolment_with_code(code: str, scope: Scope, *, now: datetime) -> DeskEnrolment | None:
    """The enrolment with this code in one of the houses of a scope; one query."""
    rows = Enrolment.objects.filter(scope.where("run__house__path"), code=code)
    row: Any = _with_words(rows).order_by("id").first()
    return _told(row, now) if row is not None else None


def _with_words(enrolments: EnrolmentQuerySet) -> EnrolmentQuerySet:
    live = Certificate.objects.filter(enrolment=OuterRef("pk"), revoked_at=None)
    return (
        enrolments.with_ahead()
        .select_related("person", "run__programme", "run__house", "run__space")
        .annotate(has_certificate=Exists(live))
    )


def _told(row: Any, now: datetime) -> DeskEnrolment:  # noqa: ANN401 an enrolment with annotations
    run = row.run
    return DeskEnrolment(
        code=row.code,
        status=EnrolmentStatus(row.status),
        person_id=row.person_id,
        person_code=row.person.code,
        person_name=row.person.full_name,
        run_code=run.code,
        title=run.programme.titled(),
        house_id=run.house_id,
        house_slug=run.house.slug,
        house_name=house_name(run.house),
        place=place_name(run, run.space),
        first_session_at=run.first_session_at,
        is_over=run.status != RunStatus.OPEN or now >= run.last_session_ends_at,
        fee=Rials(run.fee_rials),
        ahead=row.ahead,
        enrolled_at=row.enrolled_at,
        offer_until=row.offer_until,
        has_certificate=row.has_certificate,
    )
