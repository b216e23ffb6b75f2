"""Where a point lies, what an area looks like, what there was on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.registers.places.models import Area, AreaSuccession, Boundary
from sara.registers.places.permissions import visible_to
from sara.registers.places.queries.cards import AreaName, HouseCard, area_name, house_cards
from sara.registers.places.rules.shapes import Region, lies_in, shape_of
from sara.registers.places.types import AreaKind, HouseStatus, Point, SuccessionKind

_KEPT_SHAPES: Final = 2000
_shapes: dict[tuple[int, float, float], Region] = {}


@dataclass(frozen=True, slots=True)
class MapArea:
    """An area as it is drawn: its outline in degrees (lon, lat)."""

    area: AreaName
    outline: Region
    approximate: bool


@dataclass(frozen=True, slots=True)
class RegionMap:
    """An area and the areas in it, with the houses that stand there."""

    area: AreaName
    parts: tuple[MapArea, ...]
    houses: tuple[HouseCard, ...]
    approximate: bool


@dataclass(frozen=True, slots=True)
class AreaChange:
    """One step of the history of an area: what it was, what it became."""

    happened_on: date
    kind: SuccessionKind
    origin: str
    successor: str
    letter: str
    reason: str


def area_at(point: Point, *, day: date) -> AreaName | None:
    """The neighbourhood in which a point lies on a civil day, if it lies in one."""
    found = Boundary.objects.in_force(day).of_kind(AreaKind.NEIGHBOURHOOD).around(point)
    near = list(found.defer("shape", "outline").select_related("area").order_by("id"))
    shapes = _shapes_of(near)
    for boundary in near:
        if lies_in(point, shapes[_key(boundary)]):
            return area_name(boundary.area)
    return None


def area_map(*, path: str, of_kind: AreaKind, actor: Actor, now: datetime) -> RegionMap:
    """The map of an area: its parts of one kind that have a boundary, and its houses. Three queries.

    `region_map` is this for the neighbourhoods of a region; with `AreaKind.REGION`, a city.
    """
    day = day_of(now)
    whole = Area.objects.in_force(day).filter(path=path).first()
    if whole is None:
        raise Missing
    parts = map_parts(path, of_kind=of_kind, day=day)
    houses = visible_to(actor).filter(
        Q(lat__isnull=False), ~Q(status=HouseStatus.CLOSED), path__startswith=path
    )
    return RegionMap(
        area=area_name(whole),
        parts=parts,
        houses=house_cards(houses.by_name(), now=now),
        approximate=any(part.approximate for part in parts),
    )


def map_parts(path: str, *, of_kind: AreaKind, day: date) -> tuple[MapArea, ...]:
    """The areas of one kind in the area with this path, as they are drawn. One query."""
    drawn = Boundary.objects.in_force(day).of_kind(of_kind).filter(area__path__startswith=path)
    return tuple(
        MapArea(area_name(one.area), shape_of(one.outline), one.approximate)
        for one in drawn.defer("shape").select_related("area").order_by("area__name_sort", "id")
    )


def region_map(*, region_path: str, actor: Actor, now: datetime) -> RegionMap:
    """The map of a region with its neighbourhoods."""
    return area_map(path=region_path, of_kind=AreaKind.NEIGHBOURHOOD, actor=actor, now=now)


def areas_in(path: str, *, kind: AreaKind, day: date) -> tuple[AreaName, ...]:
    """The areas of a kind that there were on a civil day in the area with this path, with the names
    of then, by name; regions by number."""
    areas: Iterable[Any] = Area.objects.under(path).as_of(day).of_kind(kind).by_name()
    names = [
        AreaName(area.pk, area.code, in_language(area.name_then, area.name_en_then), area.path)
        for area in areas
    ]
    if kind == AreaKind.REGION:
        names.sort(key=lambda area: (len(area.code), area.code))
    return tuple(names)


def cities(day: date) -> tuple[AreaName, ...]:
    """The cities of the register on a civil day."""
    return tuple(map(area_name, Area.objects.in_force(day).of_kind(AreaKind.CITY).by_name()))


def area_history(area_id: int) -> tuple[AreaChange, ...]:
    """What an area came from and what became of it, the oldest first."""
    steps = AreaSuccession.objects.filter(Q(origin=area_id) | Q(successor=area_id))
    return tuple(
        AreaChange(
            happened_on=step.happened_on,
            kind=SuccessionKind(step.kind),
            origin=step.former_name or step.origin.title,
            successor=step.successor.title,
            letter=step.letter,
            reason=step.reason,
        )
        for step in steps.select_related("origin", "successor").order_by("happened_on", "id")
    )


def _shapes_of(boundaries: list[Boundary]) -> dict[tuple[int, float, float], Region]:
    """Their shapes; those that were read before are kept, since a boundary is never changed."""
    unread = [one.pk for one in boundaries if _key(one) not in _shapes]
    if unread:
        if len(_shapes) > _KEPT_SHAPES:
            _shapes.clear()
        for one in Boundary.objects.filter(pk__in=unread).order_by("id"):
            _shapes[_key(one)] = shape_of(one.shape)
    return {_key(one): _shapes[_key(one)] for one in boundaries}


def _key(boundary: Boundary) -> tuple[int, float, float]:
    return boundary.pk, boundary.west, boundary.south
