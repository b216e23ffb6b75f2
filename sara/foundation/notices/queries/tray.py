"""What a person was told, whichever way it went."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.utils.functional import Promise

from sara.foundation.notices.models import Notice, NoticeQuerySet
from sara.foundation.notices.types import Channel, NoticeState
from sara.foundation.notices.wording import called, secret_names
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 20


@dataclass(frozen=True, slots=True)
class TrayLine:
    """One message as its reader finds it; `to` says where else it went, masked."""

    title: str | Promise
    text: str
    link: str
    made_at: datetime
    is_new: bool
    channel: Channel
    state: NoticeState
    to: str


def tray(person_ids: Collection[int], asked: Mapping[str, str]) -> Page[TrayLine]:
    """A page of what concerns these persons, the newest first. Codes lie in no tray. One query."""
    page: Page[Any] = page_by_key(_rows(person_ids), asked, order=("-made_at", "-id"), size=PAGE_SIZE)
    return page.showing([_line(notice) for notice in page])


def unread_count(person_ids: Collection[int]) -> int:
    """How many of them nobody has seen in the tray."""
    return _rows(person_ids).unread().count()


def _rows(person_ids: Collection[int]) -> NoticeQuerySet:
    return Notice.objects.in_tray_of(person_ids).exclude(template__in=secret_names())


def _line(notice: Notice) -> TrayLine:
    return TrayLine(
        title=notice.subject or called(notice.template),
        text=notice.text.removesuffix(settings.SARA_SMS_ENDING).rstrip(),
        link=notice.link,
        made_at=notice.made_at,
        is_new=notice.read_at is None,
        channel=Channel(notice.channel),
        state=NoticeState(notice.state),
        to=notice.masked_to,
    )
