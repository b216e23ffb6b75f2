"""What a merger and a split have in common: an area ends, others take its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.registers.places.commands.areas import found_area
from sara.registers.places.commands.boundaries import draw
from sara.registers.places.errors import AreaNotInForce, BoundaryUnreadable, DayAhead
from sara.registers.places.models import Area, AreaSuccession, House, Serving
from sara.registers.places.rules.shapes import FlawedShape, Region, read_shape
from sara.registers.places.types import AreaKind, AreaPart, Days, HouseStatus, SuccessionKind


@dataclass(frozen=True, slots=True)
class Change:
    """The change as the letter tells it, and who writes it down when."""

    kind: SuccessionKind
    happened_on: date
    letter: str
    reason: str
    actor: Actor
    now: datetime


def shape_told(part: AreaPart) -> Region | None:
    """The boundary of a new area, where it is told."""
    if part.boundary is None:
        return None
    try:
        return read_shape(part.boundary)
    except FlawedShape as flawed:
        raise BoundaryUnreadable(why=f"{flawed.flaw.label} {flawed.detail}".strip()) from flawed


def end_area(area: Area, change: Change) -> None:
    """End a locked area, and its boundary, on a day that has come."""
    day = change.happened_on
    if day > day_of(change.now):
        raise DayAhead
    if day <= area.valid_from or not Days(area.valid_from, area.valid_to).holds(day):
        raise AreaNotInForce
    area.valid_to = day
    area.save(update_fields=["valid_to"])
    area.boundaries.filter(valid_from__gte=day).delete()
    area.boundaries.in_force(day).update(valid_to=day)


def found_successor(part: AreaPart, shape: Region | None, origin: Area, change: Change) -> Area:
    """Found an area in the place of one that ended."""
    area = found_area(
        kind=AreaKind(origin.kind),
        code=part.code,
        name=part.name,
        name_en=part.name_en,
        parent_id=origin.parent_id,
        valid_from=change.happened_on,
        centre=part.centre,
        actor=change.actor,
        now=change.now,
    )
    if shape is not None:
        draw(area, shape, approximate=False, source=change.letter, valid_from=change.happened_on)
    return area


def succeed(origin: Area, successors: Sequence[Area], change: Change) -> None:
    """Write down what became of an area."""
    AreaSuccession.objects.bulk_create(
        AreaSuccession(
            origin=origin,
            successor=successor,
            kind=change.kind,
            happened_on=change.happened_on,
            letter=change.letter,
            reason=change.reason,
        )
        for successor in successors
    )


def hand_over_houses(area: Area, successor_of: Callable[[House], Area], change: Change) -> None:
    """Give the houses of an ended area, and those that serve it, to the areas that follow it."""
    day = change.happened_on
    stand_here = Q(neighbourhood=area) & ~Q(status=HouseStatus.CLOSED)
    serve_here = Q(pk__in=Serving.objects.in_force(day).filter(area=area).values("house"))
    for house in House.objects.select_for_update().filter(stand_here | serve_here).order_by("id"):
        successor = successor_of(house)
        if house.neighbourhood_id == area.pk:
            house.neighbourhood = successor
            house.save(update_fields=["neighbourhood"])
        house.servings.filter(area=area, valid_from__gte=day).delete()
        house.servings.in_force(day).filter(area=area).update(valid_to=day)
        if not house.servings.in_force(day).filter(area=successor).exists():
            Serving.objects.create(house=house, area=successor, valid_from=day)
