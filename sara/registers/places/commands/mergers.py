from collections.abc import Sequence
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.registers.places.commands.areas import found_area
from sara.registers.places.commands.boundaries import draw
from sara.registers.places.commands.rows import shaped_area
from sara.registers.places.commands.successions import Change, end_area, hand_over_houses, succeed
from sara.registers.places.errors import (
    AreaHasParts,
    AreasNotTogether,
    BoundaryUnreadable,
    TooFewAreas,
)
from sara.registers.places.facts import AreasMerged, AreaSplit
from sara.registers.places.models import Area, Boundary
from sara.registers.places.rules.shapes import (
    FlawedShape,
    Region,
    read_shape,
    shape_of,
    union_of,
)
from sara.registers.places.rules.tree import part_for
from sara.registers.places.types import AreaKind, AreaPart, Point, SuccessionKind


@command
def merge_areas(
    *,
    area_ids: Sequence[int],
    code: str,
    name: str,
    name_en: str,
    happened_on: date,
    letter: str,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Area:
    """Make one area of several from a day on. Houses and smaller areas in them go along.

    The merged areas end on that day and stay in the register. Where all have a boundary, the new
    one has their union.
    """
    merged = [shaped_area(area_id, actor=actor) for area_id in sorted(set(area_ids))]
    if len(merged) < 2:
        raise TooFewAreas
    if len({(area.kind, area.parent_id) for area in merged}) > 1:
        raise AreasNotTogether
    drawn = list(Boundary.objects.in_force(happened_on).filter(area__in=merged).order_by("id"))
    change = Change(SuccessionKind.MERGED, happened_on, letter, reason)
    for area in merged:
        end_area(area, happened_on, now=now)
    successor = found_area(
        kind=AreaKind(merged[0].kind),
        code=code,
        name=name,
        name_en=name_en,
        parent_id=merged[0].parent_id,
        valid_from=happened_on,
        actor=actor,
        now=now,
    )
    if len(drawn) == len(merged):
        draw(
            successor,
            union_of([shape_of(one.shape) for one in drawn]),
            approximate=any(one.approximate for one in drawn),
            source=letter,
            valid_from=happened_on,
        )
    for area in merged:
        succeed(area, [successor], change)
        area.children.in_force(happened_on).update(parent=successor)
        hand_over_houses(area, lambda _: successor, change)
    origins = tuple(area.pk for area in merged)
    announce(AreasMerged(origins, successor.pk, happened_on), actor=actor, now=now)
    return successor


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
    shapes = [_shape(part) for part in parts]
    change = Change(SuccessionKind.SPLIT, happened_on, letter, reason)
    end_area(area, happened_on, now=now)
    successors = []
    for part, shape in zip(parts, shapes, strict=True):
        one = found_area(
            kind=AreaKind(area.kind),
            code=part.code,
            name=part.name,
            name_en=part.name_en,
            parent_id=area.parent_id,
            valid_from=happened_on,
            centre=part.centre,
            actor=actor,
            now=now,
        )
        if shape is not None:
            draw(one, shape, approximate=False, source=letter, valid_from=happened_on)
        successors.append(one)
    succeed(area, successors, change)
    hand_over_houses(
        area,
        lambda house: successors[
            part_for(_point(house.lat, house.lon), shapes, [_point(one.lat, one.lon) for one in successors])
        ],
        change,
    )
    ids = tuple(one.pk for one in successors)
    announce(AreaSplit(area.pk, ids, happened_on), actor=actor, now=now)
    return successors


def _shape(part: AreaPart) -> Region | None:
    if part.boundary is None:
        return None
    try:
        return read_shape(part.boundary)
    except FlawedShape as flawed:
        raise BoundaryUnreadable(why=f"{flawed.flaw.label} {flawed.detail}".strip()) from flawed


def _point(lat: float | None, lon: float | None) -> Point | None:
    return None if lat is None or lon is None else Point(lat, lon)
