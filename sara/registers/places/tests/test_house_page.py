from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.errors import Missing
from sara.registers.places.api import (
    add_opening_exception,
    house_page,
    link_neighbours,
    manager_duties,
    set_space_hours,
)
from sara.registers.places.models import House
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_house,
    make_kind,
    make_neighbourhood,
    make_opening_hours,
    make_space,
    make_thematic_house,
)
from sara.registers.places.types import (
    Audience,
    HouseStatus,
    OpenTimes,
    SpaceTimes,
    Weekday,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
TODAY = date(2026, 9, 26)
ACT: dict[str, Any] = {"actor": SYSTEM, "now": NOW}


def a_full_house(count: int) -> House:
    """A house with so many of everything."""
    house = make_house(street="خیابان ظهیرالاسلام", telephones=["02177636899"])
    for number in range(count):
        make_opening_hours(house, weekday=number, assumed=True)
        space = make_space(house, name=f"کلاس {number}")
        hours = [SpaceTimes(Weekday.SATURDAY, OpenTimes(time(8), time(12)), Audience.WOMEN)]
        set_space_hours(space_id=space.pk, hours=hours, valid_from=SINCE, **ACT)
        make_thematic_house(house, kind=make_kind(slug=f"kind-{number}", name=f"نوع {number}"))
        area = make_neighbourhood(house.neighbourhood.parent, code=f"122{number}", name=f"محلهٔ {number}")
        other = make_house(area, slug=f"other-{number}", name=f"سرای {number}", name_en=f"House {number}")
        link_neighbours(house_id=house.pk, other_id=other.pk, **ACT)
        day = TODAY.replace(day=26 + number)
        add_opening_exception(house_id=house.pk, day_on=day, times=None, reason="تعمیر", **ACT)
    return house


@pytest.mark.parametrize("count", [1, 4])
def test_the_page_of_a_house_takes_five_queries_however_much_there_is(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    house = a_full_house(count)

    with django_assert_num_queries(5):
        page = house_page(slug=house.slug, actor=GUEST, now=NOW)

    lists = (page.spaces, page.thematic_houses, page.neighbours, page.changes)
    assert [len(one) for one in lists] == [count] * 4


def test_the_page_says_where_the_house_is_and_whom_it_serves() -> None:
    house = a_full_house(1)

    page = house_page(slug=house.slug, actor=GUEST, now=NOW)

    assert page.address == "خیابان ظهیرالاسلام"
    assert page.neighbourhood.name == "بهارستان"
    assert page.region is not None
    assert page.region.name == "منطقهٔ ۱۲"
    assert [area.name for area in page.serves] == ["بهارستان"]
    assert page.hours_assumed
    assert page.today is not None
    assert (page.today.reason, page.doors.is_open) == ("تعمیر", False)
    assert page.spaces[0].hours[0].audience is Audience.WOMEN


def test_the_page_is_in_the_language_of_the_reader() -> None:
    house = a_full_house(1)

    with translation.override("en"):
        page = house_page(slug=house.slug, actor=GUEST, now=NOW)

    assert (page.name, page.neighbourhood.name) == ("Baharestan house", "Baharestan")
    assert [one.name for one in page.neighbours] == ["House 0"]


def test_a_house_that_is_not_there_and_a_planned_one_are_missing_alike() -> None:
    house = make_house(status=HouseStatus.PLANNED, opened_on=None)

    for slug in ("nowhere", house.slug):
        with pytest.raises(Missing):
            house_page(slug=slug, actor=GUEST, now=NOW)
    assert house_page(slug=house.slug, actor=holder_of("manager", house.path), now=NOW).id == house.pk


def test_a_closed_house_is_shown_and_is_not_open() -> None:
    house = make_house(status=HouseStatus.CLOSED, closed_on=date(2026, 1, 1))
    make_opening_hours(house)

    page = house_page(slug=house.slug, actor=GUEST, now=NOW)

    assert (page.status, page.doors.is_open) == (HouseStatus.CLOSED, False)


def test_a_neighbour_that_closed_is_not_pointed_to() -> None:
    house = a_full_house(2)
    House.objects.filter(slug="other-0").update(status=HouseStatus.CLOSED, closed_on=TODAY)

    page = house_page(slug=house.slug, actor=GUEST, now=NOW)

    assert [one.slug for one in page.neighbours] == ["other-1"]


def test_there_are_eight_duties() -> None:
    assert len({duty.slug for duty in manager_duties()}) == 8
