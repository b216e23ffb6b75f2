"""What could not leave, for headquarters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.functional import Promise

from sara.foundation.notices.models import Notice
from sara.foundation.notices.types import Channel
from sara.foundation.notices.wording import called
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30


@dataclass(frozen=True, slots=True)
class FailedMessage:
    """A message that could not leave. Neither its text nor its whole address is told."""

    notice_id: int
    template: str | Promise
    channel: Channel
    masked_to: str
    attempts: int
    error: str
    made_at: datetime
    failed_at: datetime
    is_still_good: bool


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
        template=called(notice.template),
        channel=Channel(notice.channel),
        masked_to=notice.masked_to,
        attempts=notice.attempts,
        error=notice.error,
        made_at=notice.made_at,
        failed_at=notice.failed_at or notice.made_at,
        is_still_good=bool(notice.text) and (notice.good_until is None or notice.good_until >= now),
    )
