from collections.abc import Mapping
from datetime import datetime

from django.utils import translation

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.foundation.notices.errors import AlreadyQueued, NoLongerGood, NotFailed
from sara.foundation.notices.models import Notice
from sara.foundation.notices.sending import URGENT, send_notice
from sara.foundation.notices.types import Channel, NoticeState, Recipient
from sara.foundation.notices.wording import NoticeTemplate, segments_of, template_called


@command
def send(
    *,
    template: str,
    to: Recipient,
    key: str,
    values: Mapping[str, str | int],
    actor: Actor,
    now: datetime,
) -> int:
    """Put a message in the queue, once for each key, and return its number.

    It leaves after the transaction around it went through. Values come ready to read: dates,
    amounts and digits as the recipient shall see them.
    """
    wording = template_called(template)
    notice = _notice(wording, to, values)
    notice.key, notice.made_at = key, now
    notice.good_until = now + wording.life if wording.life else None
    try:
        with constraint_as("notice_key_once", AlreadyQueued):
            notice.save(force_insert=True)
    except AlreadyQueued:
        return Notice.objects.only("pk").get(key=key).pk
    if wording.channel != Channel.TRAY:
        priority = URGENT if wording.urgent else 0
        send_notice.configure(priority=priority).defer(notice_id=notice.pk)
    return notice.pk


def _notice(wording: NoticeTemplate, to: Recipient, values: Mapping[str, str | int]) -> Notice:
    text = wording.fill(values, language=to.language)
    with translation.override(to.language):
        subject = str(wording.subject)
    return Notice(
        template=wording.name,
        channel=wording.channel,
        to_mobile=to.mobile if wording.channel == Channel.SMS else "",
        to_email=to.email if wording.channel == Channel.EMAIL else "",
        person_id=to.person_id,
        language=to.language,
        values=dict(values),
        subject=subject,
        text=text,
        segments=segments_of(text) if wording.channel == Channel.SMS else 1,
    )


@command
def resend(*, notice_id: int, actor: Actor, now: datetime, reason: str = "") -> None:
    """Put a failed message back in the queue. Who may do so is asked by the page that offers it."""
    notice = _locked(notice_id)
    if notice.state != NoticeState.FAILED:
        raise NotFailed
    if not notice.text or (notice.good_until and notice.good_until < now):
        raise NoLongerGood
    notice.state, notice.failed_at, notice.error = NoticeState.QUEUED, None, ""
    notice.save(update_fields=["state", "failed_at", "error"])
    send_notice.defer(notice_id=notice.pk)


@command
def confirm_delivery(*, reference: str, actor: Actor, now: datetime) -> None:
    """Note that the provider reports a message as arrived; a second report changes nothing."""
    Notice.objects.filter(reference=reference, state=NoticeState.SENT).exclude(reference="").update(
        state=NoticeState.DELIVERED, delivered_at=now
    )


def _locked(notice_id: int) -> Notice:
    notice = Notice.objects.select_for_update().filter(pk=notice_id).order_by("pk").first()
    if notice is None:
        raise Missing
    return notice
