from collections.abc import Sequence
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.registers.places.commands.boundaries import draw
from sara.registers.places.commands.rows import shaped_area
from sara.registers.places.commands.successions import (
    Change,
    end_area,
    found_successor,
    hand_over_houses,
    shape_told,
    succeed,
)
from sara.registers.places.errors import AreasNotTogether, TooFewAreas
from sara.registers.places.facts import AreasMerged
from sara.registers.places.models import Area, Boundary
from sara.registers.places.rules.shapes import shape_of, union_of
from sara.registers.places.types import AreaPart, SuccessionKind


@command
def merge_areas(
    *,
    area_ids: Sequence[int],
    into: AreaPart,
    happened_on: date,
    letter: str,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Area:
    """Make one area of several from a day on. Houses and smaller areas in them go along.

    The merged areas end on that day and stay in the register. Where `into` tells no boundary and
    all of them have one, the new area has their union.
    """
    merged = [shaped_area(area_id, actor=actor) for area_id in sorted(set(area_ids))]
    if len(merged) < 2:
        raise TooFewAreas
    if len({(area.kind, area.parent_id) for area in merged}) > 1:
        raise AreasNotTogether
    shape = shape_told(into)
    drawn = list(Boundary.objects.in_force(happened_on).filter(area__in=merged).order_by("id"))
    change = Change(SuccessionKind.MERGED, happened_on, letter, reason, actor, now)
    for area in merged:
        end_area(area, change)
    successor = found_successor(into, shape, merged[0], change)
    if shape is None and len(drawn) == len(merged):
        _unite(successor, drawn, change)
    for area in merged:
        succeed(area, [successor], change)
        area.children.in_force(happened_on).update(parent=successor)
        hand_over_houses(area, lambda _: successor, change)
    origins = tuple(area.pk for area in merged)
    announce(AreasMerged(origins, successor.pk, happened_on), actor=actor, now=now)
    return successor


def _unite(successor: Area, drawn: Sequence[Boundary], change: Change) -> None:
    draw(
        successor,
        union_of([shape_of(one.shape) for one in drawn]),
        approximate=any(one.approximate for one in drawn),
        source=change.letter,
        valid_from=change.happened_on,
    )
