"""Which area lies in which."""

from collections.abc import Mapping, Sequence
from typing import Final

from shapely.geometry import Point as GroundPoint

from sara.registers.places.rules.distances import metres_between
from sara.registers.places.rules.shapes import Region
from sara.registers.places.types import AreaKind, Point

LIES_IN: Final[Mapping[AreaKind, frozenset[AreaKind]]] = {
    AreaKind.CITY: frozenset(),
    AreaKind.REGION: frozenset({AreaKind.CITY}),
    AreaKind.DISTRICT: frozenset({AreaKind.REGION}),
    AreaKind.NEIGHBOURHOOD: frozenset({AreaKind.REGION, AreaKind.DISTRICT}),
}
"""City › region › district › neighbourhood; where the district is not known, a neighbourhood lies
in the region itself (docs/sources/structure.md)."""


def fits(kind: AreaKind, parent: AreaKind | None) -> bool:
    """Whether an area of a kind may lie in one of another kind, or in none."""
    return not LIES_IN[kind] if parent is None else parent in LIES_IN[kind]


def part_for(point: Point | None, shapes: Sequence[Region | None], centres: Sequence[Point | None]) -> int:
    """To which of the parts of a split area a house goes: its place in the lists.

    The part in whose boundary it lies; else the one whose centre is nearest; else the first.
    """
    if point is None:
        return 0
    for place, shape in enumerate(shapes):
        if shape is not None and shape.covers(GroundPoint(point.lon, point.lat)):
            return place
    known = [(metres_between(point, one), place) for place, one in enumerate(centres) if one]
    return min(known)[1] if known else 0
