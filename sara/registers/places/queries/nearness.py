"""Houses by where one stands."""

from datetime import datetime
from math import cos, radians

from django.db.models import F, FloatField, Value
from django.db.models.functions import Cast

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.registers.places.models import Area
from sara.registers.places.permissions import visible_to
from sara.registers.places.queries.cards import (
    FoundBy,
    FoundHouse,
    HouseCard,
    area_name,
    house_cards,
    in_use,
    point_of,
)
from sara.registers.places.queries.territory import area_at
from sara.registers.places.types import Point


def house_at(point: Point, *, actor: Actor, now: datetime) -> FoundHouse | None:
    """The house of the neighbourhood in which a point lies; where it has none, or outside all
    neighbourhoods, the nearest to the point."""
    day = day_of(now)
    area = area_at(point, day=day)
    houses = in_use(visible_to(actor))
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
    houses = in_use(visible_to(actor)).serving(area.pk, day_of(now))
    serving = house_cards(houses[:1], now=now, near=point)
    if serving:
        return FoundHouse(serving[0], FoundBy.SERVES, area_name(area))
    nearest = houses_near(point, actor=actor, now=now, limit=1) if point else ()
    return FoundHouse(nearest[0], FoundBy.NEAREST, area_name(area)) if nearest else None


def houses_near(point: Point, *, actor: Actor, now: datetime, limit: int = 6) -> tuple[HouseCard, ...]:
    """The houses in use by their distance from a point, in one query."""
    east = (F("lon") - Value(point.lon)) * Value(cos(radians(point.lat)))
    north = F("lat") - Value(point.lat)
    houses = in_use(visible_to(actor)).filter(lat__isnull=False)
    ordered = houses.alias(apart=Cast(east * east + north * north, FloatField())).order_by("apart", "id")
    return house_cards(ordered[:limit], now=now, near=point)
