"""Jalali days as arithmetic over `date`. Right for the years 1206 to 1498."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

import jdatetime
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable

FIRST_YEAR: Final = 1206
LAST_YEAR: Final = 1498
SATURDAY: Final = 0
THURSDAY: Final = 5
FRIDAY: Final = 6
_LONG_MONTHS: Final = 6
_LAST_MONTH: Final = 12


class Jalali(NamedTuple):
    """Year, month and day of the Jalali calendar."""

    year: int
    month: int
    day: int


@lru_cache(maxsize=5_000)
def jalali_of(day: date) -> Jalali:
    """The Jalali year, month and day of a civil day."""
    told = jdatetime.date.fromgregorian(year=day.year, month=day.month, day=day.day)
    return Jalali(told.year, told.month, told.day)


def date_of(year: int, month: int, day: int) -> date:
    """The civil day of a Jalali year, month and day. Raises `Unreadable` if there is no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable(
            _("سال باید شمسی و میان %(first)s و %(last)s باشد."), first=FIRST_YEAR, last=LAST_YEAR
        )
    if not 1 <= month <= _LAST_MONTH:
        raise Unreadable(_("ماه باید از ۱ تا ۱۲ باشد."))
    length = month_length(year, month)
    if not 1 <= day <= length:
        raise Unreadable(_("چنین روزی در تقویم نیست: این ماه %(days)s روز دارد."), days=length)
    found: date = jdatetime.date(year, month, day).togregorian()
    return found


def is_leap(year: int) -> bool:
    """Whether Esfand of a Jalali year has thirty days."""
    return bool(jdatetime.date(year, 1, 1).isleap())


def month_length(year: int, month: int) -> int:
    """The days of a Jalali month: 31, 30 or 29."""
    if month == _LAST_MONTH:
        return 30 if is_leap(year) else 29
    return 31 if month <= _LONG_MONTHS else 30


def jalali_year(day: date) -> int:
    """The Jalali year, which is the fiscal year too, in which a civil day falls."""
    return jalali_of(day).year


def year_span(year: int) -> tuple[date, date]:
    """The days of a Jalali year, half-open: its first day, and the first day of the next."""
    return date_of(year, 1, 1), _first_after(year, _LAST_MONTH)


def month_span(year: int, month: int) -> tuple[date, date]:
    """The days of a Jalali month, half-open."""
    return date_of(year, month, 1), _first_after(year, month)


def quarter_span(year: int, quarter: int) -> tuple[date, date]:
    """The days of a season, 1 spring to 4 winter, half-open."""
    last = quarter * 3
    return date_of(year, last - 2, 1), _first_after(year, last)


def weekday(day: date) -> int:
    """The place of a day in the week: 0 Saturday to 6 Friday."""
    return (day.weekday() + 2) % 7


def week_of(day: date) -> tuple[date, date]:
    """The week in which a day falls, half-open: its Saturday and the next."""
    saturday = day - timedelta(days=weekday(day))
    return saturday, saturday + timedelta(days=7)


def _first_after(year: int, month: int) -> date:
    return date_of(year, month, 1) + timedelta(days=month_length(year, month))
