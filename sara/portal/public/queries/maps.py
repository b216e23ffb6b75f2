from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sara.foundation.ui.maps import Area, Drawing, draw_map
from sara.registers.places.api import AreaName, MapArea, areas_in, cities, map_parts
from sara.registers.places.types import AreaKind


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

    of_area: Callable[[AreaName], str]


def city_map(*, ways: Ways, day: date) -> PublicMap | None:
    """The city by its regions, or the neighbourhoods of its only region. Three queries."""
    for city in cities(day):
        regions = areas_in(city.path, kind=AreaKind.REGION, day=day)
        if len(regions) == 1:
            return map_of(regions[0], ways=ways, day=day)
        return _drawn(city, map_parts(city.path, of_kind=AreaKind.REGION, day=day), ways)
    return None


def map_of(area: AreaName, *, ways: Ways, day: date, chosen_id: int | None = None) -> PublicMap | None:
    """An area by its neighbourhoods, one of them chosen. One query."""
    parts = map_parts(area.path, of_kind=AreaKind.NEIGHBOURHOOD, day=day)
    return _drawn(area, parts, ways, chosen_id)


def _drawn(
    whole: AreaName, parts: tuple[MapArea, ...], ways: Ways, chosen_id: int | None = None
) -> PublicMap | None:
    """The map as a picture; without any boundary there is none.

    Houses are not marked: each area leads to its own, and marks would cover the names.
    """
    if not parts:
        return None
    areas = [_area(part, ways, chosen=part.area.id == chosen_id) for part in parts]
    approximate = any(part.approximate for part in parts)
    return PublicMap(draw_map(areas), whole.name, len(parts), approximate)


def _area(part: MapArea, ways: Ways, *, chosen: bool) -> Area:
    return Area(part.area.name, part.outline, href=ways.of_area(part.area), chosen=chosen)
