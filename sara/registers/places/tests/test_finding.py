from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST
from sara.registers.places.api import (
    FoundBy,
    area_at,
    areas_in,
    cities,
    find_houses,
    house_at,
    house_cards,
    houses_near,
    nearest_house,
    region_map,
    visible_to,
)
from sara.registers.places.models import Area, House
from sara.registers.places.tests.factories import (
    SINCE,
    make_boundary,
    make_city,
    make_house,
    make_neighbourhood,
    make_opening_hours,
    make_region,
)
from sara.registers.places.types import AreaKind, HouseStatus, Point

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)


@pytest.fixture
def region() -> Area:
    """Three neighbourhoods in a row; the last has no house."""
    region = make_region()
    told = (
        ("1202", "بهارستان", "Baharestan", 51.40),
        ("1206", "امامزاده یحیی", "Emamzadeh Yahya", 51.41),
        ("1208", "سنگلج", "Sangelaj", 51.42),
    )
    for code, name, name_en, west in told:
        area = make_neighbourhood(region, code=code, name=name, name_en=name_en, lat=35.605, lon=west + 0.005)
        make_boundary(area, west=west, south=35.60, approximate=True)
        if code != "1208":
            make_house(
                area,
                slug=name_en.split()[0].lower(),
                name=f"سرای محلهٔ {name}",
                name_en=f"{name_en} house",
                lat=area.lat,
                lon=area.lon,
                street="خیابان ظهیرالاسلام" if code == "1202" else "خیابان امیرکبیر",
                postal_code="1156734512" if code == "1202" else "",
            )
    return region


def found(text: str) -> list[tuple[str, FoundBy]]:
    return [(one.house.slug, one.by) for one in find_houses(text, actor=GUEST, now=NOW)]


@pytest.mark.usefixtures("region")
@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("بهارستان", "baharestan"),
        ("سراي محله بهارستان", "baharestan"),
        ("محلهٔ بهارستان", "baharestan"),
        ("امام زاده يحيي", "emamzadeh"),
        ("امام‌زاده یحیی", "emamzadeh"),
        ("ظهیر الاسلام", "baharestan"),
        ("۱۱۵۶۷۳۴۵۱۲", "baharestan"),
        ("EMAMZADEH", "emamzadeh"),
        ("بهارصتان", "baharestan"),
    ],
)
def test_a_house_is_found_by_its_name_street_or_postal_code_in_any_spelling(typed: str, slug: str) -> None:
    assert found(typed)[0][0] == slug


@pytest.mark.usefixtures("region")
def test_a_neighbourhood_without_a_house_answers_with_the_nearest() -> None:
    assert found("سنگلج") == [("emamzadeh", FoundBy.NEAREST)]
    assert found("محله سنگلج") == [("emamzadeh", FoundBy.NEAREST)]


@pytest.mark.usefixtures("region")
def test_a_region_answers_with_its_houses() -> None:
    assert {slug for slug, _ in found("منطقه ۱۲")} == {"baharestan", "emamzadeh"}


@pytest.mark.usefixtures("region")
@pytest.mark.parametrize("typed", ["", "   ", "%", "_", "سسسسسس", "\u200c", "'; DROP TABLE"])
def test_what_says_nothing_finds_nothing(typed: str) -> None:
    assert found(typed) == []


def test_a_house_that_is_planned_or_closed_is_not_found() -> None:
    house = make_house(status=HouseStatus.PLANNED, opened_on=None)

    assert found("بهارستان") == []
    assert nearest_house(house.neighbourhood_id, actor=GUEST, now=NOW) is None


def test_an_area_of_the_past_is_not_found(region: Area) -> None:
    Area.objects.filter(code="1208").update(valid_to=SINCE.replace(year=2020))

    assert found("سنگلج") == []


@pytest.mark.usefixtures("region")
def test_a_point_leads_to_its_neighbourhood_and_house() -> None:
    inside = house_at(Point(35.605, 51.405), actor=GUEST, now=NOW)
    empty = house_at(Point(35.605, 51.425), actor=GUEST, now=NOW)
    outside = house_at(Point(35.7, 51.3), actor=GUEST, now=NOW)

    assert inside is not None
    assert (inside.house.slug, inside.by) == ("baharestan", FoundBy.SERVES)
    assert empty is not None
    assert (empty.house.slug, empty.by) == ("emamzadeh", FoundBy.NEAREST)
    assert empty.area is not None
    assert empty.area.name == "سنگلج"
    assert outside is not None
    assert (outside.house.slug, outside.area) == ("baharestan", None)


@pytest.mark.usefixtures("region")
def test_a_point_on_the_seam_lies_in_one_of_both() -> None:
    area = area_at(Point(35.605, 51.41), day=SINCE)

    assert area is not None
    assert area.code in ("1202", "1206")


@pytest.mark.usefixtures("region")
def test_houses_near_a_point_come_by_distance_with_the_metres() -> None:
    cards = houses_near(Point(35.605, 51.414), actor=GUEST, now=NOW)

    assert [card.slug for card in cards] == ["emamzadeh", "baharestan"]
    assert cards[0].metres == pytest.approx(90, abs=5)


@pytest.mark.usefixtures("region")
def test_a_card_says_whether_the_house_is_open_now() -> None:
    make_opening_hours(House.objects.get(slug="baharestan"))

    cards = house_cards(visible_to(GUEST).by_name(), now=NOW)

    assert {card.slug: card.is_open for card in cards} == {"baharestan": True, "emamzadeh": False}


def test_the_map_of_a_region_has_its_neighbourhoods_and_houses(region: Area) -> None:
    drawn = region_map(region_path=region.path, actor=GUEST, now=NOW)

    assert [part.area.name for part in drawn.parts] == ["امامزاده یحیی", "بهارستان", "سنگلج"]
    assert [house.slug for house in drawn.houses] == ["emamzadeh", "baharestan"]
    assert drawn.approximate


def test_areas_are_listed_by_name_and_regions_by_number(region: Area) -> None:
    make_region(region.parent, code="2", name="منطقهٔ ۲")
    city = region.parent
    assert city is not None

    assert [area.code for area in areas_in(city.path, kind=AreaKind.REGION, day=SINCE)] == ["2", "12"]
    assert areas_in(region.path, kind=AreaKind.NEIGHBOURHOOD, day=SINCE)[0].name == "امامزاده یحیی"
    assert [one.id for one in cities(SINCE)] == [city.pk]


@pytest.mark.parametrize(
    ("ask", "most"),
    [
        (lambda: find_houses("محله", actor=GUEST, now=NOW), 8),
        (lambda: find_houses("سرای محلهٔ", actor=GUEST, now=NOW), 8),
        (lambda: find_houses("نیست چنین جایی", actor=GUEST, now=NOW), 8),
        (lambda: house_at(Point(35.605, 51.425), actor=GUEST, now=NOW), 5),
        (lambda: houses_near(Point(35.6, 51.4), actor=GUEST, now=NOW), 1),
    ],
)
def test_the_number_of_queries_does_not_grow_with_the_city(
    ask: Callable[[], object], most: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    city = make_city()
    for number in range(1, 6):
        region = make_region(city, code=str(number), name=f"منطقهٔ {number}")
        for count in range(6):
            area = make_neighbourhood(
                region, code=f"{number}0{count}", name=f"محلهٔ {count}", lat=35.6, lon=51.4
            )
            if count % 2:
                make_house(area, slug=f"house-{number}-{count}", lat=35.6, lon=51.4)

    with django_assert_max_num_queries(most):
        ask()
