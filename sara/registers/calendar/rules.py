"""Working days, and the published calendar of holidays.

The week begins on Saturday and Friday is free, Thursday by setting: docs/sources/calendar.md. The official
holidays are those of the package `holidays` (Iran): its lunar dates of years to come are estimates,
a day or two off until the moon is seen.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import holidays

from sara.foundation.jalali import FRIDAY, THURSDAY, weekday, year_span
from sara.foundation.persian import clean
from sara.registers.calendar.types import PublishedHoliday

_DAY: Final = timedelta(days=1)
_ESTIMATED: Final = " (تخمینی)"
_BETWEEN: Final = "; "
_AS_WE_WRITE: Final = {
    "عیدنوروز": "عید نوروز",
    "رحلت رسول اکرم؛شهادت امام حسن مجتبی علیه السلام": "رحلت رسول اکرم و شهادت امام حسن مجتبی علیه السلام",
    "قیام 15 خرداد": "قیام ۱۵ خرداد",
}
# So many days may an estimated date be off and still be of the same holiday.
_NEAR: Final = 3


def days_off(*, thursday: bool) -> frozenset[int]:
    """The free days of a week, counted from Saturday = 0."""
    return frozenset({THURSDAY, FRIDAY}) if thursday else frozenset({FRIDAY})


def is_working_day(day: date, *, free: Collection[int], closed: Collection[date]) -> bool:
    """Whether a day is neither free in every week nor closed by a holiday."""
    return weekday(day) not in free and day not in closed


def working_day_after(day: date, count: int, *, free: Collection[int], closed: Collection[date]) -> date:
    """The day that is so many working days after a day; with 0, the day itself or the first working
    day after it. The count is not negative."""
    if count < 0 or len(set(free)) >= 7:
        raise ValueError("working days are counted forwards, in weeks that have some")
    reached, left = day, count
    while left or not is_working_day(reached, free=free, closed=closed):
        reached += _DAY
        if left and is_working_day(reached, free=free, closed=closed):
            left -= 1
    return reached


def working_days(from_on: date, to_on: date, *, free: Collection[int], closed: Collection[date]) -> int:
    """How many working days the half-open span has."""
    span = (from_on + _DAY * number for number in range((to_on - from_on).days))
    return sum(is_working_day(day, free=free, closed=closed) for day in span)


def published_holidays(year: int) -> list[PublishedHoliday]:
    """The official holidays of a Jalali year, in order; two on one day are two."""
    from_on, to_on = year_span(year)
    persian, english = _calendar(from_on, to_on, "fa_IR"), _calendar(from_on, to_on, "en_US")
    names = dict(_translations(persian, english))
    return [
        _published(day, told, names)
        for day, line in sorted(persian.items())
        if from_on <= day < to_on
        for told in line.split(_BETWEEN)
    ]


def _calendar(from_on: date, to_on: date, language: str) -> dict[date, str]:
    # A year more on each side: the names are matched on days that have only one.
    years = range(from_on.year - 1, to_on.year + 2)
    return dict(holidays.country_holidays("IR", years=years, language=language))


def _translations(persian: dict[date, str], english: dict[date, str]) -> Iterator[tuple[str, str]]:
    for day, name in persian.items():
        other = english.get(day, "")
        if _BETWEEN not in name and _BETWEEN not in other:
            yield name.removesuffix(_ESTIMATED), other.removesuffix(" (estimated)")


def _published(day: date, told: str, names: dict[str, str]) -> PublishedHoliday:
    name = told.removesuffix(_ESTIMATED)
    return PublishedHoliday(
        holiday_on=day,
        name=clean(_AS_WE_WRITE.get(name, name)),
        name_en=names.get(name, ""),
        estimated=told != name,
    )


def same_estimated(day: date, others: Iterable[date]) -> date | None:
    """The nearest of the days that may be the same estimated holiday, if there is one."""
    near = [other for other in others if abs((other - day).days) <= _NEAR]
    return min(near, key=lambda other: (abs((other - day).days), other), default=None)
