"""The arithmetic of hours, days and addresses."""

from datetime import date, datetime, time

import pytest

from sara.registers.places.rules.addresses import address_line
from sara.registers.places.rules.distances import metres_between
from sara.registers.places.rules.hours import collide, doors_at, left_of, times_on, week_lines
from sara.registers.places.rules.tree import fits
from sara.registers.places.types import (
    Address,
    AreaKind,
    ChangedDay,
    Days,
    OpenTimes,
    Point,
    Weekday,
    WeeklyTimes,
)

ALWAYS = Days(date(2013, 3, 21))
SATURDAY = date(2026, 9, 26)


def weekly(*days: Weekday, starts: int = 8, ends: int = 20, within: Days = ALWAYS) -> list[WeeklyTimes]:
    return [WeeklyTimes(day, OpenTimes(time(starts), time(ends)), within) for day in days]


WEEK = weekly(*list(Weekday)[:5]) + weekly(Weekday.THURSDAY, ends=13)


def test_the_week_begins_on_saturday() -> None:
    assert Weekday.of(SATURDAY) is Weekday.SATURDAY
    assert Weekday.of(date(2026, 10, 2)) is Weekday.FRIDAY


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (time(7, 59), None),
        (time(8), time(20)),
        (time(19, 59, 59), time(20)),
        (time(20), None),
    ],
)
def test_the_first_minute_belongs_to_the_hours_and_the_last_does_not(at: time, until: time | None) -> None:
    doors = doors_at(datetime.combine(SATURDAY, at), WEEK, {})

    assert (doors.is_open, doors.until) == (until is not None, until)


def test_a_closed_house_says_when_it_opens_next() -> None:
    early = doors_at(datetime.combine(SATURDAY, time(6)), WEEK, {})
    friday = doors_at(datetime.combine(date(2026, 10, 2), time(12)), WEEK, {})

    assert (early.opens_on, early.opens_at) == (SATURDAY, time(8))
    assert (friday.opens_on, friday.opens_at) == (date(2026, 10, 3), time(8))


def test_a_house_without_hours_does_not_say_when_it_opens() -> None:
    assert doors_at(datetime.combine(SATURDAY, time(9)), [], {}).opens_on is None


def test_an_exception_stands_in_place_of_the_week() -> None:
    noon = OpenTimes(time(10), time(12))
    closed = {SATURDAY: ChangedDay(SATURDAY, None, "تعمیر")}
    shorter = {SATURDAY: ChangedDay(SATURDAY, noon, "جشن")}

    assert times_on(SATURDAY, WEEK, closed) == ()
    assert times_on(SATURDAY, WEEK, shorter) == (noon,)
    assert doors_at(datetime.combine(SATURDAY, time(9)), WEEK, closed).opens_on == date(2026, 9, 27)


def test_stretches_that_touch_are_one_and_a_pause_parts_them() -> None:
    morning, evening = weekly(Weekday.SATURDAY, ends=12), weekly(Weekday.SATURDAY, starts=12)
    late = weekly(Weekday.SATURDAY, starts=15)

    assert times_on(SATURDAY, morning + evening, {}) == (OpenTimes(time(8), time(20)),)
    assert len(times_on(SATURDAY, morning + late, {})) == 2


def test_hours_of_other_weeks_do_not_count() -> None:
    past = weekly(Weekday.SATURDAY, within=Days(date(2020, 1, 1), SATURDAY))

    assert times_on(SATURDAY, past, {}) == ()


def test_days_with_the_same_hours_are_one_line() -> None:
    lines = week_lines(WEEK)

    assert [(line.first, line.last) for line in lines] == [
        (Weekday.SATURDAY, Weekday.WEDNESDAY),
        (Weekday.THURSDAY, Weekday.THURSDAY),
    ]


def test_days_with_another_between_them_are_two_lines() -> None:
    lines = week_lines(weekly(Weekday.SATURDAY, Weekday.MONDAY))

    assert len(lines) == 2


def test_hours_of_one_day_collide_when_they_overlap_and_not_when_they_touch() -> None:
    eight, noon, late = (
        OpenTimes(time(8), time(12)),
        OpenTimes(time(12), time(14)),
        OpenTimes(time(11), time(13)),
    )

    assert not collide([(Weekday.SATURDAY, eight), (Weekday.SATURDAY, noon)])
    assert collide([(Weekday.SATURDAY, late), (Weekday.SATURDAY, eight)])
    assert not collide([(Weekday.SATURDAY, late), (Weekday.SUNDAY, eight)])


JANUARY, MARCH, MAY, JULY = (date(2026, month, 1) for month in (1, 3, 5, 7))


@pytest.mark.parametrize(
    ("days", "without", "left"),
    [
        (Days(JANUARY), Days(MARCH), [Days(JANUARY, MARCH)]),
        (Days(JANUARY), Days(MARCH, MAY), [Days(JANUARY, MARCH), Days(MAY)]),
        (Days(MARCH, MAY), Days(JANUARY, JULY), []),
        (Days(MARCH, MAY), Days(JANUARY), []),
        (Days(MARCH, JULY), Days(JANUARY, MAY), [Days(MAY, JULY)]),
        (Days(JANUARY, MARCH), Days(MAY, JULY), [Days(JANUARY, MARCH)]),
        (Days(MAY, JULY), Days(JANUARY, MARCH), [Days(MAY, JULY)]),
        (Days(JANUARY, MAY), Days(JANUARY, MARCH), [Days(MARCH, MAY)]),
    ],
)
def test_what_is_left_of_a_span(days: Days, without: Days, left: list[Days]) -> None:
    assert list(left_of(days, without)) == left


def test_an_address_goes_from_large_to_small() -> None:
    address = Address("میدان بهارستان", "خیابان ظهیرالاسلام", "کوچهٔ شهید جوادی", "42", "2", "3", "1156734512")

    assert address_line(address) == (
        "میدان بهارستان، خیابان ظهیرالاسلام، کوچهٔ شهید جوادی، پلاک 42، طبقهٔ 2، واحد 3"
    )
    assert address_line(Address(street="خیابان ری")) == "خیابان ری"
    assert address_line(Address()) == ""


def test_the_distance_of_a_known_line() -> None:
    # Azadi tower to Baharestan square, as measured on a map: 8.4 km.
    assert metres_between(Point(35.6997, 51.3380), Point(35.6921, 51.4300)) == pytest.approx(8400, rel=0.02)
    assert metres_between(Point(35.7, 51.4), Point(35.7, 51.4)) == 0


def test_the_tree_of_areas() -> None:
    assert fits(AreaKind.CITY, None)
    assert not fits(AreaKind.REGION, None)
    assert fits(AreaKind.NEIGHBOURHOOD, AreaKind.DISTRICT)
    assert fits(AreaKind.NEIGHBOURHOOD, AreaKind.REGION)
    assert not fits(AreaKind.DISTRICT, AreaKind.CITY)
