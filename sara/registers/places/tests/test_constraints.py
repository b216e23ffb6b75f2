"""Every truth of the register that the database holds, by its name."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pgtrigger
import psycopg.errors
import pytest
from django.db import IntegrityError, transaction

from sara.registers.places.models import (
    Area,
    AreaSuccession,
    House,
    Neighbouring,
    OpeningException,
    Serving,
    SpaceHours,
)
from sara.registers.places.tests.factories import (
    SINCE,
    make_boundary,
    make_building,
    make_city,
    make_house,
    make_kind,
    make_neighbourhood,
    make_opening_hours,
    make_region,
    make_space,
    make_thematic_house,
)

pytestmark = pytest.mark.django_db

LATER = date(2020, 3, 20)


def two_houses() -> tuple[House, House]:
    region = make_region()
    return (
        make_house(make_neighbourhood(region)),
        make_house(make_neighbourhood(region, code="1204", name="ایران"), slug="iran"),
    )


def same_path_of_two_areas() -> None:
    region = make_region()
    with pgtrigger.ignore("places.Area:keeps_path"), transaction.atomic():
        make_neighbourhood(region, path=region.path)


def same_path_of_two_houses() -> None:
    house = make_house()
    with pgtrigger.ignore("places.House:keeps_path"), transaction.atomic():
        make_house(house.neighbourhood, slug="other", path=house.path)


def same_path_of_two_units() -> None:
    unit = make_thematic_house(make_house())
    with pgtrigger.ignore("places.ThematicHouse:keeps_path"), transaction.atomic():
        make_thematic_house(unit.house, kind=make_kind(slug="toy", name="اسباب‌بازی"), path=unit.path)


def code_twice() -> None:
    region = make_region()
    make_neighbourhood(region, valid_to=LATER)
    make_neighbourhood(region, valid_from=date(2020, 3, 19))


def boundary_twice() -> None:
    area = make_region()
    make_boundary(area, west=51.4, south=35.6)
    make_boundary(area, west=51.5, south=35.6)


def succession(kind: str = "merged", former_name: str = "") -> None:
    region = make_region()
    origin, successor = make_neighbourhood(region), make_neighbourhood(region, code="1203")
    AreaSuccession.objects.create(
        origin=origin, successor=successor, kind=kind, happened_on=LATER, former_name=former_name
    )


def succession_twice_a_day() -> None:
    succession()
    origin, successor = Area.objects.get(code="1202"), Area.objects.get(code="1203")
    AreaSuccession.objects.create(origin=origin, successor=successor, kind="split", happened_on=LATER)


def serving(**values: Any) -> None:
    house = make_house()
    told: dict[str, Any] = {"house": house, "area": house.neighbourhood, "valid_from": LATER}
    Serving.objects.create(**{**told, **values})


def space_hours(*spans: tuple[int, int], **values: Any) -> None:
    space = make_space(make_house())
    for starts, ends in spans or ((8, 12),):
        told: dict[str, Any] = {"weekday": 0, "audience": "women", "valid_from": SINCE}
        told |= {"open_from": time(starts), "open_to": time(ends)}
        SpaceHours.objects.create(**{**told, "space": space, **values})


def opening_twice() -> None:
    house = make_house()
    make_opening_hours(house)
    make_opening_hours(house, open_from=time(19), open_to=time(21), valid_from=LATER)


def exception(*days: date, **values: Any) -> None:
    house = make_house()
    for day in days or (LATER,):
        OpeningException.objects.create(**{"house": house, "day_on": day, "reason": "تعمیر", **values})


def neighbours(*, turned: bool = False, twice: bool = False) -> None:
    first, second = two_houses()
    pair: dict[str, Any] = (
        {"first": second, "second": first} if turned else {"first": first, "second": second}
    )
    Neighbouring.objects.create(**pair)
    if twice:
        Neighbouring.objects.create(**pair)


def same_unit_twice() -> None:
    unit = make_thematic_house(make_house())
    make_thematic_house(unit.house, kind=unit.kind, valid_from=LATER)


BREACHES: dict[str, Callable[[], object]] = {
    "area_kind_known": lambda: make_region(kind="village"),
    "area_city_has_no_parent": lambda: make_city(parent=make_region()),
    "area_name_filled": lambda: make_city(name=""),
    "area_code_filled": lambda: make_city(code=""),
    "area_centre_on_earth": lambda: make_city(lat=91, lon=0),
    "area_ends_after_start": lambda: make_city(valid_to=SINCE),
    "area_path_unique": same_path_of_two_areas,
    "area_code_once_at_a_time": code_twice,
    "area_uid_unique": lambda: make_region(uid=make_city(code="karaj").uid),
    "boundary_ends_after_start": lambda: make_boundary(make_region(), west=51.4, south=35.6, valid_to=SINCE),
    "boundary_box_has_sides": lambda: make_boundary(make_region(), west=51.4, south=35.6, east=51.4),
    "boundary_one_at_a_time": boundary_twice,
    "area_succession_kind_known": lambda: succession("moved"),
    "area_succession_renamed_stays_itself": lambda: succession("renamed", "پیشین"),
    "area_succession_once_a_day": succession_twice_a_day,
    "house_status_known": lambda: make_house(status="gone"),
    "house_slug_unique": lambda: make_house(make_house().neighbourhood),
    "house_uid_unique": lambda: make_house((h := make_house()).neighbourhood, slug="b", uid=h.uid),
    "house_path_unique": same_path_of_two_houses,
    "house_name_filled": lambda: make_house(name=""),
    "house_planned_until_opened": lambda: make_house(status="planned"),
    "house_closed_has_a_day": lambda: make_house(status="closed"),
    "house_closes_after_opening": lambda: make_house(status="closed", closed_on=SINCE),
    "house_postal_code_ten_digits": lambda: make_house(postal_code="۱۱۵۶۷۳۴۵۱۲"),
    "house_location_on_earth": lambda: make_house(lat=35.69),
    "serving_ends_after_start": lambda: serving(valid_from=SINCE, valid_to=SINCE),
    "serving_once_at_a_time": serving,
    "building_uid_unique": lambda: make_building(
        (b := make_building(make_house())).house, name="دیگر", uid=b.uid
    ),
    "building_holding_known": lambda: make_building(make_house(), holding="stolen"),
    "building_name_filled": lambda: make_building(make_house(), name=""),
    "building_has_an_area": lambda: make_building(make_house(), area_m2=0),
    "building_name_once_in_a_house": lambda: make_building(make_building(make_house()).house),
    "space_uid_unique": lambda: make_space((s := make_space(make_house())).house, name="دیگر", uid=s.uid),
    "space_kind_known": lambda: make_space(make_house(), kind="cellar"),
    "space_name_filled": lambda: make_space(make_house(), name=""),
    "space_has_capacity": lambda: make_space(make_house(), capacity=0),
    "space_has_an_area": lambda: make_space(make_house(), area_m2=0),
    "space_ends_after_start": lambda: make_space(make_house(), valid_to=SINCE),
    "space_name_once_at_a_time": lambda: make_space(make_space(make_house()).house, valid_from=LATER),
    "space_hours_weekday_known": lambda: space_hours(weekday=7),
    "space_hours_audience_known": lambda: space_hours(audience="cats"),
    "space_hours_close_after_opening": lambda: space_hours((12, 12)),
    "space_hours_end_after_start": lambda: space_hours(valid_to=SINCE),
    "space_hours_do_not_overlap": lambda: space_hours((8, 12), (11, 14)),
    "opening_hours_weekday_known": lambda: make_opening_hours(make_house(), weekday=7),
    "opening_hours_close_after_opening": lambda: make_opening_hours(make_house(), open_to=time(8)),
    "opening_hours_end_after_start": lambda: make_opening_hours(make_house(), valid_to=SINCE),
    "opening_hours_do_not_overlap": opening_twice,
    "opening_exception_one_a_day": lambda: exception(LATER, LATER),
    "opening_exception_closed_or_hours": lambda: exception(closed=False),
    "opening_exception_reason_filled": lambda: exception(reason=""),
    "neighbouring_written_once": lambda: neighbours(turned=True),
    "neighbouring_unique": lambda: neighbours(twice=True),
    "thematic_house_uid_unique": lambda: make_thematic_house(
        (u := make_thematic_house(make_house())).house, kind=make_kind(slug="b", name="ب"), uid=u.uid
    ),
    "thematic_house_kind_slug_unique": lambda: (make_kind(), make_kind(name="دیگر")),
    "thematic_house_kind_name_unique": lambda: (make_kind(), make_kind(slug="other")),
    "thematic_house_kind_name_filled": lambda: make_kind(name=""),
    "thematic_house_path_unique": same_path_of_two_units,
    "thematic_house_ends_after_start": lambda: make_thematic_house(make_house(), valid_to=SINCE),
    "thematic_house_kind_once_at_a_time": same_unit_twice,
}


@pytest.mark.parametrize("name", sorted(BREACHES))
def test_the_database_refuses_what_is_not_true(name: str) -> None:
    with pytest.raises(IntegrityError) as breach, transaction.atomic():
        BREACHES[name]()

    cause = breach.value.__cause__
    assert isinstance(cause, psycopg.errors.Error)
    assert cause.diag.constraint_name == name


def test_an_exception_with_half_its_hours_is_refused() -> None:
    with pytest.raises(IntegrityError, match="opening_exception_closed_or_hours"):
        exception(closed=False, open_from=time(8))


def test_hours_that_touch_do_not_overlap() -> None:
    space_hours((8, 12), (12, 14))

    assert SpaceHours.objects.count() == 2


def test_a_code_may_be_used_again_from_the_day_on_which_it_was_free() -> None:
    region = make_region()
    make_neighbourhood(region, valid_to=LATER)
    make_neighbourhood(region, valid_from=LATER)

    assert Area.objects.filter(code="1202").count() == 2
