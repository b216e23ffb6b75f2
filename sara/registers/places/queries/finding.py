"""«سرای محلهٔ من»: a house by its name, its neighbourhood, its street, or where one stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import cos, radians
from typing import Final

from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import Cast

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.permissions import Scope
from sara.foundation.persian import closeness, matches, resembles, search_words
from sara.registers.places.models import Area, HouseQuerySet, Serving
from sara.registers.places.permissions import visible_to
from sara.registers.places.queries.cards import (
    AreaName,
    HouseCard,
    area_name,
    house_cards,
    point_of,
)
from sara.registers.places.queries.territory import area_at
from sara.registers.places.rules.distances import metres_between
from sara.registers.places.types import AreaKind, HouseStatus, Point

MOST_FOUND: Final = 20
_MOST_AREAS: Final = 40
_NOT_A_NAME: Final = frozenset(search_words("سرا سرای محله محلات خانه"))


class FoundBy(StrEnum):
    """Why a house is shown: it answers itself, it serves the place, or it is the nearest to it."""

    ITSELF = "itself"
    SERVES = "serves"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class FoundHouse:
    """A house that answers a question, and the area through which it does."""

    house: HouseCard
    by: FoundBy
    area: AreaName | None = None


def find_houses(text: str, *, actor: Actor, now: datetime) -> tuple[FoundHouse, ...]:
    """The houses that answer a typed text, the best first, at most twenty; in any spelling.

    A neighbourhood without a house answers with the nearest one. What is mistyped is tried when
    nothing is found. At most eight queries.
    """
    if not search_words(text):
        return ()
    return _answers(text, matches, actor, now) or _answers(text, resembles, actor, now)


def house_at(point: Point, *, actor: Actor, now: datetime) -> FoundHouse | None:
    """The house of the neighbourhood in which a point lies; where it has none, or outside all
    neighbourhoods, the nearest to the point."""
    day = day_of(now)
    area = area_at(point, day=day)
    houses = _in_use(visible_to(actor))
    if area:
        serving = house_cards(houses.serving(area.id, day)[:1], now=now, near=point)
        if serving:
            return FoundHouse(serving[0], FoundBy.SERVES, area)
    nearest = houses_near(point, actor=actor, now=now, limit=1)
    return FoundHouse(nearest[0], FoundBy.NEAREST, area) if nearest else None


def nearest_house(neighbourhood_id: int, *, actor: Actor, now: datetime) -> FoundHouse | None:
    """The house to which a neighbourhood belongs; where none serves it, the nearest to its centre."""
    area = Area.objects.filter(pk=neighbourhood_id).first()
    if area is None:
        return None
    point = point_of(area)
    houses = _in_use(visible_to(actor)).serving(area.pk, day_of(now))
    serving = house_cards(houses[:1], now=now, near=point)
    if serving:
        return FoundHouse(serving[0], FoundBy.SERVES, area_name(area))
    nearest = houses_near(point, actor=actor, now=now, limit=1) if point else ()
    return FoundHouse(nearest[0], FoundBy.NEAREST, area_name(area)) if nearest else None


def houses_near(point: Point, *, actor: Actor, now: datetime, limit: int = 6) -> tuple[HouseCard, ...]:
    """The houses in use by their distance from a point, in one query."""
    east = (F("lon") - Value(point.lon)) * Value(cos(radians(point.lat)))
    north = F("lat") - Value(point.lat)
    houses = _in_use(visible_to(actor)).filter(lat__isnull=False)
    ordered = houses.alias(apart=Cast(east * east + north * north, FloatField())).order_by("apart", "id")
    return house_cards(ordered[:limit], now=now, near=point)


def _in_use(houses: HouseQuerySet) -> HouseQuerySet:
    return houses.filter(status__in=(HouseStatus.OPEN, HouseStatus.PAUSED))


def _answers(text: str, how: Callable[[str, str], Q], actor: Actor, now: datetime) -> tuple[FoundHouse, ...]:
    visible = _in_use(visible_to(actor))
    areas = _areas(text, how, day_of(now))
    own = visible.filter(how("search", text)).order_by(
        closeness("search", text, plain="name"), "name_sort", "id"
    )
    found: dict[int, tuple[FoundBy, Area | None]] = {}
    for house_id in own.values_list("pk", flat=True)[:MOST_FOUND]:
        found[house_id] = (FoundBy.ITSELF, None)
    for house_id, by, area in _through(areas, visible, day_of(now)):
        found.setdefault(house_id, (by, area))
    first = dict(list(found.items())[:MOST_FOUND])
    cards = {card.id: card for card in house_cards(visible.filter(pk__in=first).by_name(), now=now)}
    return tuple(
        FoundHouse(cards[house_id], by, area_name(area) if area else None)
        for house_id, (by, area) in first.items()
        if house_id in cards
    )


def _areas(text: str, how: Callable[[str, str], Q], day: date) -> list[Area]:
    """The neighbourhoods, districts and regions that answer a text."""
    name = " ".join(word for word in search_words(text) if word not in _NOT_A_NAME) or text
    areas = Area.objects.in_force(day).exclude(kind=AreaKind.CITY).filter(how("search", name))
    nearness = closeness("search", name, plain="name")
    return list(areas.order_by(nearness, "name_sort", "id")[:_MOST_AREAS])


def _through(areas: Sequence[Area], visible: HouseQuerySet, day: date) -> Iterator[tuple[int, FoundBy, Area]]:
    """The houses to which areas lead: those that serve them, those in them, the nearest to them."""
    small = {area.pk: area for area in areas if area.kind == AreaKind.NEIGHBOURHOOD}
    wide = [area for area in areas if area.kind != AreaKind.NEIGHBOURHOOD]
    served: dict[int, list[int]] = {}
    if small:
        servings = Serving.objects.in_force(day).filter(area__in=small, house__in=visible)
        pairs = servings.order_by("house__name_sort", "house_id").values_list("area_id", "house_id")
        for area_id, house_id in pairs:
            served.setdefault(area_id, []).append(house_id)
    for area_id, area in small.items():
        for house_id in served.get(area_id, ()):
            yield house_id, FoundBy.SERVES, area
    if wide:
        inside = visible.within(Scope.of(area.path for area in wide)).by_name()
        for house_id, path in inside.values_list("pk", "path")[:MOST_FOUND]:
            area = next(area for area in wide if path.startswith(area.path))
            yield house_id, FoundBy.SERVES, area
    yield from _nearest_to([area for area in small.values() if area.pk not in served], visible)


def _nearest_to(areas: Sequence[Area], visible: HouseQuerySet) -> Iterator[tuple[int, FoundBy, Area]]:
    """The nearest house of each area, in one query for all."""
    placed = [(area, point) for area in areas if (point := point_of(area))]
    if not placed:
        return
    located = visible.filter(lat__isnull=False).order_by("id")
    rows = located.values_list("pk", "lat", "lon")
    houses = [(pk, Point(lat or 0, lon or 0)) for pk, lat, lon in rows]
    for area, point in placed:
        if houses:
            nearest = min(houses, key=lambda house: metres_between(point, house[1]))
            yield nearest[0], FoundBy.NEAREST, area
