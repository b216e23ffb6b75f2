"""Reading a typed Jalali day."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali import words
from sara.foundation.jalali.days import date_of
from sara.foundation.persian import Unreadable, clean, search_words

_SHAPE: Final = _("تاریخ را مانند ۱۴۰۵/۰۷/۰۵ یا «۵ مهر ۱۴۰۵» بنویسید.")
_LONGEST: Final = 60
_YEAR_DIGITS: Final = 4
_RUN: Final = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_NUMBER: Final = re.compile("[0-9]{1,4}")
_GREGORIAN: Final = range(1600, 2200)


def _month_names() -> Iterator[tuple[str, int]]:
    other = {"امرداد": 5, "mordaad": 5, "khordaad": 3, "abaan": 8, "farwardin": 1}
    for names in words.MONTHS.values():
        for month, name in enumerate(names, 1):
            yield "".join(search_words(name)), month
    yield from other.items()


_MONTHS: Final = dict(_month_names())
_WEEKDAYS: Final = frozenset(
    "".join(search_words(name)) for names in words.WEEKDAYS.values() for name in names
)


def parse_jalali(text: str) -> date:
    """The day that was typed, in any digits: «۱۴۰۵/۷/۵», «5-7-1405», «14050705», «شنبه ۵ مهر ۱۴۰۵».

    The year has four digits; whether it stands first or last is seen from that. Raises `Unreadable`
    with words for the reader, also when the calendar has no such day.
    """
    parts = _parts(text)
    if len(parts) != 3:
        raise Unreadable(_SHAPE)
    if len(parts[0]) != _YEAR_DIGITS:
        parts.reverse()
    year, month, day = parts
    if not _NUMBER.fullmatch(day) or not _NUMBER.fullmatch(year):
        raise Unreadable(_SHAPE)
    if len(year) != _YEAR_DIGITS:
        raise Unreadable(_("سال را با چهار رقم بنویسید، مانند ۱۴۰۵."))
    if int(year) in _GREGORIAN:
        raise Unreadable(_("این تاریخ میلادی است؛ تاریخ شمسی بنویسید."))
    return date_of(int(year), _month(month), int(day))


def _parts(text: str) -> list[str]:
    """Year, month and day as typed, or the other way round; without the name of the weekday."""
    typed = search_words(clean(text)[:_LONGEST])
    if len(typed) == 1 and (run := _RUN.fullmatch(typed[0])):
        return list(run.groups())
    return _without_weekday(typed)


def _without_weekday(typed: list[str]) -> list[str]:
    for length in (1, 2):
        if "".join(typed[:length]) in _WEEKDAYS:
            return typed[length:]
    return typed


def _month(typed: str) -> int:
    if _NUMBER.fullmatch(typed):
        return int(typed)
    if typed not in _MONTHS:
        raise Unreadable(_SHAPE)
    return _MONTHS[typed]
