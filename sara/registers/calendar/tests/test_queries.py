from datetime import date, timedelta

import pytest
from django.test import override_settings
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from sara.foundation.jalali import FRIDAY, THURSDAY
from sara.registers.calendar.api import (
    closing_days,
    free_weekdays,
    holidays_of_year,
    is_working_day,
    unconfirmed_holidays,
    working_day_after,
    working_days,
)
from sara.registers.calendar.tests.factories import ASHURA, make_holiday

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_closing_days_are_those_on_which_houses_close_each_with_its_names() -> None:
    make_holiday(date(2026, 3, 21), "جشن نوروز")
    make_holiday(date(2026, 3, 21), "عید سعید فطر")
    make_holiday(date(2026, 3, 22), "عید نوروز", closes_houses=False)
    make_holiday(date(2026, 3, 23), "عید نوروز")
    assert closing_days(date(2026, 3, 21), date(2026, 3, 23)) == {
        date(2026, 3, 21): "جشن نوروز؛ عید سعید فطر"
    }


def test_working_days_leave_out_fridays_and_holidays(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_holiday()
    with django_assert_num_queries(4):
        assert not is_working_day(ASHURA)
        assert is_working_day(ASHURA - DAY)
        assert working_day_after(ASHURA, 0) == ASHURA + DAY
        assert working_days(ASHURA - DAY, ASHURA + 6 * DAY) == 5


def test_thursday_is_free_where_the_setting_says_so() -> None:
    thursday = date(2026, 10, 1)
    assert free_weekdays() == {FRIDAY}
    assert is_working_day(thursday)
    with override_settings(THURSDAY_IS_FREE=True):
        assert free_weekdays() == {THURSDAY, FRIDAY}
        assert not is_working_day(thursday)


def test_far_working_days_are_reached_over_long_holidays() -> None:
    for number in range(30):
        make_holiday(ASHURA + DAY * number, f"تعطیلی {number}")
    assert working_day_after(ASHURA, 1) > ASHURA + 29 * DAY


def test_the_holidays_of_a_year_and_the_estimates_among_them_are_listed_in_order() -> None:
    late, early = make_holiday(ASHURA, confirmed=False), make_holiday(ASHURA - DAY, "تاسوعای حسینی")
    make_holiday(date(2026, 3, 20), "روز ملی شدن صنعت نفت")
    assert holidays_of_year(1406) == [early, late]
    assert unconfirmed_holidays(ASHURA, ASHURA + DAY) == [late]


def test_a_holiday_is_named_in_the_language_of_the_reader() -> None:
    holiday, other = make_holiday(name_en="Ashura"), make_holiday(name="عید")
    assert (str(holiday), other.title) == ("عاشورای حسینی", "عید")
    with override("en"):
        assert (str(holiday), other.title) == ("Ashura", "عید")
