"""Maps drawn by us: places on the earth become the points of an SVG picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, radians

from django.utils.functional import Promise
from shapely import get_coordinates, maximum_inscribed_circle
from shapely.affinity import affine_transform
from shapely.geometry import LinearRing, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

Text = str | Promise
WIDTH = 480.0
MARGIN = 12.0
WIDTH_OF_A_LETTER = 9
HEIGHT_OF_A_LINE = 20
RADIUS_OF_A_MARK = 7


@dataclass(frozen=True, slots=True)
class Area:
    """A place with its boundary (longitude, latitude), as it should be drawn."""

    label: Text
    shape: Polygon | MultiPolygon
    href: str = ""
    chosen: bool = False
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point on the map: a house."""

    label: Text
    longitude: float
    latitude: float
    href: str = ""


@dataclass(frozen=True, slots=True)
class DrawnArea:
    label: Text
    path: str
    x: float
    y: float
    href: str
    chosen: bool
    note: Text
    small: bool


@dataclass(frozen=True, slots=True)
class DrawnMark:
    label: Text
    x: float
    y: float
    href: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map in the units of its own picture."""

    width: int
    height: int
    areas: tuple[DrawnArea, ...]
    marks: tuple[DrawnMark, ...] = ()


def draw_map(areas: Sequence[Area], points: Iterable[Mark] = ()) -> Drawing:
    """Project areas and marks into one picture; north is up.

    Good for a city: a degree of longitude is taken as long as it is in the middle of the map.
    """
    box = _box([area.shape for area in areas])
    west, south, east, north = box
    squeeze = cos(radians((south + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / max((east - west) * squeeze, (north - south) * 0.8, 1e-9)
    matrix = [scale * squeeze, 0, 0, -scale, MARGIN - west * scale * squeeze, MARGIN + north * scale]
    marks = [_place(mark, affine_transform(Point(mark.longitude, mark.latitude), matrix)) for mark in points]
    drawn = [_clear_of(marks, _draw(area, affine_transform(area.shape, matrix))) for area in areas]
    return Drawing(
        width=round((east - west) * squeeze * scale + 2 * MARGIN),
        height=round((north - south) * scale + 2 * MARGIN),
        areas=tuple(sorted(drawn, key=lambda area: area.chosen)),
        marks=tuple(marks),
    )


def _box(shapes: Iterable[BaseGeometry]) -> tuple[float, float, float, float]:
    boxes = [shape.bounds for shape in shapes]
    if not boxes:
        return (0.0, 0.0, 1.0, 1.0)
    west, south, east, north = zip(*boxes, strict=True)
    return (min(west), min(south), max(east), max(north))


def _draw(area: Area, shape: BaseGeometry) -> DrawnArea:
    parts = _polygons(shape.simplify(0.6))
    largest = max(parts, key=lambda part: part.area, default=Polygon())
    middle = _middle(largest)
    west, _, east, _ = largest.bounds if parts else (0, 0, 0, 0)
    return DrawnArea(
        label=area.label,
        path="".join(_ring(ring) for part in parts for ring in (part.exterior, *part.interiors)),
        x=round(middle.x, 1),
        y=round(middle.y, 1),
        href=area.href,
        chosen=area.chosen,
        note=area.note,
        small=east - west < WIDTH_OF_A_LETTER * len(str(area.label)),
    )


def _clear_of(marks: Iterable[DrawnMark], area: DrawnArea) -> DrawnArea:
    """The area with its label moved down from under a mark that would cover it."""
    half = WIDTH_OF_A_LETTER * len(str(area.label)) / 2 + RADIUS_OF_A_MARK
    over = [
        mark.y for mark in marks if abs(mark.x - area.x) < half and abs(mark.y - area.y) < HEIGHT_OF_A_LINE
    ]
    return replace(area, y=round(max(over) + HEIGHT_OF_A_LINE, 1)) if over else area


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    parts = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def _middle(shape: Polygon) -> Point:
    """Where a label has most room: the middle of the largest circle inside."""
    if shape.is_empty:
        return Point(0, 0)
    return Point(get_coordinates(maximum_inscribed_circle(shape, tolerance=2.0))[0])


def _ring(ring: LinearRing) -> str:
    points = [f"{x:.1f},{y:.1f}" for x, y in get_coordinates(ring)[:-1]]
    return f"M{'L'.join(points)}Z"


def _place(mark: Mark, point: BaseGeometry) -> DrawnMark:
    x, y = get_coordinates(point)[0]
    return DrawnMark(mark.label, round(float(x), 1), round(float(y), 1), mark.href)


__all__ = ["Area", "Drawing", "Mark", "draw_map"]
