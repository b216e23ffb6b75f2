"""The calendar of the city: three years behind and the season ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Final

from sara.foundation.jalali import FRIDAY, THURSDAY, jalali_year, quarter_span, weekday
from sara.foundation.persian import to_persian_digits
from sara.registers.calendar.api import published_holidays
from sara.registers.calendar.models import Holiday, Term
from sara.registers.calendar.types import Season
from tests.load.city.places import Placing
from tests.load.city.size import Size

YEARS: Final = 3
_SEASONS: Final = {"spring": "بهار", "summer": "تابستان", "autumn": "پاییز", "winter": "زمستان"}


@dataclass(frozen=True, slots=True)
class TermSpan:
    """One term: its number, its days, and how it lies to the day of the city (0 is the present one)."""

    id: int
    starts: date
    ends: date
    ahead: int


@dataclass(frozen=True, slots=True)
class Calendar:
    terms: tuple[TermSpan, ...]
    """Those in which runs are held: three years of past ones, the present one, the next."""
    closed: Mapping[date, str]

    def is_desk_day(self, day: date) -> bool:
        """Whether the desks work from morning to evening."""
        return weekday(day) not in {THURSDAY, FRIDAY} and day not in self.closed

    def desk_days(self, first: date, last: date) -> list[date]:
        """The days between the two, both counted, on which the desks work."""
        span = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return [day for day in span if self.is_desk_day(day)]


def keep_calendar(placing: Placing, size: Size) -> Calendar:
    """Write holidays and terms."""
    this_year = jalali_year(size.today)
    years = range(this_year - YEARS - 1, this_year + 2)
    holidays = [one for year in years for one in published_holidays(year)]
    placing.put(
        Holiday,
        "holiday_on name name_en source given_on confirmed closes_houses",
        [
            (one.holiday_on, one.name, one.name_en, "published", one.holiday_on, not one.estimated, True)
            for one in holidays
        ],
    )
    spans = [
        (year, season, *quarter_span(year, place))
        for year, (place, season) in product(years, enumerate(Season, start=1))
    ]
    placing.put(
        Term,
        "name season jalali_year term_from term_to",
        [
            (f"{_SEASONS[season]} {to_persian_digits(str(year))}", season.value, year, starts, ends)
            for year, season, starts, ends in spans
        ],
    )
    now = next(place for place, (_, _, starts, ends) in enumerate(spans) if starts <= size.today < ends)
    terms = [
        TermSpan(place + 1, starts, ends, place - now)
        for place, (_, _, starts, ends) in enumerate(spans)
        if -4 * YEARS <= place - now <= 1
    ]
    return Calendar(tuple(terms), {one.holiday_on: one.name for one in holidays})
