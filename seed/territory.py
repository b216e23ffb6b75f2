"""The places of the demonstration city: region 12 of Tehran, built through the real commands."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from sara.foundation.actors import SYSTEM
from sara.registers.places.api import (
    add_building,
    add_space,
    add_thematic_kind,
    describe_house,
    found_area,
    found_house,
    link_neighbours,
    open_thematic_house,
    set_boundary,
    set_opening_hours,
    set_space_hours,
)
from sara.registers.places.models import Area, House, Neighbouring, Space, ThematicHouseKind
from sara.registers.places.types import (
    Address,
    AreaKind,
    Audience,
    HouseContact,
    OpenTimes,
    Point,
    SpaceKind,
    SpaceTimes,
    Weekday,
)
from seed.boundaries import cells_around

KNOWN_SINCE: Final = date(2013, 3, 21)
"""The first day of 1392: the founding page speaks of that year. Of earlier days nothing is known."""

_DATA: Final = Path(__file__).parent / "data"
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BuiltTerritory:
    """What was built: the numbers of the city, the region, its neighbourhoods by code, its houses by slug."""

    city_id: int
    region_id: int
    neighbourhoods: Mapping[str, int]
    houses: Mapping[str, int]


def build_territory(*, now: datetime) -> BuiltTerritory:
    """Build region 12 with its neighbourhoods and houses; what is there already is left as it is."""
    told = tomllib.loads((_DATA / "region12.toml").read_text(encoding="utf-8"))
    defaults = tomllib.loads((_DATA / "defaults.toml").read_text(encoding="utf-8"))
    city = _area(AreaKind.CITY, told["city"], None, now)
    region = _area(AreaKind.REGION, told["region"], city, now)
    centres = [(one["centre"][0], one["centre"][1]) for one in told["neighbourhoods"]]
    areas = {}
    for one, cell in zip(told["neighbourhoods"], cells_around(centres), strict=True):
        area = _area(AreaKind.NEIGHBOURHOOD, one, region, now)
        _bound(area, cell, now)
        areas[one["code"]] = area
    kinds = _kinds(defaults["kinds"], now)
    houses = {one["slug"]: _house(one, areas, kinds, defaults, now) for one in told["houses"]}
    for one in told["houses"]:
        for other in one.get("neighbours", ()):
            _link(houses[one["slug"]], houses[other], now)
    return BuiltTerritory(
        city_id=city.pk,
        region_id=region.pk,
        neighbourhoods={code: area.pk for code, area in areas.items()},
        houses={slug: house.pk for slug, house in houses.items()},
    )


def _area(kind: AreaKind, told: Told, parent: Area | None, now: datetime) -> Area:
    there = Area.objects.of_kind(kind).filter(code=told["code"], valid_to__isnull=True).first()
    centre = told.get("centre")
    return there or found_area(
        kind=kind,
        code=told["code"],
        name=told["name"],
        name_en=told["name_en"],
        other_names=told.get("other_names", ""),
        parent_id=parent.pk if parent else None,
        valid_from=KNOWN_SINCE,
        centre=Point(*centre) if centre else None,
        actor=SYSTEM,
        now=now,
    )


def _bound(area: Area, cell: Told, now: datetime) -> None:
    if not area.boundaries.exists():
        set_boundary(
            area_id=area.pk,
            boundary=cell,
            approximate=True,
            source="Voronoi",
            valid_from=area.valid_from,
            actor=SYSTEM,
            now=now,
        )


def _kinds(told: list[Told], now: datetime) -> Mapping[str, ThematicHouseKind]:
    for position, one in enumerate(told, start=1):
        if not ThematicHouseKind.objects.filter(slug=one["slug"]).exists():
            add_thematic_kind(
                slug=one["slug"],
                name=one["name"],
                name_en=one["name_en"],
                icon=one["icon"],
                position=position,
                assumed=True,
                actor=SYSTEM,
                now=now,
            )
    return {kind.slug: kind for kind in ThematicHouseKind.objects.in_order()}


def _house(
    told: Told,
    areas: Mapping[str, Area],
    kinds: Mapping[str, ThematicHouseKind],
    defaults: Told,
    now: datetime,
) -> House:
    there = House.objects.filter(slug=told["slug"]).first()
    if there:
        return there
    area = areas[told["neighbourhood"]]
    house = found_house(
        slug=told["slug"],
        name=told["name"],
        name_en=told["name_en"],
        neighbourhood_id=area.pk,
        opened_on=KNOWN_SINCE,
        contact=_contact(told, area),
        actor=SYSTEM,
        now=now,
    )
    describe_house(
        house_id=house.pk,
        about=told["about"].strip(),
        about_en=told["about_en"].strip(),
        actor=SYSTEM,
        now=now,
    )
    if building := told.get("building"):
        add_building(house_id=house.pk, **building, actor=SYSTEM, now=now)
    _furnish(house, told, defaults, now)
    for slug in told["units"]:
        open_thematic_house(
            house_id=house.pk, kind_id=kinds[slug].pk, valid_from=KNOWN_SINCE, actor=SYSTEM, now=now
        )
    return house


def _contact(told: Told, area: Area) -> HouseContact:
    """The contact as far as it is known; the point is that of the neighbourhood, approximate."""
    parts = ("square", "street", "alley", "number", "floor", "unit", "postal_code")
    return HouseContact(
        address=Address(**{part: told[part] for part in parts if part in told}),
        address_en=told.get("address_en", ""),
        telephones=tuple(told.get("telephones", ())),
        sms_number=told.get("sms_number", ""),
        email=told.get("email", ""),
        point=Point(area.lat or 0, area.lon or 0),
        point_approximate=True,
    )


def _furnish(house: House, told: Told, defaults: Told, now: datetime) -> None:
    """Give a house the default hours and spaces, marked as assumed."""
    set_opening_hours(
        house_id=house.pk,
        hours=[(day, times) for day, times, _ in _slots(defaults["hours"])],
        valid_from=KNOWN_SINCE,
        assumed=True,
        actor=SYSTEM,
        now=now,
    )
    for slug in told["spaces"]:
        space = defaults["spaces"][slug]
        made = add_space(
            house_id=house.pk,
            name=space["name"],
            name_en=space["name_en"],
            kind=SpaceKind(space["kind"]),
            capacity=space["capacity"],
            equipment=space["equipment"],
            valid_from=KNOWN_SINCE,
            assumed=True,
            actor=SYSTEM,
            now=now,
        )
        _keep_hours(made, space.get("hours", ()), now)


def _keep_hours(space: Space, told: Any, now: datetime) -> None:  # noqa: ANN401 of TOML
    if told:
        hours = [SpaceTimes(day, times, audience) for day, times, audience in _slots(told)]
        set_space_hours(space_id=space.pk, hours=hours, valid_from=KNOWN_SINCE, actor=SYSTEM, now=now)


def _slots(told: list[Told]) -> list[tuple[Weekday, OpenTimes, Audience]]:
    return [
        (
            Weekday(day),
            OpenTimes(one["from"], one["to"]),
            Audience(one.get("audience", Audience.MIXED)),
        )
        for one in told
        for day in one["days"]
    ]


def _link(house: House, other: House, now: datetime) -> None:
    if not Neighbouring.objects.between(house.pk, other.pk).exists():
        link_neighbours(house_id=house.pk, other_id=other.pk, actor=SYSTEM, now=now)
