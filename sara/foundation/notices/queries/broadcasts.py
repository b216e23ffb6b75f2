"""News that was sent to many, and what it may cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.utils import translation

from sara.foundation.audit import names_of_actors
from sara.foundation.money import Rials
from sara.foundation.notices.models import Broadcast
from sara.foundation.notices.quiet import after_quiet, read_hours
from sara.foundation.notices.types import Language
from sara.foundation.notices.wording import NEWS, segments_of
from sara.foundation.permissions import Scope
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30


@dataclass(frozen=True, slots=True)
class NewsLine:
    """A news that was sent, and by whom."""

    record: Broadcast
    who: str


@dataclass(frozen=True, slots=True)
class NewsPrice:
    """The text as it is read, its parts, and what so many cost; None where no price is known."""

    text: str
    segments: int
    cost: Rials | None
    begins_at: datetime
    """Now, or when the quiet hours are over."""


def news_of(scope: Scope, asked: Mapping[str, str]) -> Page[NewsLine]:
    """What was sent to the places of a scope, the newest first; two queries."""
    rows = Broadcast.objects.within(scope)
    page: Page[Any] = page_by_key(rows, asked, order=("-asked_at", "-id"), size=PAGE_SIZE)
    return page.showing(_lines(list(page)))


def whole_news_of(scope: Scope) -> list[NewsLine]:
    """All of it, for a file; two queries."""
    return _lines(list(Broadcast.objects.within(scope).newest_first()))


def one_news(code: str, scope: Scope) -> NewsLine | None:
    """One of them; two queries."""
    return next(iter(_lines(list(Broadcast.objects.within(scope).filter(code=code).order_by("id")))), None)


def path_of_news(broadcast_id: int) -> str | None:
    """To which place a text goes; one query."""
    return Broadcast.objects.filter(pk=broadcast_id).order_by("pk").values_list("path", flat=True).first()


def priced(
    text: str, place_name: str, count: int, *, now: datetime, language: Language = Language.PERSIAN
) -> NewsPrice:
    """What a text to so many numbers is and costs, before it is sent; it asks the database nothing."""
    with translation.override(language):
        filled = NEWS.fill({"text": text, "place": place_name}, language=language)
    parts, price = segments_of(filled), settings.SARA_SMS_SEGMENT_RIALS
    begins = after_quiet(now, read_hours(settings.SARA_QUIET_HOURS))
    return NewsPrice(filled, parts, Rials(price * parts * count) if price else None, begins)


def _lines(rows: list[Broadcast]) -> list[NewsLine]:
    names = names_of_actors({row.asked_by for row in rows if row.asked_by is not None})
    return [NewsLine(row, names.get(row.asked_by or 0, "")) for row in rows]
