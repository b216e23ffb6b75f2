"""Out of the queue, after the commit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from sara.foundation import clock
from sara.foundation.facts import Failure, job
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import Letter, ProviderRefused, provider_of
from sara.foundation.notices.types import NoticeState
from sara.foundation.notices.wording import all_templates

URGENT = 10


TOO_LATE: Final = _("مهلت فرستادن گذشته بود.")


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    notice = Notice.objects.filter(pk=arguments["notice_id"]).order_by("pk").first()
    if notice and failure.last:
        _mark_failed(notice, failure.error, now=failure.at)


@job(name="notices.send", failed=_note_failure)
def send_notice(*, notice_id: int) -> None:
    """Carry one notice out, unless that was done. The call to the provider holds no lock on the row.

    A worker that is killed between the call and the note of it sends twice; the provider gets the
    same key both times.
    """
    notice = _take(notice_id)
    if notice is None:
        return
    if notice.good_until and notice.good_until < clock.now():
        _mark_failed(notice, str(TOO_LATE), now=clock.now())
        return
    letter = Letter(
        key=notice.key,
        to=notice.to_mobile or notice.to_email,
        text=notice.text,
        subject=notice.subject,
    )
    try:
        reference = provider_of(notice.channel).carry(letter)
    except ProviderRefused as refusal:
        _mark_failed(notice, str(refusal), now=clock.now())
    else:
        _mark_sent(notice, reference, now=clock.now())


def _take(notice_id: int) -> Notice | None:
    with transaction.atomic():
        waiting = Notice.objects.select_for_update().filter(pk=notice_id, state=NoticeState.QUEUED)
        notice = waiting.order_by("pk").first()
        if notice:
            notice.attempts += 1
            notice.save(update_fields=["attempts"])
        return notice


def _mark_sent(notice: Notice, reference: str, *, now: datetime) -> None:
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        state=NoticeState.SENT, sent_at=now, reference=reference[:100], error="", **_wiped(notice)
    )


def _mark_failed(notice: Notice, error: str, *, now: datetime) -> None:
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        state=NoticeState.FAILED,
        failed_at=now,
        error=error[:500].replace("\x00", ""),
        **_wiped(notice),
    )


def _wiped(notice: Notice) -> dict[str, Any]:
    """A secret text has had its time when it went out or failed; the demonstration shows it all the same."""
    template = all_templates().get(notice.template)
    secret = template is None or template.secret
    return {"text": "", "values": {}} if secret and not settings.DEMONSTRATION else {}
