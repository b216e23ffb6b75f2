"""Rows of hours as a week is read and written: spans, days that follow each other, audiences."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from sara.registers.places.models import House, OpeningHours, SpaceHours
from sara.registers.places.queries.kept import AudienceLine, SpaceLine, Week, WeekTimes
from sara.registers.places.rules.hours import week_lines
from sara.registers.places.types import Audience, Days, OpenTimes, Weekday, WeeklyTimes


def weeks_of(rows: Iterable[OpeningHours], day: date) -> tuple[Week, ...]:
    """The rows by the span in which they hold, the earliest first."""

    def span(row: OpeningHours) -> tuple[date, date]:
        return row.valid_from, row.valid_to or date.max

    weeks = []
    for (starts, ends), group in groupby(sorted(rows, key=span), key=span):
        of_span = list(group)
        days = Days(starts, None if ends == date.max else ends)
        lines = week_lines(
            WeeklyTimes(Weekday(one.weekday), OpenTimes(one.open_from, one.open_to), days) for one in of_span
        )
        weeks.append(
            Week(starts, days.last, lines, any(one.assumed for one in of_span), holds_now=days.holds(day))
        )
    return tuple(weeks)


def space_lines(house: House, day: date) -> tuple[SpaceLine, ...]:
    spaces = list(house.spaces.not_over(day).by_name())
    hours = list(SpaceHours.objects.in_force(day).filter(space__in=spaces).by_week())
    return tuple(
        SpaceLine(space, audience_lines([one for one in hours if one.space_id == space.pk]))
        for space in spaces
    )


def audience_lines(rows: list[SpaceHours]) -> tuple[AudienceLine, ...]:
    """The week of a space, audience by audience."""
    lines = []
    for audience in Audience:
        week = [
            WeeklyTimes(Weekday(one.weekday), OpenTimes(one.open_from, one.open_to), Days(one.valid_from))
            for one in rows
            if one.audience == audience
        ]
        lines += [AudienceLine(audience, line) for line in week_lines(week)]
    return tuple(lines)


def by_weekday(rows: Iterable[tuple[Weekday, OpenTimes]]) -> WeekTimes:
    by_day: dict[Weekday, tuple[OpenTimes, ...]] = {}
    for weekday, times in rows:
        by_day[weekday] = (*by_day.get(weekday, ()), times)
    return by_day
