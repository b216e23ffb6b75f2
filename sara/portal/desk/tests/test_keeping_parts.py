"""The name of a house, its buildings and its thematic houses, on screens."""

from datetime import date

import pytest
from django.test import Client

from sara.registers.places.models import Building, House, ThematicHouse, ThematicHouseKind
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db
BUILDING = {"name": "ساختمان شمالی", "holding": "rented", "floors": "۲", "area_m2": "۴۸۰"}


@pytest.fixture
def headquarters(house: made.House) -> Client:
    person = made.make_person("مینا", "ستاد")
    made.make_post(person, PostKind.HEADQUARTERS, PostPlace.area(house.city.city.pk))
    return made.signed_in(person)


def at(house: made.House, path: str = "") -> str:
    return f"/houses/{house.slug}/keep/{path}"


def test_headquarters_give_a_house_another_name(house: made.House, headquarters: Client) -> None:
    assert at(house, "name/") in headquarters.get(at(house)).content.decode()
    assert headquarters.post(at(house, "name/"), {"name": "سرای بهار"}).status_code == 422
    said = {"name": "سرای بهار", "name_en": "Bahar house", "reason": "مصوبه"}
    assert headquarters.post(at(house, "name/"), said).status_code == 302
    found = House.objects.get(pk=house.id)
    assert (found.name, found.name_en, found.slug) == ("سرای بهار", "Bahar house", house.slug)
    assert "مصوبه" in headquarters.get(at(house)).content.decode()


def test_the_manager_does_not_rename_his_house(house: made.House, manager: Client) -> None:
    assert at(house, "name/") not in manager.get(at(house)).content.decode()
    assert manager.post(at(house, "name/"), {"name": "سرای من", "reason": "زیباتر"}).status_code == 403
    assert House.objects.get(pk=house.id).name != "سرای من"


def test_a_building_is_written_down_and_corrected(house: made.House, manager: Client) -> None:
    assert manager.post(at(house, "buildings/new/"), BUILDING).status_code == 302
    building = Building.objects.get(house=house.id, name="ساختمان شمالی")
    assert (building.holding, building.floors, building.area_m2) == ("rented", 2, 480)
    address = at(house, f"buildings/{building.pk}/")
    assert manager.post(address, {**BUILDING, "holding": "owned", "floors": ""}).status_code == 302
    building.refresh_from_db()
    assert (building.holding, building.floors) == ("owned", None)
    assert "ساختمان شمالی" in manager.get(at(house)).content.decode()


def test_two_buildings_of_a_house_have_two_names(house: made.House, manager: Client) -> None:
    manager.post(at(house, "buildings/new/"), BUILDING)
    answer = manager.post(at(house, "buildings/new/"), BUILDING)
    assert answer.status_code == 422
    assert "ساختمانی با همین نام" in answer.content.decode()
    manager.post(at(house, "buildings/new/"), {**BUILDING, "name": "دیگری"})
    other = Building.objects.get(name="دیگری")
    assert manager.post(at(house, f"buildings/{other.pk}/"), BUILDING).status_code == 422


def test_a_thematic_house_is_opened_and_closed(house: made.House, manager: Client) -> None:
    there = ThematicHouse.objects.filter(house=house.id).values("kind")
    kind = ThematicHouseKind.objects.exclude(pk__in=there).first()
    if kind is None:
        kind = ThematicHouseKind.objects.create(
            slug="made", name="خانهٔ آزمون", name_en="", icon="", position=99
        )
    said = {"kind": str(kind.pk), "valid_from": "۱۴۰۵/۰۹/۰۳"}
    assert manager.post(at(house, "units/new/"), {**said, "kind": "0"}).status_code == 422
    assert manager.post(at(house, "units/new/"), said).status_code == 302
    unit = ThematicHouse.objects.get(house=house.id, kind=kind)
    assert kind.name in manager.get(at(house)).content.decode()
    end = at(house, f"units/{unit.pk}/end/")
    assert manager.post(end, {"last_on": "۱۴۰۵/۰۹/۱۰", "reason": "کمبود فضا"}).status_code == 302
    unit.refresh_from_db()
    assert unit.valid_to == date(2026, 12, 2)
    again = manager.post(end, {"last_on": "۱۴۰۵/۰۹/۱۰", "reason": "کمبود فضا"})
    assert again.status_code == 422


def test_what_belongs_to_another_house_is_not_there(house: made.House, manager: Client) -> None:
    building = Building.objects.create(house=house.city.other_house, name="آنجا")
    assert manager.get(at(house, f"buildings/{building.pk}/")).status_code == 404
    assert manager.get(at(house, "units/0/end/")).status_code == 404
