"""What could not leave, for headquarters."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Q
from django.utils.functional import Promise

from sara.foundation.ids import parse_mobile
from sara.foundation.notices.models import Notice, NoticeQuerySet
from sara.foundation.notices.types import Channel
from sara.foundation.notices.wording import all_templates, called
from sara.foundation.persian import Unreadable, joined_key
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30
_NEWEST: Final = ("-failed_at", "-id")


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


@dataclass(frozen=True, slots=True)
class FailedWanted:
    """Which of them: by words of their title, or a whole mobile; since when; by which way. Empty is any."""

    words: str = ""
    since: datetime | None = None
    channel: str = ""


def failed_messages(
    asked: Mapping[str, str], wanted: FailedWanted = FailedWanted(), *, now: datetime
) -> Page[FailedMessage]:
    """A page of the messages that failed, the newest first; `asked` holds its key. One query."""
    page: Page[Any] = page_by_key(_rows(wanted), asked, order=_NEWEST, size=PAGE_SIZE)
    return page.showing([_failed(notice, now) for notice in page])


def whole_failed(wanted: FailedWanted, *, now: datetime) -> Iterator[FailedMessage]:
    """All of them, for a file."""
    for notice in _rows(wanted).order_by(*_NEWEST).iterator(chunk_size=2000):
        yield _failed(notice, now)


def failed_message_count(wanted: FailedWanted = FailedWanted()) -> int:
    """How many messages failed and were not sent again."""
    return _rows(wanted).count()


def _rows(wanted: FailedWanted) -> NoticeQuerySet:
    rows = Notice.objects.failed()
    if wanted.since:
        rows = rows.filter(failed_at__gte=wanted.since)
    if wanted.channel:
        rows = rows.filter(channel=wanted.channel)
    return rows.filter(_said(wanted.words)) if wanted.words else rows


def _said(words: str) -> Q:
    """Titles are words of the code, in the reader's language: their texts are looked for by name."""
    key = joined_key(words)
    titled = [name for name, one in all_templates().items() if key in joined_key(str(one.called))]
    found = Q(template__in=titled) | Q(template__icontains=words) | Q(error__icontains=words)
    with suppress(Unreadable):
        found |= Q(to_mobile=parse_mobile(words))
    return found


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
