from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.conf import settings

from sara.foundation.ids import parse_mobile
from sara.foundation.notices.models import Notice, NoticeQuerySet
from sara.foundation.notices.types import Channel
from sara.foundation.persian import Unreadable
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30


@dataclass(frozen=True, slots=True)
class FailedMessage:
    """A message that could not leave. Neither its text nor its whole address is told."""

    notice_id: int
    template: str
    channel: Channel
    masked_to: str
    attempts: int
    error: str
    made_at: datetime
    failed_at: datetime
    is_still_good: bool


def is_demonstration() -> bool:
    """Whether the messages may be shown to everybody: all people in it are invented."""
    return bool(settings.DEMONSTRATION)


def messages_to(typed: str) -> NoticeQuerySet:
    """Messages, newest first: all of them, or those to the mobile somebody typed (none if it is not one)."""
    if not typed:
        return Notice.objects.newest_first()
    try:
        return Notice.objects.to(parse_mobile(typed)).newest_first()
    except Unreadable:
        return Notice.objects.none()


def failed_messages(asked: Mapping[str, str], *, now: datetime) -> Page[FailedMessage]:
    """A page of the messages that failed, the newest first; `asked` holds its key. One query."""
    page: Page[Any] = page_by_key(Notice.objects.failed(), asked, order=("-failed_at", "-id"), size=PAGE_SIZE)
    return Page(
        items=[_failed(notice, now) for notice in page],
        next_link=page.next_link,
        previous_link=page.previous_link,
    )


def failed_message_count() -> int:
    """How many messages failed and were not sent again."""
    return Notice.objects.failed().count()


def _failed(notice: Notice, now: datetime) -> FailedMessage:
    return FailedMessage(
        notice_id=notice.pk,
        template=notice.template,
        channel=Channel(notice.channel),
        masked_to=notice.masked_to,
        attempts=notice.attempts,
        error=notice.error,
        made_at=notice.made_at,
        failed_at=notice.failed_at or notice.made_at,
        is_still_good=bool(notice.text) and (notice.good_until is None or notice.good_until >= now),
    )
