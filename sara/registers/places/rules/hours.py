"""When the doors are open: weeks with their times, and days that differ.

The week begins on Saturday; an official holiday is a day that differs (docs/sources/calendar.md).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final

from sara.registers.places.types import (
    ChangedDay,
    Days,
    Doors,
    OpenTimes,
    Weekday,
    WeekLine,
    WeeklyTimes,
)

LOOKS_AHEAD: Final = 14
"""How many days ahead the next opening is looked for."""


def times_on(
    day: date, week: Iterable[WeeklyTimes], changed: Mapping[date, ChangedDay]
) -> tuple[OpenTimes, ...]:
    """The stretches of a civil day in which the house is open, joined where they touch."""
    if day in changed:
        times = changed[day].times
        return (times,) if times else ()
    weekday = Weekday.of(day)
    return joined(one.times for one in week if one.weekday == weekday and one.days.holds(day))


def doors_at(local: datetime, week: Sequence[WeeklyTimes], changed: Mapping[date, ChangedDay]) -> Doors:
    """Whether the doors are open at a wall-clock time, and what comes next."""
    day, at = local.date(), local.time()
    for times in times_on(day, week, changed):
        if times.starts <= at < times.ends:
            return Doors(is_open=True, until=times.ends)
        if at < times.starts:
            return Doors(is_open=False, opens_on=day, opens_at=times.starts)
    for ahead in range(1, LOOKS_AHEAD + 1):
        later = day + timedelta(days=ahead)
        if stretches := times_on(later, week, changed):
            return Doors(is_open=False, opens_on=later, opens_at=stretches[0].starts)
    return Doors(is_open=False)


def joined(stretches: Iterable[OpenTimes]) -> tuple[OpenTimes, ...]:
    """The stretches in order, those that touch made one."""
    made: list[OpenTimes] = []
    for one in sorted(stretches, key=lambda times: times.starts):
        if made and one.starts <= made[-1].ends:
            made[-1] = OpenTimes(made[-1].starts, max(made[-1].ends, one.ends))
        else:
            made.append(one)
    return tuple(made)


def collide(stretches: Iterable[tuple[Weekday, OpenTimes]]) -> bool:
    """Whether two stretches of one weekday overlap."""
    ordered = sorted(stretches, key=lambda one: (one[0], one[1].starts))
    return any(one[0] == after[0] and after[1].starts < one[1].ends for one, after in pairwise(ordered))


def backwards(starts: time, ends: time) -> bool:
    """Whether a stretch ends before or when it starts; none reaches over midnight."""
    return ends <= starts


def week_lines(week: Iterable[WeeklyTimes]) -> tuple[WeekLine, ...]:
    """The week as it is read: days that follow each other with the same times are one line."""
    by_day: dict[Weekday, list[OpenTimes]] = {}
    for one in week:
        by_day.setdefault(one.weekday, []).append(one.times)
    lines: list[WeekLine] = []
    for weekday in sorted(by_day):
        times = joined(by_day[weekday])
        if lines and lines[-1].times == times and lines[-1].last + 1 == weekday:
            lines[-1] = WeekLine(lines[-1].first, weekday, times)
        else:
            lines.append(WeekLine(weekday, weekday, times))
    return tuple(lines)


def left_of(days: Days, without: Days) -> tuple[Days, ...]:
    """What is left of a span of days when another is taken out of it: none, one or two spans."""
    left = []
    if days.starts < without.starts:
        ends = without.starts if days.ends is None else min(days.ends, without.starts)
        left.append(Days(days.starts, ends))
    if without.ends is not None and (days.ends is None or without.ends < days.ends):
        left.append(Days(max(days.starts, without.ends), days.ends))
    return tuple(left)
