"""Approximate boundaries from centre points: Voronoi cells clipped to a rounded hull."""

from collections.abc import Mapping, Sequence
from math import cos, radians
from typing import Any, Final

import shapely
from shapely.affinity import scale
from shapely.geometry import MultiPoint, Point, mapping

HULL_MARGIN: Final = 0.0075
"""How far the hull reaches beyond the outermost centres, in degrees of latitude: about 800 m."""


def cells_around(centres: Sequence[tuple[float, float]]) -> list[Mapping[str, Any]]:
    """For each centre (lat, lon) the GeoJSON polygon of the ground that is nearer to it than to the
    others, within a rounded hull around all. They meet without gaps and do not overlap."""
    squeeze = cos(radians(sum(lat for lat, _ in centres) / len(centres)))
    points = [Point(lon * squeeze, lat) for lat, lon in centres]
    hull = MultiPoint(points).convex_hull.buffer(HULL_MARGIN, quad_segs=6)
    cells = shapely.voronoi_polygons(MultiPoint(points), extend_to=hull)
    grid = [shapely.intersection(cell, hull) for cell in cells.geoms]
    return [_on_earth(next(cell for cell in grid if cell.covers(point)), squeeze) for point in points]


def _on_earth(cell: Any, squeeze: float) -> Mapping[str, Any]:  # noqa: ANN401 of shapely
    return _rounded(mapping(scale(cell, xfact=1 / squeeze, yfact=1, origin=(0, 0))))


def _rounded(geometry: Mapping[str, Any]) -> Mapping[str, Any]:
    rings = [[[round(x, 5), round(y, 5)] for x, y in ring] for ring in geometry["coordinates"]]
    return {"type": geometry["type"], "coordinates": rings}
