"""Places for tests, written straight into the register. Days and names are constants."""

from datetime import date, time
from typing import Any

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.registers.places.models import (
    Area,
    Boundary,
    Building,
    House,
    OpeningHours,
    Serving,
    Space,
    ThematicHouse,
    ThematicHouseKind,
)
from sara.registers.places.rules.shapes import geojson_of, outline_of, read_shape
from sara.registers.places.types import AreaKind, HouseStatus, SpaceKind

SINCE = date(2013, 3, 21)
"""The day since which the areas and houses of the tests are there."""


def make_city(**values: Any) -> Area:
    return _area({"kind": AreaKind.CITY, "code": "tehran", "name": "تهران", **values})


def make_region(city: Area | None = None, **values: Any) -> Area:
    told: dict[str, Any] = {"kind": AreaKind.REGION, "code": "12", "name": "منطقهٔ ۱۲", "name_en": "Region 12"}
    return _area({**told, "parent": city or make_city(), **values})


def make_neighbourhood(region: Area | None = None, **values: Any) -> Area:
    told: dict[str, Any] = {"kind": AreaKind.NEIGHBOURHOOD, "code": "1202", "name": "بهارستان"}
    return _area({**told, "name_en": "Baharestan", "parent": region or make_region(), **values})


def make_house(neighbourhood: Area | None = None, **values: Any) -> House:
    """An open house that serves its neighbourhood."""
    area = neighbourhood or make_neighbourhood()
    told: dict[str, Any] = {"slug": "baharestan", "name": "سرای محلهٔ بهارستان", "name_en": "Baharestan house"}
    told |= {"status": HouseStatus.OPEN, "opened_on": SINCE}
    house = House.objects.create(**{**told, "neighbourhood": area, **values})
    Serving.objects.create(house=house, area=area, valid_from=SINCE)
    return house


def make_boundary(area: Area, *, west: float, south: float, side: float = 0.01, **values: Any) -> Boundary:
    """A square boundary."""
    shape = read_shape(square(west, south, side))
    return Boundary.objects.create(
        **{
            "area": area,
            "shape": geojson_of(shape),
            "outline": outline_of(shape),
            "west": west,
            "south": south,
            "east": west + side,
            "north": south + side,
            "valid_from": SINCE,
            **values,
        }
    )


def square(west: float, south: float, side: float = 0.01) -> dict[str, Any]:
    east, north = round(west + side, 6), round(south + side, 6)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def make_building(house: House, **values: Any) -> Building:
    return Building.objects.create(**{"house": house, "name": "ساختمان اصلی", **values})


def make_space(house: House, **values: Any) -> Space:
    told: dict[str, Any] = {
        "name": "کلاس ۱",
        "name_en": "Classroom 1",
        "kind": SpaceKind.CLASSROOM,
        "capacity": 20,
    }
    return Space.objects.create(**{**told, "house": house, "valid_from": SINCE, **values})


def make_opening_hours(house: House, **values: Any) -> OpeningHours:
    """Saturday, 8 to 20."""
    told: dict[str, Any] = {"weekday": 0, "open_from": time(8), "open_to": time(20), "valid_from": SINCE}
    return OpeningHours.objects.create(**{**told, "house": house, **values})


def make_kind(**values: Any) -> ThematicHouseKind:
    return ThematicHouseKind.objects.create(**{"slug": "book", "name": "کتاب", **values})


def make_thematic_house(house: House, **values: Any) -> ThematicHouse:
    told: dict[str, Any] = {"house": house, "valid_from": SINCE}
    return ThematicHouse.objects.create(**{**told, "kind": values.pop("kind", None) or make_kind(), **values})


def _area(values: dict[str, Any]) -> Area:
    return Area.objects.create(**{"valid_from": SINCE, **values})


def holder_of(kind: str, path: str) -> Actor:
    """One who holds a post of a kind at the place with a path."""
    return Actor(ActorKind.PERSON, account_id=1, person_id=1, posts=(HeldPost(1, kind, path),))
