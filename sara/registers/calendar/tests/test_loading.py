from datetime import date, timedelta

import pytest

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import NotAllowed
from sara.registers.calendar.api import (
    Holiday,
    Loaded,
    PublishedHoliday,
    add_holiday,
    load_holidays,
    move_holiday,
    published_holidays,
)
from sara.registers.calendar.tests.factories import ASHURA, MANAGER, NOW, told_days

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOWRUZ = [
    PublishedHoliday(date(2027, 3, day), "عید نوروز", "Nowruz Holiday", estimated=False)
    for day in (22, 23, 24)
]


def ashura(day: date = ASHURA, *, estimated: bool = True) -> PublishedHoliday:
    return PublishedHoliday(day, "عاشورای حسینی", "Ashura", estimated)


def load(*published: PublishedHoliday) -> Loaded:
    return load_holidays(published=published, actor=SYSTEM, now=NOW)


def test_a_year_is_loaded_once_however_often_it_is_loaded() -> None:
    year = published_holidays(1406)
    assert load(*year) == Loaded(added=len(year), moved=0, kept=0)
    assert load(*year) == Loaded(added=0, moved=0, kept=len(year))
    assert Holiday.objects.unconfirmed().count() == sum(one.estimated for one in year)
    assert len(told_days()) == 1


def test_days_in_a_row_of_one_name_stay_as_many() -> None:
    load(*NOWRUZ)
    assert load(*NOWRUZ, ashura()) == Loaded(added=1, moved=0, kept=3)


def test_an_estimate_follows_the_calendar_when_it_is_corrected() -> None:
    load(ashura())
    assert load(ashura(ASHURA + DAY, estimated=False)) == Loaded(added=0, moved=1, kept=0)
    row = Holiday.objects.get()
    assert (row.holiday_on, row.given_on, row.confirmed) == (ASHURA + DAY, ASHURA + DAY, True)
    assert told_days()[-1] == [ASHURA.isoformat(), (ASHURA + DAY).isoformat()]


def test_an_estimate_becomes_certain_when_the_calendar_says_so() -> None:
    load(ashura())
    assert load(ashura(estimated=False)) == Loaded(added=0, moved=0, kept=1)
    assert Holiday.objects.get().confirmed


def test_what_was_moved_by_hand_stays_where_it_was_put() -> None:
    load(ashura())
    row = Holiday.objects.get()
    move_holiday(holiday_id=row.pk, holiday_on=ASHURA - DAY, reason="", actor=SYSTEM, now=NOW)
    assert load(ashura()) == Loaded(added=0, moved=0, kept=1)
    assert Holiday.objects.get().holiday_on == ASHURA - DAY


def test_a_holiday_of_the_city_is_not_taken_for_one_of_the_calendar() -> None:
    add_holiday(holiday_on=ASHURA + DAY, name="عاشورای حسینی", reason="", actor=SYSTEM, now=NOW)
    assert load(ashura()).added == 1


def test_the_same_holiday_of_another_year_is_another() -> None:
    load(ashura())
    assert load(ashura(ASHURA + 354 * DAY)).added == 1


def test_only_who_keeps_the_calendar_loads_it() -> None:
    with pytest.raises(NotAllowed):
        load_holidays(published=[], actor=MANAGER, now=NOW)
