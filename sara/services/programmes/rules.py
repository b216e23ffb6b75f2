"""Arithmetic of classes: days and numbers in, an answer out.

What the city has not published (deadlines, shares) comes in as an argument; the defaults are
settings of this software and can be changed. Practice: docs/sources/class-rules.md.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import cos, hypot, radians
from typing import Final

from sara.foundation.jalali import jalali_of
from sara.services.programmes.types import (
    Audience,
    Candidate,
    DayPart,
    GenderAudience,
    Mark,
    MeetingDay,
    PlannedSession,
    Residence,
    RunPlan,
    Skipped,
    Unsuited,
    WeeklySlot,
)

NOON: Final = time(12)
EVENING: Final = time(16)
KM_A_DEGREE: Final = 111.32
ABOUT: Final = "enrolment:"
LONGEST_RUN: Final = timedelta(days=400)
MAKE_UP_WITHIN: Final = 15
"""So many days after a missed meeting are looked through, that one itself counted."""
WEEKS_AHEAD: Final = 60


def weekday_of(day: date) -> int:
    """The day of the week, counted from Saturday (0) to Friday (6)."""
    return (day.weekday() + 2) % 7


def sessions_of_pattern(
    slots: Iterable[WeeklySlot],
    *,
    starts_on: date,
    ends_on: date | None = None,
    count: int | None = None,
    holidays: Mapping[date, str],
) -> RunPlan:
    """The sessions of a weekly pattern from `starts_on` on, without those on holidays.

    It ends with the day `ends_on` (which counts) or with session `count`, whichever is first; one
    of the two is needed. A day of the pattern that is a holiday gives no session and is listed.
    """
    if ends_on is None and count is None:
        raise ValueError("a pattern ends on a day or after a number of sessions")
    by_weekday: dict[int, list[WeeklySlot]] = {}
    for slot in sorted(slots):
        by_weekday.setdefault(slot.weekday, []).append(slot)
    last = min(ends_on or date.max, starts_on + LONGEST_RUN)
    sessions: list[PlannedSession] = []
    skipped: list[Skipped] = []
    day = starts_on
    while by_weekday and day <= last and (count is None or len(sessions) < count):
        todays = by_weekday.get(weekday_of(day), [])
        if todays and day in holidays:
            skipped.append(Skipped(day, holidays[day]))
        else:
            for slot in todays:
                sessions.append(PlannedSession(len(sessions) + 1, day, slot.starts, slot.ends))
        day += timedelta(days=1)
    return RunPlan(tuple(sessions[:count]), tuple(skipped))


def sessions_of_days(days: Iterable[MeetingDay]) -> RunPlan:
    """The sessions of single dates, in order. A holiday among them was chosen and stays."""
    ordered = sorted({(one.day, one.starts, one.ends) for one in days})
    return RunPlan(tuple(PlannedSession(i, *day) for i, day in enumerate(ordered, start=1)), ())


def make_up_days(
    missed: MeetingDay,
    *,
    ends_on: date,
    shut: Container[date],
    free_weekdays: Container[int],
    is_free: Callable[[date], bool],
) -> tuple[date, ...]:
    """The days proposed for a missed meeting, at its own hours; the best first, at most three.

    First its own weekday after the last session of the run, when those who come are free anyway; then the
    nearest days after the missed one that the houses work. `is_free` knows of space, instructor and the run.
    """
    after_the_end = (missed.day + timedelta(days=7 * week) for week in range(1, WEEKS_AHEAD))
    same_weekday = (day for day in after_the_end if day > ends_on and day not in shut)
    soon = (missed.day + timedelta(days=number) for number in range(1, MAKE_UP_WITHIN))
    near = (day for day in soon if day not in shut and weekday_of(day) not in free_weekdays)
    first = next(filter(is_free, same_weekday), None)
    second = [day for day in filter(is_free, near) if day != first][:2]
    return tuple(second) if first is None else (first, *second)


def age_on(birth: date, day: date) -> int:
    """Full years on a day, by birthdays of the Jalali calendar.

    Who was born on 30 Esfand has his birthday on 1 Farvardin when the year has no such day.
    """
    born, then = jalali_of(birth), jalali_of(day)
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def unsuited(audience: Audience, candidate: Candidate, *, house_path: str) -> Unsuited | None:
    """The first reason why the candidate is not in the audience, or None when he is."""
    by_age = _unsuited_by_age(audience, candidate.age)
    if by_age is not None:
        return by_age
    if audience.gender is GenderAudience.WOMEN and candidate.gender != "female":
        return Unsuited.WOMEN_ONLY
    if audience.gender is GenderAudience.MEN and candidate.gender != "male":
        return Unsuited.MEN_ONLY
    if not lives_near(audience.residence, home_path=candidate.home_path, house_path=house_path):
        return Unsuited.NOT_RESIDENT
    return None


def _unsuited_by_age(audience: Audience, age: int) -> Unsuited | None:
    if audience.age_from is not None and age < audience.age_from:
        return Unsuited.TOO_YOUNG
    if audience.age_to is not None and age > audience.age_to:
        return Unsuited.TOO_OLD
    return None


def lives_near(residence: Residence, *, home_path: str, house_path: str) -> bool:
    """Whether a home lies in the neighbourhood, or in the region, of a house.

    Paths are numbers from the city down, each with a slash; the region is the second of them. A
    house's own path ends in "h<number>/".
    """
    if residence is Residence.ANY:
        return True
    area = [part for part in house_path.split("/") if part.isdigit()]
    if residence is Residence.REGION:
        area = area[:2]
    return bool(home_path) and home_path.startswith("/".join(area) + "/")


def offer_deadline(now: datetime, *, hours: int, offers_end_at: datetime) -> datetime | None:
    """Until when an offered seat is kept, or None when it is too late to offer it."""
    return min(now + timedelta(hours=hours), offers_end_at) if now < offers_end_at else None


def part_of_day(start: time) -> DayPart:
    """Morning until noon, afternoon until four, evening after."""
    if start < NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if start < EVENING else DayPart.EVENING


def earns_certificate(marks: Iterable[Mark], *, sessions_held: int, share_percent: int) -> bool:
    """Whether somebody was there often enough.

    An excused absence is taken out of the count of sessions; a session without a mark is an
    absence. Nobody earns a certificate without having been there once.
    """
    listed = list(marks)
    present = listed.count(Mark.PRESENT)
    counted = sessions_held - listed.count(Mark.EXCUSED)
    return present > 0 and present * 100 >= share_percent * counted


def certificate_hours(minutes: int) -> Decimal:
    """Hours to be written on a certificate: whole and half hours, rounded down, at least a half."""
    return Decimal(max(minutes // 30, 1)) / 2


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """How far two points (latitude, longitude in degrees) lie apart, good enough within a city."""
    middle = radians((a[0] + b[0]) / 2)
    return KM_A_DEGREE * hypot(a[0] - b[0], (a[1] - b[1]) * cos(middle))


def about_enrolment(code: str) -> str:
    """How the treasury names what the fee of an enrolment is for."""
    return f"{ABOUT}{code}"


def enrolment_code_in(about: str) -> str:
    """The code of the enrolment that the treasury names so, or ""."""
    return about.removeprefix(ABOUT) if about.startswith(ABOUT) else ""
