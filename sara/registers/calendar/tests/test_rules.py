import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sara.foundation.jalali import jalali_year
from sara.foundation.persian.tests.reference import reference
from sara.registers.calendar.rules import (
    days_off,
    is_working_day,
    published_holidays,
    same_estimated,
    working_day_after,
    working_days,
)

SATURDAY = date(2026, 9, 26)
FRIDAY = date(2026, 10, 2)
HOLIDAY = date(2026, 9, 28)
FRIDAYS = days_off(thursday=False)


def test_friday_is_free_and_thursday_only_by_setting() -> None:
    thursday = FRIDAY - timedelta(days=1)
    assert not is_working_day(FRIDAY, free=FRIDAYS, closed=())
    assert is_working_day(thursday, free=FRIDAYS, closed=())
    assert not is_working_day(thursday, free=days_off(thursday=True), closed=())
    assert not is_working_day(HOLIDAY, free=FRIDAYS, closed={HOLIDAY})


@pytest.mark.parametrize(
    ("day", "count", "reached"),
    [
        (SATURDAY, 0, SATURDAY),
        (SATURDAY, 1, date(2026, 9, 27)),
        (SATURDAY, 2, date(2026, 9, 29)),
        (SATURDAY, 5, date(2026, 10, 3)),
        (HOLIDAY, 0, date(2026, 9, 29)),
        (FRIDAY, 0, date(2026, 10, 3)),
        (FRIDAY, 1, date(2026, 10, 3)),
    ],
)
def test_working_days_are_counted_over_fridays_and_holidays(day: date, count: int, reached: date) -> None:
    assert working_day_after(day, count, free=FRIDAYS, closed={HOLIDAY}) == reached


@pytest.mark.parametrize(("count", "free"), [(-1, FRIDAYS), (1, frozenset(range(7)))])
def test_working_days_are_not_counted_backwards_nor_where_there_are_none(
    count: int, free: frozenset[int]
) -> None:
    with pytest.raises(ValueError, match="working days"):
        working_day_after(SATURDAY, count, free=free, closed=())


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 40),
    st.sets(st.dates(date(2020, 1, 1), date(2031, 1, 1)), max_size=30),
)
def test_between_a_day_and_the_day_reached_lie_as_many_working_days_as_were_asked(
    day: date, count: int, closed: set[date]
) -> None:
    reached = working_day_after(day, count, free=FRIDAYS, closed=closed)
    assert is_working_day(reached, free=FRIDAYS, closed=closed)
    after = day + timedelta(days=1)
    if count:
        assert working_days(after, reached + timedelta(days=1), free=FRIDAYS, closed=closed) == count
    assert working_days(after, after, free=FRIDAYS, closed=closed) == 0


def test_the_published_calendar_gives_a_year_with_its_estimates() -> None:
    year = published_holidays(1406)
    assert all(jalali_year(one.holiday_on) == 1406 for one in year)
    assert year == sorted(year, key=lambda one: one.holiday_on)
    nowruz, ashura = year[0], next(one for one in year if "عاشورا" in one.name)
    assert (nowruz.holiday_on, nowruz.name, nowruz.estimated) == (date(2027, 3, 21), "جشن نوروز", False)
    assert (ashura.name, ashura.name_en, ashura.estimated) == ("عاشورای حسینی", "Ashura", True)
    assert all(one.name_en for one in year)
    assert not [one for one in year if "تخمینی" in one.name or ";" in one.name]


def test_two_holidays_on_one_day_are_two() -> None:
    first = [one.name for one in published_holidays(1405) if one.holiday_on == date(2026, 3, 21)]
    assert sorted(first) == ["جشن نوروز", "عید سعید فطر"]


def test_the_published_calendar_agrees_with_the_list_of_reference() -> None:
    path = reference("calendar/iran_holidays_1403_1406_holidays_pkg.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        certain = {
            date.fromisoformat(row["gregorian"]) for row in csv.DictReader(lines) if row["estimated"] == "0"
        }
    known = {one.holiday_on for year in (1403, 1404, 1405, 1406) for one in published_holidays(year)}
    assert len(certain) > 70
    # Days of a past year may be added to the package; those it had must still be there.
    assert certain <= known


def test_the_same_estimated_holiday_is_looked_for_within_three_days() -> None:
    day = date(2027, 6, 16)
    assert same_estimated(day, [day + timedelta(days=3), day - timedelta(days=1)]) == day - timedelta(days=1)
    assert same_estimated(day, [day + timedelta(days=4)]) is None
    assert same_estimated(day, []) is None
