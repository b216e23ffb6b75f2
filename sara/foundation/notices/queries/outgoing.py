"""What left and what waits, with its state; neither its words nor its whole address."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.functional import Promise

from sara.foundation.ids import parse_mobile
from sara.foundation.money import Rials
from sara.foundation.notices.models import Notice, NoticeQuerySet
from sara.foundation.notices.types import Cause, Channel, Line, NoticeState
from sara.foundation.notices.wording import called
from sara.foundation.persian import Unreadable
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30
_MAY_GO_AGAIN: Final = frozenset({NoticeState.FAILED, NoticeState.BLOCKED})
_NEVER_AGAIN: Final = frozenset({Cause.NO_CONSENT, Cause.OPTED_OUT, Cause.TOO_LATE})


@dataclass(frozen=True, slots=True)
class OutgoingWanted:
    """Which notices: of these houses (None: of all, and of none), since when, how they stand, to whom."""

    house_ids: Collection[int] | None
    since: datetime | None = None
    states: Collection[str] = ()
    channel: str = ""
    line: str = ""
    mobile: str = ""


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """One notice as a list shows it."""

    number: int
    title: str | Promise
    channel: Channel
    line: Line
    masked_to: str
    house_id: int | None
    state: NoticeState
    tone: str
    cause: Cause | None
    error: str
    segments: int
    cost: Rials | None
    attempts: int
    made_at: datetime
    stands_since: datetime
    may_go_again: bool

    @property
    def is_text(self) -> bool:
        """Whether it is paid by its parts."""
        return self.channel is Channel.SMS


def outgoing(wanted: OutgoingWanted, asked: Mapping[str, str], *, now: datetime) -> Page[OutgoingLine]:
    """A page of them, the newest first; `asked` holds its key. One query."""
    page: Page[Any] = page_by_key(_rows(wanted), asked, order=("-made_at", "-id"), size=PAGE_SIZE)
    return page.showing([_line(notice, now) for notice in page])


def outgoing_count(wanted: OutgoingWanted) -> int:
    return _rows(wanted).count()


def whole_outgoing(wanted: OutgoingWanted, *, now: datetime) -> Iterator[OutgoingLine]:
    """All of them, for a file."""
    for notice in _rows(wanted).newest_first().iterator(chunk_size=2000):
        yield _line(notice, now)


def house_of_notice(notice_id: int) -> int | None:
    """The house on whose account a notice goes, if it is one's."""
    return Notice.objects.filter(pk=notice_id).order_by("id").values_list("house_id", flat=True).first()


def _rows(wanted: OutgoingWanted) -> NoticeQuerySet:
    rows = Notice.objects.defer("text", "values", "subject")
    if wanted.house_ids is not None:
        rows = rows.of_houses(wanted.house_ids)
    if wanted.since:
        rows = rows.filter(made_at__gte=wanted.since)
    if wanted.states:
        rows = rows.filter(state__in=wanted.states)
    asked = {"channel": wanted.channel, "line": wanted.line}
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    if wanted.mobile:
        rows = _to(rows, wanted.mobile)
    return rows


def _to(rows: NoticeQuerySet, typed: str) -> NoticeQuerySet:
    """Those to the mobile that somebody typed; none where it is not one."""
    try:
        return rows.to(parse_mobile(typed))
    except Unreadable:
        return rows.none()


def _line(notice: Notice, now: datetime) -> OutgoingLine:
    cause = Cause(notice.cause) if notice.cause else None
    in_time = notice.good_until is None or notice.good_until >= now
    return OutgoingLine(
        number=notice.pk,
        title=called(notice.template),
        channel=Channel(notice.channel),
        line=Line(notice.line),
        masked_to=notice.masked_to,
        house_id=notice.house_id,
        state=NoticeState(notice.state),
        tone=notice.tone,
        cause=cause,
        error=notice.error,
        segments=notice.segments,
        cost=notice.cost_rials,
        attempts=notice.attempts,
        made_at=notice.made_at,
        stands_since=notice.failed_at or notice.delivered_at or notice.sent_at or notice.made_at,
        may_go_again=notice.state in _MAY_GO_AGAIN and cause not in _NEVER_AGAIN and in_time,
    )
