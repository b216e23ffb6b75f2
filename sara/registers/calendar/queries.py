from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.conf import settings

from sara.foundation.jalali import year_span
from sara.registers.calendar import rules
from sara.registers.calendar.models import Holiday, Term


def closing_days(from_on: date, to_on: date) -> Mapping[date, str]:
    """The days of the half-open span on which houses are closed for a holiday, with its Persian name
    (of two, both). Days that are free in every week are not among them: see `free_weekdays`."""
    rows = Holiday.objects.between(from_on, to_on).closing().in_order()
    return _by_day(rows.values_list("holiday_on", "name"))


def closing_days_told(from_on: date, to_on: date) -> Mapping[date, str]:
    """The same, with the name in the language in force."""
    rows = Holiday.objects.between(from_on, to_on).closing().in_order()
    return _by_day((row.holiday_on, row.title) for row in rows)


def _by_day(named: Iterable[tuple[date, str]]) -> dict[date, str]:
    days: dict[date, str] = {}
    for day, name in named:
        days[day] = f"{days[day]}؛ {name}" if day in days else name
    return days


def free_weekdays() -> frozenset[int]:
    """The free days of every week, counted from Saturday = 0: Friday, and Thursday by setting."""
    return rules.days_off(thursday=settings.THURSDAY_IS_FREE)


def is_working_day(day: date) -> bool:
    """Whether a day is a working day of the city."""
    closed = closing_days(day, day + timedelta(days=1))
    return rules.is_working_day(day, free=free_weekdays(), closed=closed)


def working_day_after(day: date, count: int) -> date:
    """The day so many working days after a day; with 0, the first working day from it on."""
    # A year has fewer closing days than this; the span is as long as the count can need.
    closed = closing_days(day, day + timedelta(days=2 * count + 60))
    return rules.working_day_after(day, count, free=free_weekdays(), closed=closed)


def working_days(from_on: date, to_on: date) -> int:
    """How many working days the half-open span has."""
    return rules.working_days(from_on, to_on, free=free_weekdays(), closed=closing_days(from_on, to_on))


def holidays_of_year(jalali_year: int) -> list[Holiday]:
    """The holidays of a Jalali year, in order."""
    return list(Holiday.objects.between(*year_span(jalali_year)).in_order())


def unconfirmed_holidays(from_on: date, to_on: date) -> list[Holiday]:
    """The holidays of the span whose day is still an estimate."""
    return list(Holiday.objects.between(from_on, to_on).unconfirmed().in_order())


def terms_of_year(jalali_year: int) -> list[Term]:
    """The terms that begin in a Jalali year, in order."""
    from_on, to_on = year_span(jalali_year)
    return list(Term.objects.filter(term_from__gte=from_on, term_from__lt=to_on).in_order())


def term_at(day: date) -> Term | None:
    """The term to which a day belongs."""
    return Term.objects.at(day).first()


def terms_from(day: date, *, limit: int = 8) -> list[Term]:
    """The term of a day and those after it."""
    return list(Term.objects.ending_after(day).in_order()[:limit])
