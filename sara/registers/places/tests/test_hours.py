from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.clock import instant_of
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.calendar.models import Holiday
from sara.registers.places.api import (
    add_opening_exception,
    house_page,
    remove_opening_exception,
    set_opening_hours,
    set_space_hours,
)
from sara.registers.places.errors import (
    HoursBackwards,
    HoursOverlap,
    ReasonMissing,
    SpanBackwards,
)
from sara.registers.places.models import House, OpeningHours, SpaceHours
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_house,
    make_opening_hours,
    make_space,
)
from sara.registers.places.types import Audience, HouseStatus, OpenTimes, SpaceTimes, Weekday

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
SATURDAY = date(2026, 9, 26)
NOON = instant_of(SATURDAY, time(12))
RAMADAN, AFTER_IT = date(2027, 2, 8), date(2027, 3, 10)
DAY = OpenTimes(time(8), time(20))
SHORT = OpenTimes(time(9), time(14))


def spans(house: House) -> list[tuple[date, date | None, time]]:
    rows = OpeningHours.objects.filter(house=house).order_by("valid_from", "id")
    return list(rows.values_list("valid_from", "valid_to", "open_to"))


def set_hours(house: House, times: OpenTimes, since: date, until: date | None = None, **values: Any) -> None:
    told: dict[str, Any] = {"actor": SYSTEM, "now": NOW, "hours": [(Weekday.SATURDAY, times)]}
    set_opening_hours(**{**told, "house_id": house.pk, "valid_from": since, "valid_to": until, **values})


def change_day(house: House, times: OpenTimes | None, reason: str = "تعمیر") -> None:
    add_opening_exception(
        house_id=house.pk, day_on=SATURDAY, times=times, reason=reason, actor=SYSTEM, now=NOW
    )


def is_open(house: House) -> bool:
    """As the list of houses says, and the page of the house: they must not differ."""
    listed = House.objects.open_at(NOON).filter(pk=house.pk).exists()
    shown = house_page(slug=house.slug, actor=GUEST, now=NOON).doors.is_open
    assert listed == shown
    return listed


def test_new_hours_end_the_old_ones_on_that_day() -> None:
    house = make_house()
    set_hours(house, DAY, SINCE)

    set_hours(house, SHORT, SATURDAY)

    assert spans(house) == [(SINCE, SATURDAY, time(20)), (SATURDAY, None, time(14))]


def test_hours_for_a_while_leave_the_week_before_and_after_as_it_is() -> None:
    house = make_house()
    set_hours(house, DAY, SINCE)

    set_hours(house, SHORT, RAMADAN, AFTER_IT)

    assert spans(house) == [
        (SINCE, RAMADAN, time(20)),
        (RAMADAN, AFTER_IT, time(14)),
        (AFTER_IT, None, time(20)),
    ]


def test_hours_set_twice_for_one_span_are_the_last_ones() -> None:
    house = make_house()
    set_hours(house, DAY, SINCE)

    set_hours(house, SHORT, SINCE)

    assert spans(house) == [(SINCE, None, time(14))]


def test_hours_that_run_backwards_or_overlap_are_refused() -> None:
    house = make_house()

    with pytest.raises(HoursBackwards):
        set_hours(house, OpenTimes(time(20), time(8)), SINCE)
    with pytest.raises(HoursOverlap):
        set_hours(house, DAY, SINCE, hours=[(Weekday.SATURDAY, DAY), (Weekday.SATURDAY, SHORT)])
    with pytest.raises(SpanBackwards):
        set_hours(house, DAY, RAMADAN, RAMADAN)


def test_a_manager_sets_the_hours_of_his_house_and_a_clerk_does_not() -> None:
    house = make_house()

    set_hours(house, DAY, SINCE, actor=holder_of("manager", house.path))
    with pytest.raises(NotAllowed):
        set_hours(house, DAY, SINCE, actor=holder_of("desk", house.path))


def test_a_house_is_open_within_its_hours() -> None:
    house = make_house()
    make_opening_hours(house)

    assert is_open(house)


def test_a_paused_house_is_not_open() -> None:
    house = make_house(status=HouseStatus.PAUSED)
    make_opening_hours(house)

    assert not is_open(house)


def test_an_exception_closes_the_house_and_one_with_hours_opens_it() -> None:
    house = make_house()

    assert not is_open(house)
    change_day(house, OpenTimes(time(11), time(13)))
    assert is_open(house)
    change_day(house, None)
    assert not is_open(house)


def test_an_exception_wants_a_reason_and_hours_that_run_forward() -> None:
    house = make_house()

    with pytest.raises(ReasonMissing):
        change_day(house, None, reason="")
    with pytest.raises(HoursBackwards):
        change_day(house, OpenTimes(time(12), time(12)))


def test_an_exception_that_is_removed_gives_the_week_back() -> None:
    house = make_house()
    make_opening_hours(house)
    change_day(house, None)
    act: dict[str, Any] = {
        "house_id": house.pk,
        "day_on": SATURDAY,
        "reason": "",
        "actor": SYSTEM,
        "now": NOW,
    }

    remove_opening_exception(**act)

    assert is_open(house)
    with pytest.raises(Missing):
        remove_opening_exception(**act)


def test_an_official_holiday_closes_houses_that_do_not_open_on_holidays() -> None:
    Holiday.objects.create(holiday_on=SATURDAY, name="عید", name_en="Feast", source="city")
    house = make_house()
    always = make_house(house.neighbourhood, slug="always", opens_on_holidays=True)
    for one in (house, always):
        make_opening_hours(one)

    assert not is_open(house)
    assert is_open(always)
    today = house_page(slug=house.slug, actor=GUEST, now=NOON).today
    assert today is not None
    assert today.reason == "عید"


def test_what_the_house_says_of_a_holiday_stands() -> None:
    Holiday.objects.create(holiday_on=SATURDAY, name="عید", source="city")
    house = make_house()

    change_day(house, OpenTimes(time(11), time(13)), reason="جشن محله")

    assert is_open(house)
    page = house_page(slug=house.slug, actor=GUEST, now=NOON)
    assert [one.reason for one in page.changes] == ["جشن محله"]


def test_hours_of_a_space_say_for_whom_it_is_kept() -> None:
    space = make_space(make_house())
    morning = SpaceTimes(Weekday.SATURDAY, OpenTimes(time(8), time(12)), Audience.WOMEN)
    evening = SpaceTimes(Weekday.SATURDAY, OpenTimes(time(12), time(20)), Audience.MEN)
    act: dict[str, Any] = {"space_id": space.pk, "actor": SYSTEM, "now": NOW}

    set_space_hours(**act, hours=[morning, evening], valid_from=SINCE)
    set_space_hours(**act, hours=[morning], valid_from=SATURDAY)

    rows = SpaceHours.objects.in_force(SATURDAY).by_week()
    assert [row.audience for row in rows] == ["women"]
    assert SpaceHours.objects.in_force(SINCE).count() == 2


def test_hours_of_a_space_are_set_by_those_who_keep_its_house() -> None:
    space = make_space(make_house())

    with pytest.raises(NotAllowed):
        set_space_hours(space_id=space.pk, hours=[], valid_from=SINCE, actor=GUEST, now=NOW)
    with pytest.raises(Missing):
        set_space_hours(space_id=0, hours=[], valid_from=SINCE, actor=SYSTEM, now=NOW)
