"""Days as people write them: «شنبه ۵ مهر ۱۴۰۵», "Saturday 5 Mehr 1405"."""

from datetime import date

from sara.foundation.jalali import words
from sara.foundation.jalali.days import jalali_of, weekday
from sara.foundation.persian import to_persian_digits


def format_day(day: date, language: str = "fa") -> str:
    """«شنبه ۵ مهر ۱۴۰۵»."""
    year = _digits(jalali_of(day).year, language)
    return f"{weekday_name(day, language)} {format_day_month(day, language)} {year}"


def format_day_month(day: date, language: str = "fa") -> str:
    """«۵ مهر»."""
    told = jalali_of(day)
    return f"{_digits(told.day, language)} {month_name(told.month, language)}"


def format_month(day: date, language: str = "fa") -> str:
    """«مهر ۱۴۰۵»."""
    told = jalali_of(day)
    return f"{month_name(told.month, language)} {_digits(told.year, language)}"


def format_short(day: date, language: str = "fa") -> str:
    """«۱۴۰۵/۰۷/۰۵», as a date field shows it."""
    told = jalali_of(day)
    return _digits(f"{told.year:04}/{told.month:02}/{told.day:02}", language)


def format_near(day: date, *, today: date, language: str = "fa") -> str:
    """In words when it is near: yesterday, today, tomorrow, the weekday within six days ahead; otherwise
    day and month, and the weekday and year as well when the year is another."""
    away = (day - today).days
    if away in words.NEAR["fa"]:
        return words.NEAR[words.of(language)][away]
    if 1 < away < 7:
        return weekday_name(day, language)
    if jalali_of(day).year == jalali_of(today).year:
        return f"{weekday_name(day, language)} {format_day_month(day, language)}"
    return format_day(day, language)


def weekday_name(day: date, language: str = "fa") -> str:
    """«شنبه»."""
    return words.WEEKDAYS[words.of(language)][weekday(day)]


def month_name(month: int, language: str = "fa") -> str:
    """The name of a month, 1 to 12."""
    return words.MONTHS[words.of(language)][month - 1]


def _digits(number: object, language: str) -> str:
    return to_persian_digits(str(number)) if words.of(language) == "fa" else str(number)
