from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from sara.foundation.actors import GUEST, SYSTEM, Actor
from sara.foundation.audit import trail
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.calendar.api import (
    Holiday,
    HolidayNameless,
    HolidaySource,
    HolidayThere,
    add_holiday,
    change_closing,
    confirm_holiday,
    may_keep_calendar,
    move_holiday,
    visible_to,
)
from sara.registers.calendar.tests.factories import (
    ASHURA,
    HEADQUARTERS,
    MANAGER,
    NOW,
    make_holiday,
    told_days,
)

pytestmark = pytest.mark.django_db
NEXT_DAY = ASHURA + timedelta(days=1)


def test_headquarters_add_a_holiday_that_was_announced() -> None:
    holiday = add_holiday(
        holiday_on=ASHURA, name=" تعطيلي عمومی ", reason="آلودگی هوا", actor=HEADQUARTERS, now=NOW
    )
    assert (holiday.name, holiday.source, holiday.confirmed) == ("تعطیلی عمومی", HolidaySource.CITY, True)
    assert told_days() == [[ASHURA.isoformat()]]
    assert [line.reason for line in trail(holiday)] == ["آلودگی هوا"]


def test_a_holiday_without_a_name_or_put_down_twice_is_refused() -> None:
    with pytest.raises(HolidayNameless):
        add_holiday(holiday_on=ASHURA, name=" \u200c", reason="", actor=SYSTEM, now=NOW)
    add_holiday(holiday_on=ASHURA, name="تعطیلی", closes_houses=False, reason="", actor=SYSTEM, now=NOW)
    with pytest.raises(HolidayThere):
        add_holiday(holiday_on=ASHURA, name="تعطیلی", reason="", actor=SYSTEM, now=NOW)
    assert told_days() == []


def test_an_estimate_is_confirmed_on_its_day() -> None:
    holiday = make_holiday(confirmed=False)
    confirm_holiday(holiday_id=holiday.pk, actor=HEADQUARTERS, now=NOW)
    holiday.refresh_from_db()
    assert holiday.confirmed
    assert told_days() == []


def test_a_holiday_moves_to_the_day_that_was_announced_and_both_days_are_told() -> None:
    holiday = make_holiday(confirmed=False)
    move_holiday(holiday_id=holiday.pk, holiday_on=NEXT_DAY, reason="رؤیت هلال", actor=HEADQUARTERS, now=NOW)
    holiday.refresh_from_db()
    assert (holiday.holiday_on, holiday.given_on, holiday.confirmed) == (NEXT_DAY, ASHURA, True)
    assert told_days() == [[ASHURA.isoformat(), NEXT_DAY.isoformat()]]


def test_a_holiday_does_not_move_onto_itself() -> None:
    make_holiday(NEXT_DAY)
    holiday = make_holiday()
    with pytest.raises(HolidayThere):
        move_holiday(holiday_id=holiday.pk, holiday_on=NEXT_DAY, reason="", actor=SYSTEM, now=NOW)
    move_holiday(holiday_id=holiday.pk, holiday_on=ASHURA, reason="", actor=SYSTEM, now=NOW)
    assert told_days() == []


def test_houses_may_stay_open_on_a_holiday() -> None:
    holiday = make_holiday()
    for closes in (False, False, True):
        change_closing(holiday_id=holiday.pk, closes_houses=closes, reason="", actor=HEADQUARTERS, now=NOW)
    assert told_days() == [[ASHURA.isoformat()]] * 2


@pytest.mark.parametrize("actor", [GUEST, MANAGER])
def test_only_headquarters_keep_the_calendar(actor: Actor) -> None:
    holiday = make_holiday(confirmed=False)
    assert not may_keep_calendar(actor)
    assert may_keep_calendar(HEADQUARTERS)
    assert list(visible_to(actor)) == [holiday]
    with pytest.raises(NotAllowed):
        add_holiday(holiday_on=ASHURA, name="عید", reason="", actor=actor, now=NOW)
    with pytest.raises(NotAllowed):
        confirm_holiday(holiday_id=holiday.pk, actor=actor, now=NOW)
    with pytest.raises(NotAllowed):
        move_holiday(holiday_id=holiday.pk, holiday_on=NEXT_DAY, reason="", actor=actor, now=NOW)
    with pytest.raises(NotAllowed):
        change_closing(holiday_id=holiday.pk, closes_houses=False, reason="", actor=actor, now=NOW)


def test_what_is_not_there_is_missing() -> None:
    with pytest.raises(Missing):
        confirm_holiday(holiday_id=0, actor=SYSTEM, now=NOW)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("holiday_once_a_day", {"name": "عاشورای حسینی"}),
        ("holiday_source_known", {"name": "عید", "source": "elsewhere"}),
        ("holiday_has_name", {"name": ""}),
    ],
)
def test_the_database_keeps_holidays_true(constraint: str, values: dict[str, str]) -> None:
    make_holiday()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_holiday(ASHURA, **values)
    assert Holiday.objects.count() == 1


def test_two_holidays_may_fall_on_one_day() -> None:
    make_holiday(date(2026, 3, 21), "جشن نوروز")
    make_holiday(date(2026, 3, 21), "عید سعید فطر")
    assert Holiday.objects.filter(holiday_on=date(2026, 3, 21)).count() == 2
