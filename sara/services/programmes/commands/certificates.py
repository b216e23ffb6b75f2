from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.jalali import jalali_year
from sara.services.programmes import rules
from sara.services.programmes.commands.locking import run_to_change
from sara.services.programmes.errors import AlreadyRevoked, ReasonMissing, RunNotOver
from sara.services.programmes.facts import CertificateIssued, CertificateRevoked
from sara.services.programmes.models import (
    Attendance,
    Certificate,
    CertificateBook,
    Enrolment,
    Run,
    Session,
)
from sara.services.programmes.permissions import may_issue_certificates
from sara.services.programmes.types import Mark, RunStatus, SessionStatus


@command
def issue_certificates(*, run_code: str, actor: Actor, now: datetime) -> tuple[str, ...]:
    """Give a numbered certificate to each who was there often enough; the new codes.

    Who has one keeps it, so it may be asked again after a mark was mended.
    """
    run = run_to_change(code=run_code, actor=actor)
    if not may_issue_certificates(actor, run.house.path):
        raise NotAllowed
    if run.status not in (RunStatus.OPEN, RunStatus.FINISHED) or now < run.last_session_ends_at:
        raise RunNotOver
    held = list(Session.objects.filter(run=run, status=SessionStatus.HELD).by_start())
    minutes = sum(int((one.ends_at - one.starts_at).total_seconds()) // 60 for one in held)
    earners = _earners(run, sessions_held=len(held))
    issued = [
        _issue(run, earner, hours_of=minutes, number=number, today=day_of(now))
        for earner, number in zip(earners, _numbers(run, len(earners), day_of(now)), strict=True)
    ]
    for one in issued:
        announce(
            CertificateIssued(one.code, one.enrolment.code, one.house_id, one.enrolment.person_id),
            actor=actor,
            now=now,
        )
    return tuple(one.code for one in issued)


def _earners(run: Run, *, sessions_held: int) -> list[Enrolment]:
    live = Certificate.objects.filter(enrolment__run=run, revoked_at=None)
    waiting = (
        Enrolment.objects.filter(run=run)
        .placed()
        .exclude(pk__in=live.values("enrolment"))
        .select_related("person")
        .by_turn()
    )
    marks: dict[int, list[Mark]] = {}
    rows = Attendance.objects.filter(session__run=run, session__status=SessionStatus.HELD)
    for enrolment_id, mark in rows.values_list("enrolment_id", "mark"):
        marks.setdefault(enrolment_id, []).append(Mark(mark))
    return [
        one
        for one in waiting
        if rules.earns_certificate(
            marks.get(one.pk, []),
            sessions_held=sessions_held,
            share_percent=settings.CERTIFICATE_SHARE_PERCENT,
        )
    ]


def _numbers(run: Run, count: int, today: date) -> Iterable[int]:
    """The next numbers of the house's book; its row stays locked until the transaction ends."""
    if not count:
        return range(0)
    year = jalali_year(today)
    CertificateBook.objects.bulk_create(
        [CertificateBook(house_id=run.house_id, year=year)], ignore_conflicts=True
    )
    book = CertificateBook.objects.select_for_update().get(house_id=run.house_id, year=year)
    first = book.last_number + 1
    book.last_number += count
    book.save(update_fields=["last_number"])
    return range(first, first + count)


def _issue(run: Run, enrolment: Enrolment, *, hours_of: int, number: int, today: date) -> Certificate:
    return Certificate.objects.create(
        code=new_code(length=12),
        house_id=run.house_id,
        enrolment=enrolment,
        year=jalali_year(today),
        number=number,
        holder_name=enrolment.person.full_name,
        title=run.programme.title,
        title_en=run.programme.title_en,
        hours=rules.certificate_hours(hours_of),
        issued_on=today,
    )


@command
def revoke_certificate(*, certificate_code: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take a certificate back; its number is never used again and its page says so."""
    certificate = (
        Certificate.objects.select_for_update(of=("self",))
        .select_related("house", "enrolment")
        .filter(code=certificate_code)
        .first()
    )
    if certificate is None:
        raise Missing
    if not may_issue_certificates(actor, certificate.house.path):
        raise NotAllowed
    if certificate.revoked_at is not None:
        raise AlreadyRevoked
    if not reason.strip():
        raise ReasonMissing
    certificate.revoked_at = now
    certificate.revoked_why = reason.strip()
    certificate.save(update_fields=["revoked_at", "revoked_why"])
    announce(
        CertificateRevoked(
            certificate.code,
            certificate.enrolment.code,
            certificate.house_id,
            certificate.enrolment.person_id,
            certificate.revoked_why,
        ),
        actor=actor,
        now=now,
    )
