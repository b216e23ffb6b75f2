"""The path of a place is kept by the database, whoever writes."""

from datetime import date

import pytest

from sara.registers.places.models import Area, House, ThematicHouse, ThematicHouseKind
from sara.registers.places.types import AreaKind, HouseStatus

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 27)


def a_region() -> Area:
    city = Area.objects.create(kind=AreaKind.CITY, code="t", name="تهران", valid_from=DAY)
    return Area.objects.create(kind=AreaKind.REGION, code="12", name="منطقهٔ ۱۲", valid_from=DAY, parent=city)


def a_neighbourhood(region: Area, code: str) -> Area:
    return Area.objects.create(
        kind=AreaKind.NEIGHBOURHOOD, code=code, name="بهارستان", valid_from=DAY, parent=region
    )


def test_a_new_place_knows_its_path_at_once() -> None:
    region = a_region()

    assert region.path == f"{region.parent_id}/{region.id}/"


def test_a_house_that_moves_takes_its_thematic_houses_along() -> None:
    region = a_region()
    first, second = a_neighbourhood(region, "1202"), a_neighbourhood(region, "1203")
    house = House.objects.create(
        slug="h", name="سرا", neighbourhood=first, status=HouseStatus.OPEN, opened_on=DAY
    )
    kind = ThematicHouseKind.objects.create(slug="book", name="کتاب")
    unit = ThematicHouse.objects.create(house=house, kind=kind, valid_from=DAY)
    assert unit.path == f"{first.path}h{house.id}/t{unit.id}/"

    house.neighbourhood = second
    house.save()

    unit.refresh_from_db()
    house.refresh_from_db()
    assert house.path == f"{second.path}h{house.id}/"
    assert unit.path == f"{house.path}t{unit.id}/"


def test_a_path_written_by_hand_is_put_right() -> None:
    region = a_region()

    Area.objects.filter(id=region.id).update(path="9/9/")

    region.refresh_from_db()
    assert region.path == f"{region.parent_id}/{region.id}/"
