"""The demonstration city is built through the commands, so building it tests them."""

from datetime import UTC, date, datetime

import pytest
from shapely.geometry import shape

from sara.foundation.actors import GUEST
from sara.registers.places.api import (
    FoundBy,
    find_houses,
    house_at,
    house_page,
    nearest_house,
    region_map,
)
from sara.registers.places.models import (
    Area,
    Boundary,
    House,
    Neighbouring,
    Space,
    ThematicHouse,
)
from sara.registers.places.types import AreaKind, Point
from seed.territory import build_territory

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
"""Saturday 4 Mehr 1405, noon in Tehran."""


def test_region_12_has_thirteen_neighbourhoods_and_six_houses() -> None:
    build_territory(now=NOON)

    assert Area.objects.of_kind(AreaKind.NEIGHBOURHOOD).count() == 13
    assert sorted(House.objects.values_list("slug", flat=True)) == [
        "baharestan",
        "bazaar",
        "emamzadeh-yahya",
        "harandi",
        "iran",
        "kowsar",
    ]


def test_building_it_again_changes_nothing() -> None:
    first = build_territory(now=NOON)
    models = (Area, Boundary, House, Neighbouring, Space, ThematicHouse)
    counted = [model.objects.count() for model in models]

    again = build_territory(now=NOON)

    assert again == first
    assert [model.objects.count() for model in models] == counted


def test_the_boundaries_are_approximate_and_lie_beside_each_other() -> None:
    build_territory(now=NOON)

    drawn = list(Boundary.objects.select_related("area").order_by("id"))

    assert all(one.approximate for one in drawn)
    shapes = [shape(one.shape) for one in drawn]
    for place, one in enumerate(shapes):
        assert one.is_valid
        for other in shapes[place + 1 :]:
            assert one.intersection(other).area < 1e-9


def test_the_page_of_baharestan_carries_what_is_known_of_it() -> None:
    build_territory(now=NOON)

    page = house_page(slug="baharestan", actor=GUEST, now=NOON)

    assert page.address == "میدان بهارستان، خیابان ظهیرالاسلام، کوچهٔ شهید جوادی"
    assert page.telephones == ("02177636899",)
    assert page.sms_number == "30003300333330"
    assert page.email == "sarayebaharestan@yahoo.com"
    assert len(page.thematic_houses) == 9
    assert [one.slug for one in page.neighbours] == [
        "emamzadeh-yahya",
        "iran",
        "bazaar",
        "kowsar",
        "harandi",
    ]
    assert page.hours_assumed
    assert page.doors.is_open


def test_a_neighbour_points_back() -> None:
    build_territory(now=NOON)

    page = house_page(slug="harandi", actor=GUEST, now=NOON)

    assert [one.slug for one in page.neighbours] == ["baharestan"]


def test_a_neighbourhood_without_a_house_leads_to_the_nearest() -> None:
    built = build_territory(now=NOON)

    found = nearest_house(built.neighbourhoods["1210"], actor=GUEST, now=NOON)

    assert found is not None
    assert found.by is FoundBy.NEAREST
    assert found.house.slug == "kowsar"


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("بهارستان", "baharestan"),
        ("سراي محله بهارستان", "baharestan"),
        ("امام زاده يحيي", "emamzadeh-yahya"),
        ("هرندی", "harandi"),
        ("ظهیر الاسلام", "baharestan"),
        ("Kowsar", "kowsar"),
    ],
)
def test_a_house_is_found_in_any_spelling(typed: str, slug: str) -> None:
    build_territory(now=NOON)

    assert find_houses(typed, actor=GUEST, now=NOON)[0].house.slug == slug


def test_a_point_leads_to_the_house_of_its_neighbourhood() -> None:
    build_territory(now=NOON)

    found = house_at(Point(35.6945, 51.4298), actor=GUEST, now=NOON)

    assert found is not None
    assert (found.house.slug, found.by) == ("baharestan", FoundBy.SERVES)


def test_the_map_shows_every_neighbourhood_and_says_that_it_is_approximate() -> None:
    built = build_territory(now=NOON)
    region = Area.objects.get(pk=built.region_id)

    drawn = region_map(region_path=region.path, actor=GUEST, now=NOON)

    assert len(drawn.parts) == 13
    assert len(drawn.houses) == 6
    assert drawn.approximate


def test_nothing_is_told_of_days_before_the_founding_page() -> None:
    build_territory(now=NOON)

    assert not Area.objects.in_force(date(2013, 3, 20)).exists()
