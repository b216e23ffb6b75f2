from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.ui.maps import Area, Drawing, draw_map
from sara.registers.places.api import (
    AreaName,
    MapArea,
    RegionMap,
    area_map,
    areas_in,
    cities,
)
from sara.registers.places.types import AreaKind

Address = Callable[[AreaName], str]


@dataclass(frozen=True, slots=True)
class PublicMap:
    """A map, the area it shows, and whether its boundaries are approximate."""

    drawing: Drawing
    name: str
    parts: int
    is_approximate: bool


@dataclass(frozen=True, slots=True)
class Ways:
    """Where an area of a map leads; the views know the addresses."""

    of_area: Address


def city_map(*, ways: Ways, actor: Actor, now: datetime) -> PublicMap | None:
    """The city by its regions, or the neighbourhoods of its only region. At most five queries."""
    for city in cities(day_of(now)):
        regions = areas_in(city.path, kind=AreaKind.REGION, day=day_of(now))
        if len(regions) == 1:
            return map_of(regions[0].path, ways=ways, actor=actor, now=now)
        return drawn(
            area_map(path=city.path, of_kind=AreaKind.REGION, actor=actor, now=now),
            ways=ways,
        )
    return None


def map_of(
    path: str, *, ways: Ways, actor: Actor, now: datetime, chosen_id: int | None = None
) -> PublicMap | None:
    """An area by its neighbourhoods, one of them chosen. Three queries."""
    region = area_map(path=path, of_kind=AreaKind.NEIGHBOURHOOD, actor=actor, now=now)
    return drawn(region, ways=ways, chosen_id=chosen_id)


def drawn(region: RegionMap, *, ways: Ways, chosen_id: int | None = None) -> PublicMap | None:
    """The map as a picture; without any boundary there is none.

    Houses are not marked: each area leads to its own, and marks would cover the names.
    """
    if not region.parts:
        return None
    areas = [_area(part, ways, chosen=part.area.id == chosen_id) for part in region.parts]
    return PublicMap(draw_map(areas), region.area.name, len(region.parts), region.approximate)


def _area(part: MapArea, ways: Ways, *, chosen: bool) -> Area:
    return Area(part.area.name, part.outline, href=ways.of_area(part.area), chosen=chosen)
