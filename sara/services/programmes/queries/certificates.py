from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.foundation.ui.navigation import Standing
from sara.services.programmes.models import Certificate
from sara.services.programmes.permissions import may_issue_certificates, may_see_certificate
from sara.services.programmes.queries.words import house_name
from sara.services.programmes.types import ProgrammeKind


@dataclass(frozen=True, slots=True)
class CertificateTruth:
    """What anybody may learn of a certificate by its code: whose, for what, and whether it holds."""

    code: str
    holder_name: str
    title: str
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A certificate as it is printed, in Persian."""

    code: str
    house_name: str
    number: int
    year: int
    holder_name: str
    kind: ProgrammeKind
    title: str
    hours: Decimal
    starts_on: date
    ends_on: date
    issued_on: date
    is_revoked: bool
    standing: Standing
    may_revoke: bool


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate in the list of those of a run."""

    code: str
    number: int
    year: int
    holder_name: str
    issued_on: date
    is_revoked: bool


def certificate_by_code(code: str) -> CertificateTruth | None:
    """The truth of a certificate, or None when there is none of this code; one query."""
    found = Certificate.objects.filter(code=code).first()
    if found is None:
        return None
    return CertificateTruth(
        code=found.code,
        holder_name=found.holder_name,
        title=in_language(found.title, found.title_en),
        is_revoked=found.revoked_at is not None,
    )


def certificate_sheet(code: str, *, actor: Actor, now: datetime) -> CertificateSheet:
    """The paper itself, for its holder, who acts for him, and the staff of the house."""
    found = Certificate.objects.select_related("house", "enrolment__run__programme").filter(code=code).first()
    if found is None or not may_see_certificate(
        actor, person_id=found.enrolment.person_id, house_path=found.house.path, now=now
    ):
        raise Missing
    return CertificateSheet(
        code=found.code,
        house_name=found.house.name,
        number=found.number,
        year=found.year,
        holder_name=found.holder_name,
        kind=ProgrammeKind(found.enrolment.run.programme.kind),
        title=found.title,
        hours=found.hours,
        starts_on=found.enrolment.run.starts_on,
        ends_on=found.enrolment.run.ends_on,
        issued_on=found.issued_on,
        is_revoked=found.revoked_at is not None,
        standing=Standing(found.house.slug, found.house.path, house_name(found.house)),
        may_revoke=may_issue_certificates(actor, found.house.path),
    )


def certificates_of_run(run_code: str) -> tuple[CertificateLine, ...]:
    """The certificates of a run by number; the caller asked whether they may be seen."""
    rows = Certificate.objects.filter(enrolment__run__code=run_code).order_by("year", "number", "id")
    return tuple(
        CertificateLine(
            row.code,
            row.number,
            row.year,
            row.holder_name,
            row.issued_on,
            row.revoked_at is not None,
        )
        for row in rows
    )
