from datetime import UTC, date, datetime
from typing import Any

import pytest

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import NotAllowed
from sara.registers.places.api import area_history, merge_areas, split_area
from sara.registers.places.errors import (
    AreaHasParts,
    AreaNotInForce,
    AreasNotTogether,
    BoundaryUnreadable,
    DayAhead,
    TooFewAreas,
)
from sara.registers.places.models import Area, House
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_boundary,
    make_city,
    make_house,
    make_neighbourhood,
    make_region,
    square,
)
from sara.registers.places.types import AreaPart, Point, SuccessionKind

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
MERGED = date(2024, 3, 20)
THE_DAY_BEFORE = date(2024, 3, 19)


def two_neighbourhoods() -> tuple[Area, Area]:
    region = make_region()
    return make_neighbourhood(region), make_neighbourhood(region, code="1204", name="ایران")


def merge(*areas: Area, code: str = "1202", **values: Any) -> Area:
    told: dict[str, Any] = {"happened_on": MERGED, "letter": "۱۲۳", "reason": "مصوبهٔ شورا"}
    told |= {"actor": SYSTEM, "now": NOW}
    into = AreaPart(code, "بهارستان و ایران", "Baharestan and Iran")
    return merge_areas(**{**told, "into": into, "area_ids": [area.pk for area in areas], **values})


def split(area: Area, *parts: AreaPart, **values: Any) -> list[Area]:
    told: dict[str, Any] = {"happened_on": MERGED, "letter": "۱۲۳", "reason": "مصوبهٔ شورا"}
    told |= {"actor": SYSTEM, "now": NOW}
    return split_area(**{**told, "area_id": area.pk, "parts": parts, **values})


def test_merged_areas_end_and_stay_true_for_the_days_before() -> None:
    first, second = two_neighbourhoods()

    merged = merge(first, second)

    before = {area.pk for area in Area.objects.in_force(THE_DAY_BEFORE).filter(kind="neighbourhood")}
    after = {area.pk for area in Area.objects.in_force(MERGED).filter(kind="neighbourhood")}
    assert before == {first.pk, second.pk}
    assert after == {merged.pk}


def test_the_houses_of_merged_areas_belong_to_the_new_one_and_served_the_old_ones() -> None:
    first, second = two_neighbourhoods()
    house = make_house(first)

    merged = merge(first, second)

    house.refresh_from_db()
    assert house.neighbourhood_id == merged.pk
    assert house.path == f"{merged.path}h{house.pk}/"
    assert list(House.objects.serving(first.pk, THE_DAY_BEFORE)) == [house]
    assert list(House.objects.serving(merged.pk, MERGED)) == [house]
    assert list(House.objects.serving(first.pk, MERGED)) == []


def test_the_boundary_of_the_new_area_is_the_union() -> None:
    first, second = two_neighbourhoods()
    make_boundary(first, west=51.40, south=35.60)
    make_boundary(second, west=51.41, south=35.60, approximate=True)

    merged = merge(first, second)

    drawn = merged.boundaries.get()
    assert (drawn.west, drawn.east, drawn.approximate) == (51.40, 51.42, True)
    assert first.boundaries.get().valid_to == MERGED


def test_the_history_of_a_merged_area_says_what_became_of_it() -> None:
    first, second = two_neighbourhoods()

    merge(first, second)

    (step,) = area_history(first.pk)
    assert (step.kind, step.origin, step.successor) == (
        SuccessionKind.MERGED,
        "بهارستان",
        "بهارستان و ایران",
    )
    assert (step.happened_on, step.letter, step.reason) == (MERGED, "۱۲۳", "مصوبهٔ شورا")


def test_one_area_alone_is_not_merged() -> None:
    first, _ = two_neighbourhoods()

    with pytest.raises(TooFewAreas):
        merge(first, first)


def test_areas_of_two_regions_are_not_merged() -> None:
    first, _ = two_neighbourhoods()
    elsewhere = make_neighbourhood(make_region(make_city(code="karaj"), code="13"), code="1301")

    with pytest.raises(AreasNotTogether):
        merge(first, elsewhere)


def test_a_merger_is_not_written_ahead_nor_before_the_areas_were_there() -> None:
    first, second = two_neighbourhoods()

    with pytest.raises(DayAhead):
        merge(first, second, happened_on=date(2026, 9, 27))
    with pytest.raises(AreaNotInForce):
        merge(first, second, happened_on=SINCE)


def test_a_manager_does_not_merge_areas() -> None:
    first, second = two_neighbourhoods()

    with pytest.raises(NotAllowed):
        merge(first, second, actor=holder_of("manager", first.path))


def test_the_neighbourhoods_of_merged_regions_go_along() -> None:
    region = make_region()
    other = make_region(region.parent, code="13", name="منطقهٔ ۱۳")
    area = make_neighbourhood(other, code="1301")

    merged = merge(region, other, code="12")

    area.refresh_from_db()
    assert area.path == f"{merged.path}{area.pk}/"


def test_the_houses_of_a_split_area_go_where_they_stand() -> None:
    area = make_neighbourhood()
    inside = make_house(area, lat=35.605, lon=51.415)
    near = make_house(area, slug="near", lat=35.599, lon=51.399)
    nowhere = make_house(area, slug="nowhere")

    west, east = split(
        area,
        AreaPart("1221", "غربی", centre=Point(35.605, 51.405)),
        AreaPart("1222", "شرقی", boundary=square(51.41, 35.60)),
    )

    for house, part in ((inside, east), (near, west), (nowhere, west)):
        house.refresh_from_db()
        assert house.neighbourhood_id == part.pk
    assert list(House.objects.serving(east.pk, MERGED)) == [inside]


def test_an_area_with_others_in_it_is_not_split() -> None:
    region = make_region()
    make_neighbourhood(region)

    with pytest.raises(AreaHasParts):
        split(region, AreaPart("12", "الف"), AreaPart("23", "ب"))


def test_a_part_whose_boundary_cannot_be_read_is_refused_with_the_reason() -> None:
    line = {"type": "LineString", "coordinates": [[51.4, 35.6], [51.5, 35.7]]}
    area = make_neighbourhood()
    parts = (AreaPart("1202", "یک", "One", boundary=line), AreaPart("1203", "دو", "Two"))
    with pytest.raises(BoundaryUnreadable):
        split(area, *parts)


def test_an_area_is_not_split_into_one() -> None:
    with pytest.raises(TooFewAreas):
        split(make_neighbourhood(), AreaPart("1221", "غربی"))
