from collections.abc import Sequence
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import shaped_area
from sara.registers.places.commands.successions import (
    Change,
    end_area,
    found_successor,
    hand_over_houses,
    shape_told,
    succeed,
)
from sara.registers.places.errors import AreaHasParts, TooFewAreas
from sara.registers.places.facts import AreaSplit
from sara.registers.places.models import Area, House
from sara.registers.places.rules.tree import part_for
from sara.registers.places.types import AreaPart, Point, SuccessionKind


@command
def split_area(
    *,
    area_id: int,
    parts: Sequence[AreaPart],
    happened_on: date,
    letter: str,
    reason: str,
    actor: Actor,
    now: datetime,
) -> list[Area]:
    """Make several areas of one from a day on.

    Each of its houses goes to the part in whose boundary it lies, or else to the one whose centre
    is nearest. An area that has others in it cannot be split before they are moved.
    """
    area = shaped_area(area_id, actor=actor)
    if len(parts) < 2:
        raise TooFewAreas
    if area.children.in_force(happened_on).exists():
        raise AreaHasParts
    shapes = [shape_told(part) for part in parts]
    change = Change(SuccessionKind.SPLIT, happened_on, letter, reason, actor, now)
    end_area(area, change)
    successors = [
        found_successor(part, shape, area, change) for part, shape in zip(parts, shapes, strict=True)
    ]
    centres = [_point(one) for one in successors]
    succeed(area, successors, change)
    hand_over_houses(area, lambda house: successors[part_for(_point(house), shapes, centres)], change)
    announce(AreaSplit(area.pk, tuple(one.pk for one in successors), happened_on), actor=actor, now=now)
    return successors


def _point(row: Area | House) -> Point | None:
    return None if row.lat is None or row.lon is None else Point(row.lat, row.lon)
