"""«What does the house know of me»: as a page to read and print, and as a file for machines."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.jalali import format_day
from sara.foundation.money import Rials, format_toman
from sara.foundation.persian import digits_of_reader
from sara.foundation.privacy import Told
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.portal.my import queries


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of the record in words: each row is its columns' words and what stands in them."""

    title: str
    is_one: bool
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, str], ...], ...]


@signed_in_only
@reads
def record(request: SaraRequest) -> HttpResponse:
    """What the house knows of me, all of it."""
    known = queries.my_record(actor=request.actor, now=request.now)
    parts = [_shown(part) for part in known.parts if part.rows]
    return render_screen(request, "my/record.html", {"known": known, "parts": parts})


@signed_in_only
@reads
def record_file(request: SaraRequest) -> HttpResponse:
    """The same as JSON, with days and instants as ISO 8601 and sums in rials."""
    known = queries.my_record(actor=request.actor, now=request.now)
    told: dict[str, Any] = {
        part.key: [
            {key: _plain(value) for (key, _words), value in zip(part.columns, row, strict=True)}
            for row in part.rows
        ]
        for part in known.parts
    }
    answer = JsonResponse(
        {"made_at": request.now.isoformat(), **told}, json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    answer["Content-Disposition"] = 'attachment; filename="my-record.json"'
    return answer


def _shown(part: Told) -> Shown:
    words = tuple(str(column) for _key, column in part.columns)
    rows = tuple(
        tuple((column, said(value)) for column, value in zip(words, row, strict=True)) for row in part.rows
    )
    if part.is_one:
        rows = tuple(tuple(pair for pair in row if pair[1]) for row in rows)
    return Shown(title=str(part.title), is_one=part.is_one, columns=words, rows=rows)


def said(value: object) -> str:
    """A value as a reader has it: Jalali days, tomans, digits of his language; nothing is ""."""
    language = get_language() or "fa"
    match value:
        case None:
            return ""
        case bool():
            return str(_("بله") if value else _("خیر"))
        case Rials():
            return format_toman(value, language)
        case datetime():
            return f"{format_day(day_of(value), language)}{_('، ')}{_clock(value)}"
        case date():
            return format_day(value, language)
        case int():
            return digits_of_reader(value)
    text = str(value)
    return digits_of_reader(text) if text.isdecimal() else text


def _clock(instant: datetime) -> str:
    return digits_of_reader(f"{instant.astimezone(TEHRAN):%H:%M}")


def _plain(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case Rials():
            return int(value)
    return value
