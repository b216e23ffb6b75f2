"""How far two points of a city are from each other."""

from math import asin, cos, radians, sin, sqrt
from typing import Final

from sara.registers.places.types import Point

EARTH_RADIUS_M: Final = 6_371_008.8
"""The mean radius of the earth in metres (IUGG)."""


def metres_between(one: Point, other: Point) -> int:
    """The distance along the ground, in whole metres (haversine)."""
    north = sin(radians(other.lat - one.lat) / 2) ** 2
    east = sin(radians(other.lon - one.lon) / 2) ** 2
    arc = north + cos(radians(one.lat)) * cos(radians(other.lat)) * east
    return round(2 * EARTH_RADIUS_M * asin(sqrt(arc)))
