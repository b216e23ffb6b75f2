from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import translation

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.notices.commands.writing import write_once
from sara.foundation.notices.errors import NoLongerGood, NotFailed
from sara.foundation.notices.models import Notice
from sara.foundation.notices.quiet import leaves_at, read_hours
from sara.foundation.notices.routing import Route, bars, route_of, stopped_lines
from sara.foundation.notices.sending import hand_over
from sara.foundation.notices.types import Cause, Channel, NoticeState, Recipient
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
    house_id: int | None = None,
    link: str = "",
) -> int:
    """Put a message in the queue, once for each key, and return its number.

    It leaves after the transaction around it went through, by the way its reader wishes. Values come
    ready to read: dates, amounts and digits as the recipient shall see them. `house_id` is the house on
    whose account it goes; `link`, a path of ours, is where it leads from the tray.
    """
    wording = template_called(template)
    notice = _notice(wording, to, values, route_of(wording, to, now=now), now)
    notice.key, notice.house_id, notice.link = key, house_id, link
    return write_once(notice, at=notice.due_at if notice.due_at != now else None)


def _notice(
    wording: NoticeTemplate, to: Recipient, values: Mapping[str, str | int], route: Route, now: datetime
) -> Notice:
    text = wording.fill(values, language=to.language, channel=route.channel)
    with translation.override(to.language):
        subject = str(wording.subject or wording.title)
    return Notice(
        template=wording.name,
        channel=route.channel,
        line=wording.line,
        to_mobile=to.mobile if route.channel == Channel.SMS else "",
        to_email=route.email if route.channel == Channel.EMAIL else "",
        person_id=to.person_id,
        language=to.language,
        values=dict(values),
        subject=subject,
        text=text,
        segments=segments_of(text) if route.channel == Channel.SMS else 1,
        made_at=now,
        good_until=now + wording.life if wording.life else None,
        **_standing(wording, route, now),
    )


def _standing(wording: NoticeTemplate, route: Route, now: datetime) -> dict[str, Any]:
    """Where it stands when it is made: in the queue, in the tray already, or kept from leaving."""
    if route.barred:
        return {"state": NoticeState.BLOCKED, "cause": route.barred, "failed_at": now}
    if route.channel == Channel.TRAY:
        return {"state": NoticeState.DELIVERED, "sent_at": now, "delivered_at": now}
    due = now
    if wording.informative and route.channel == Channel.SMS:
        good_until = now + wording.life if wording.life else None
        due = leaves_at(now, read_hours(settings.SARA_QUIET_HOURS), good_until=good_until)
    return {"due_at": due, "give_up_at": due + timedelta(hours=settings.SARA_NOTICES_TRY_HOURS)}


@command
def resend(*, notice_id: int, actor: Actor, now: datetime, reason: str = "") -> None:
    """Put a failed message back in the queue. Who may do so is asked by the page that offers it."""
    notice = Notice.objects.select_for_update().filter(pk=notice_id).order_by("pk").first()
    if notice is None:
        raise Missing
    if notice.state not in {NoticeState.FAILED, NoticeState.BLOCKED}:
        raise NotFailed
    if not notice.text or (notice.good_until and notice.good_until < now):
        raise NoLongerGood
    if notice.cause == Cause.NO_CONSENT or bars(notice.line, stopped_lines(notice.to_mobile)):
        raise NoLongerGood
    if notice.cause != Cause.UNCERTAIN:  # the provider has done with that number
        notice.carrier_key, notice.attempts = None, 0
    notice.state, notice.failed_at, notice.sent_at = NoticeState.QUEUED, None, None
    notice.cause, notice.error, notice.reference, notice.due_at = "", "", "", now
    notice.give_up_at = now + timedelta(hours=settings.SARA_NOTICES_TRY_HOURS)
    notice.save()
    hand_over(notice)
