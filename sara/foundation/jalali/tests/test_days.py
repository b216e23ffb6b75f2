import csv
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sara.foundation.jalali import (
    FRIDAY,
    SATURDAY,
    Jalali,
    date_of,
    format_day,
    format_day_month,
    format_month,
    format_near,
    format_short,
    is_leap,
    jalali_of,
    jalali_year,
    month_length,
    month_span,
    parse_jalali,
    quarter_span,
    week_of,
    weekday,
    weekday_name,
    year_span,
)
from sara.foundation.jalali.days import FIRST_YEAR, LAST_YEAR
from sara.foundation.persian import Unreadable, to_persian_digits
from sara.foundation.persian.tests.reference import reference

SUNDAY = date(2026, 9, 27)  # 5 Mehr 1405

known_days = st.dates(date(1828, 1, 1), date(2119, 12, 31))


def test_a_day_has_its_jalali_date_and_back() -> None:
    assert jalali_of(SUNDAY) == Jalali(1405, 7, 5)
    assert date_of(1405, 7, 5) == SUNDAY
    assert jalali_year(date(2026, 3, 20)) == 1404
    assert jalali_year(date(2026, 3, 21)) == 1405


def test_every_day_agrees_with_icu() -> None:
    path = reference("calendar/conversion_vectors_icu_every37days.csv")
    seen = 0
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            told = Jalali(*map(int, row["jalali_icu"].split("-")))
            if FIRST_YEAR <= told.year <= LAST_YEAR:
                day = date.fromisoformat(row["gregorian"])
                assert jalali_of(day) == told
                assert date_of(*told) == day
                assert weekday_name(day) == row["fa_full_icu"].split(", ")[1]
                assert format_day_month(day) in " ".join(
                    [row["fa_full_icu"].split()[2].rstrip(","), row["fa_full_icu"].split()[1]]
                )
                seen += 1
    assert seen > 2800


@settings(deadline=None)
@given(known_days)
def test_a_day_there_and_back_is_the_same_day(day: date) -> None:
    assert date_of(*jalali_of(day)) == day
    next_day = jalali_of(day + timedelta(days=1))
    assert next_day > jalali_of(day)


@settings(deadline=None)
@given(known_days, st.sampled_from(["fa", "en"]))
def test_what_is_written_is_read_as_the_same_day(day: date, language: str) -> None:
    assert parse_jalali(format_day(day, language)) == day
    assert parse_jalali(format_short(day, language)) == day


def test_months_have_their_lengths_and_esfand_a_leap_day() -> None:
    assert [month_length(1405, month) for month in range(1, 13)] == [31] * 6 + [30] * 5 + [29]
    assert is_leap(1403)
    assert month_length(1403, 12) == 30


def test_spans_are_half_open_and_follow_each_other() -> None:
    assert year_span(1405) == (date(2026, 3, 21), date(2027, 3, 21))
    assert month_span(1405, 7) == (date(2026, 9, 23), date(2026, 10, 23))
    assert month_span(1403, 12)[1] == year_span(1404)[0]
    quarters = [quarter_span(1405, quarter) for quarter in range(1, 5)]
    assert [end for _, end in quarters[:-1]] == [start for start, _ in quarters[1:]]
    assert (quarters[0][0], quarters[-1][1]) == year_span(1405)


def test_the_week_begins_on_saturday() -> None:
    assert weekday(SUNDAY) == SATURDAY + 1
    assert weekday(SUNDAY - timedelta(days=2)) == FRIDAY
    assert week_of(SUNDAY) == (date(2026, 9, 26), date(2026, 10, 3))


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1205, 1, 1), (1499, 1, 1), (1405, 13, 1), (1405, 0, 1), (1405, 7, 31)]
)
def test_a_day_that_is_in_no_calendar_is_unreadable(year: int, month: int, day: int) -> None:
    with pytest.raises(Unreadable):
        date_of(year, month, day)


def test_days_are_written_in_both_languages() -> None:
    assert format_day(SUNDAY) == "یکشنبه ۵ مهر ۱۴۰۵"
    assert format_day(SUNDAY, "en") == "Sunday 5 Mehr 1405"
    assert (format_short(SUNDAY), format_short(SUNDAY, "en")) == ("۱۴۰۵/۰۷/۰۵", "1405/07/05")
    assert (format_month(SUNDAY), format_month(SUNDAY, "en")) == ("مهر ۱۴۰۵", "Mehr 1405")


@pytest.mark.parametrize(
    ("away", "fa", "en"),
    [
        (-1, "دیروز", "Yesterday"),
        (0, "امروز", "Today"),
        (1, "فردا", "Tomorrow"),
        (2, "سه‌شنبه", "Tuesday"),
        (6, "شنبه", "Saturday"),
        (7, "یکشنبه ۱۲ مهر", "Sunday 12 Mehr"),
        (-2, "جمعه ۳ مهر", "Friday 3 Mehr"),
        (365, "دوشنبه ۵ مهر ۱۴۰۶", "Monday 5 Mehr 1406"),
    ],
)
def test_a_near_day_is_written_in_words(away: int, fa: str, en: str) -> None:
    day = SUNDAY + timedelta(days=away)
    assert format_near(day, today=SUNDAY) == fa
    assert format_near(day, today=SUNDAY, language="en") == en


def test_persian_years_are_written_in_persian_digits() -> None:
    assert to_persian_digits("1405") in format_day(SUNDAY)
