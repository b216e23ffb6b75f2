"""Out of the queue, after the commit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from sara.foundation import clock
from sara.foundation.facts import Failure, job
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import Letter, Provider, ProviderRefused, provider_of
from sara.foundation.notices.types import NoticeState
from sara.foundation.notices.wording import template_called

URGENT = 10


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    if failure.last:
        _mark_failed(arguments["notice_id"], failure.error, now=failure.at)


@job(name="notices.send", failed=_note_failure)
def send_notice(*, notice_id: int) -> None:
    """Carry one notice out, unless that was done. The call to the provider holds no lock on the row.

    A worker that is killed between the call and the note of it sends twice; the provider gets the
    same key both times.
    """
    notice = _take(notice_id)
    if notice is None:
        return
    provider = provider_of(notice.channel)
    letter = Letter(
        key=notice.key,
        to=notice.to_mobile or notice.to_email,
        text=notice.text,
        subject=notice.subject,
    )
    try:
        reference = provider.carry(letter)
    except ProviderRefused as refusal:
        _mark_failed(notice_id, str(refusal), now=clock.now())
    else:
        _mark_sent(notice, reference, provider, now=clock.now())


def _take(notice_id: int) -> Notice | None:
    with transaction.atomic():
        notice = (
            Notice.objects.select_for_update()
            .filter(pk=notice_id, state=NoticeState.QUEUED)
            .order_by("pk")
            .first()
        )
        if notice:
            notice.attempts += 1
            notice.save(update_fields=["attempts"])
        return notice


def _mark_sent(notice: Notice, reference: str, provider: Provider, *, now: datetime) -> None:
    wiped = template_called(notice.template).secret and not provider.keeps_texts
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        state=NoticeState.SENT,
        sent_at=now,
        reference=reference[:100],
        error="",
        **({"text": "", "values": {}} if wiped else {}),
    )


def _mark_failed(notice_id: int, error: str, *, now: datetime) -> None:
    Notice.objects.filter(pk=notice_id, state=NoticeState.QUEUED).update(
        state=NoticeState.FAILED, failed_at=now, error=error[:500].replace("\x00", "")
    )
