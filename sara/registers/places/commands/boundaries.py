from collections.abc import Mapping
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.registers.places.commands.rows import shaped_area
from sara.registers.places.errors import AreaNotInForce, BoundaryUnreadable
from sara.registers.places.models import Area, Boundary
from sara.registers.places.rules.shapes import (
    FlawedShape,
    Region,
    box_of,
    centre_of,
    geojson_of,
    outline_of,
    read_shape,
)
from sara.registers.places.types import Days


@command
def set_boundary(
    *,
    area_id: int,
    boundary: Mapping[str, object],
    approximate: bool,
    source: str,
    valid_from: date,
    actor: Actor,
    now: datetime,
) -> Boundary:
    """Give an area a boundary (GeoJSON Polygon or MultiPolygon) from a day on.

    The one that held until then ends on that day. A boundary of the same day is replaced.
    """
    area = shaped_area(area_id, actor=actor)
    try:
        shape = read_shape(boundary)
    except FlawedShape as flawed:
        raise BoundaryUnreadable(why=f"{flawed.flaw.label} {flawed.detail}".strip()) from flawed
    return draw(area, shape, approximate=approximate, source=source, valid_from=valid_from)


def draw(area: Area, shape: Region, *, approximate: bool, source: str, valid_from: date) -> Boundary:
    """Write the boundary of a locked area, within a command."""
    if not Days(area.valid_from, area.valid_to).holds(valid_from):
        raise AreaNotInForce
    ends = _make_room(area, valid_from)
    box = box_of(shape)
    drawn = Boundary.objects.create(
        area=area,
        shape=geojson_of(shape),
        outline=outline_of(shape),
        approximate=approximate,
        source=source,
        west=box.west,
        south=box.south,
        east=box.east,
        north=box.north,
        valid_from=valid_from,
        valid_to=ends,
    )
    if ends is None and (area.lat is None or not approximate):
        centre = centre_of(shape)
        area.lat, area.lon = centre.lat, centre.lon
        area.save(update_fields=["lat", "lon"])
    return drawn


def _make_room(area: Area, valid_from: date) -> date | None:
    """End or take away what holds on that day; the day on which a later boundary starts, if any."""
    later = area.boundaries.filter(valid_from__gt=valid_from).order_by("valid_from", "id").first()
    for held in area.boundaries.in_force(valid_from):
        if held.valid_from == valid_from:
            held.delete()
        else:
            held.valid_to = valid_from
            held.save(update_fields=["valid_to"])
    return later.valid_from if later else area.valid_to
