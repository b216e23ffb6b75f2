"""Boundaries on the earth: what may be read as one, its box, its outline for a drawing.

With shapely, for the reasons in docs/decisions/0025-shapely-for-boundaries.md.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping, shape

from sara.registers.places.types import Box, Flaw, Point

Region = Polygon | MultiPolygon

TEHRAN_BOX: Final = Box(west=50.9, south=35.3, east=51.9, north=36.1)
"""Around the city of Tehran and its suburbs, in degrees; outside it a boundary is a mistake."""

OUTLINE_DETAIL: Final = 0.00006
"""How far an outline may stray from its boundary, in degrees: about six metres."""

_LEAST_POSITIONS: Final = 4
_MOST_POSITIONS: Final = 50_000


class FlawedShape(ValueError):
    """What was given cannot be read as a boundary, and why."""

    def __init__(self, flaw: Flaw, detail: str = "") -> None:
        super().__init__(flaw.value, detail)
        self.flaw = flaw
        self.detail = detail


def read_shape(geometry: object, *, box: Box | None = None) -> Region:
    """A GeoJSON Polygon or MultiPolygon (RFC 7946) as a shape; raises FlawedShape.

    Rings are closed, do not cross themselves, and are of finite numbers; with `box`, all lies in it.
    """
    if not isinstance(geometry, Mapping):
        raise FlawedShape(Flaw.NO_GEOMETRY)
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        raise FlawedShape(Flaw.NOT_A_POLYGON, str(kind)[:40])
    polygons = [coordinates] if kind == "Polygon" else _list(coordinates)
    made = [_polygon(rings) for rings in polygons]
    if not made:
        raise FlawedShape(Flaw.BROKEN_RING)
    whole: Region = made[0] if kind == "Polygon" else MultiPolygon(made)
    if not whole.is_valid or whole.area == 0:
        raise FlawedShape(Flaw.BROKEN_RING, shapely.is_valid_reason(whole)[:80])
    if box is not None and not box.holds(box_of(whole)):
        raise FlawedShape(Flaw.OUTSIDE_THE_CITY)
    return whole


def _polygon(rings: object) -> Polygon:
    read = [_ring(ring) for ring in _list(rings)]
    if not read:
        raise FlawedShape(Flaw.BROKEN_RING)
    return Polygon(read[0], read[1:])


def _ring(ring: object) -> list[tuple[float, float]]:
    positions = [_position(position) for position in _list(ring)]
    if len(positions) < _LEAST_POSITIONS or positions[0] != positions[-1]:
        raise FlawedShape(Flaw.BROKEN_RING)
    return positions


def _position(position: object) -> tuple[float, float]:
    numbers = _list(position)
    if len(numbers) < 2 or not all(_is_number(number) for number in numbers):
        raise FlawedShape(Flaw.NOT_NUMBERS)
    lon, lat = float(numbers[0]), float(numbers[1])
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise FlawedShape(Flaw.NOT_NUMBERS)
    return lon, lat


def _is_number(value: object) -> bool:
    # A whole number too large for a float would raise; none on earth is that large.
    return isinstance(value, float) or (
        isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**9
    )


def _list(value: object) -> Sequence[Any]:
    if not isinstance(value, list | tuple) or len(value) > _MOST_POSITIONS:
        raise FlawedShape(Flaw.BROKEN_RING)
    return value


def box_of(whole: Region) -> Box:
    west, south, east, north = whole.bounds
    return Box(west=west, south=south, east=east, north=north)


def centre_of(whole: Region) -> Point:
    """A point inside, near the middle: for a label and for distances."""
    middle = whole.centroid
    if not whole.contains(middle):
        middle = whole.representative_point()
    return Point(lat=round(middle.y, 6), lon=round(middle.x, 6))


def outline_of(whole: Region) -> dict[str, Any]:
    """The boundary as GeoJSON, simplified for a drawing."""
    simple = whole.simplify(OUTLINE_DETAIL, preserve_topology=True)
    return geojson_of(simple if isinstance(simple, Polygon | MultiPolygon) else whole)


def geojson_of(whole: Region) -> dict[str, Any]:
    """A shape as GeoJSON, in plain lists and at most six decimals (a tenth of a metre)."""
    return {"type": whole.geom_type, "coordinates": _plain(mapping(whole)["coordinates"])}


def _plain(part: Any) -> Any:  # noqa: ANN401 lists in lists in lists
    if isinstance(part, list | tuple):
        return [_plain(one) for one in part]
    return round(float(part), 6)


def shape_of(geojson: Mapping[str, Any]) -> Region:
    """A stored boundary as a shape."""
    whole = shape(dict(geojson))
    assert isinstance(whole, Polygon | MultiPolygon)  # noqa: S101 written by `geojson_of`
    return whole


def union_of(parts: Sequence[Region]) -> Region:
    """The boundary of areas taken together, without slivers between them."""
    whole = shapely.union_all(parts)
    assert isinstance(whole, Polygon | MultiPolygon)  # noqa: S101 of polygons
    return whole


def lies_in(point: Point, whole: Region) -> bool:
    """Whether a point lies in a shape or on its edge."""
    shapely.prepare(whole)
    return bool(shapely.intersects_xy(whole, point.lon, point.lat))
