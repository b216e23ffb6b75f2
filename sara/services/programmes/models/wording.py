"""Days, hours and numbers as the reader's language writes them."""

from datetime import date, datetime, time, timedelta
from typing import Final

from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.jalali import format_day, weekday_name
from sara.foundation.persian import digits_of_reader, language_of_reader

A_SATURDAY: Final = date(2026, 9, 26)


def day_words(instant: datetime) -> str:
    """«شنبه ۴ مهر ۱۴۰۵», the day in Tehran."""
    return format_day(day_of(instant), language_of_reader())


def clock_words(instant: datetime) -> str:
    """«۱۷:۳۰», the time in Tehran."""
    return hour_words(instant.astimezone(TEHRAN).time())


def hour_words(at: time) -> str:
    """«۱۷:۳۰»."""
    return digits_of_reader(f"{at:%H:%M}")


def weekday_words(weekday: int) -> str:
    """The name of a day of the week, from Saturday (0) to Friday (6)."""
    return weekday_name(A_SATURDAY + timedelta(days=weekday), language_of_reader())
