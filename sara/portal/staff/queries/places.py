"""The house or area whose posts are kept."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.ui.navigation import Standing
from sara.registers.places.api import visible_to
from sara.registers.places.models import Area, AreaQuerySet, ThematicHouse
from sara.registers.places.types import AreaKind
from sara.registers.posts.api import (
    kinds_to_appoint,
    may_see_posts,
    places_with_posts_seen_by,
    sees_posts_of_areas,
)
from sara.registers.posts.types import PlaceKind, PostKind, PostPlace

Marks = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StaffPlace:
    """Where posts are kept. `mark` is the slug of a house or the code of an area; `units` are the
    thematic houses of a house, by number and name; `appoints` what the actor may appoint there.
    `areas` and `houses` of an area, by code or slug and name, have lists of their own."""

    place: PostPlace
    mark: str
    name: str
    path: str
    units: tuple[tuple[int, str], ...]
    appoints: tuple[PostKind, ...]
    areas: Marks = ()
    houses: Marks = ()

    @property
    def is_house(self) -> bool:
        return self.place.kind is PlaceKind.HOUSE

    @property
    def standing(self) -> Standing | None:
        """The house, as the frame of the staff's screens is told of it."""
        return Standing(self.mark, self.path, self.name) if self.is_house else None


def house_place(slug: str, *, actor: Actor, now: datetime) -> StaffPlace:
    """The house with this slug, for those who see its posts; two queries."""
    house = visible_to(actor).filter(slug=slug).order_by("id").first()
    if house is None or not may_see_posts(actor, house.path):
        raise Missing
    units = ThematicHouse.objects.in_force(day_of(now)).filter(house=house).select_related("kind").in_order()
    kinds = kinds_to_appoint(actor, (PlaceKind.HOUSE, PlaceKind.THEMATIC_HOUSE), house.path)
    return StaffPlace(
        place=PostPlace.house(house.pk),
        mark=house.slug,
        name=house.title,
        path=house.path,
        units=tuple((unit.pk, unit.kind.title) for unit in units),
        appoints=kinds,
    )


def area_place(code: str, *, actor: Actor, now: datetime) -> StaffPlace:
    """The area with this code, for those who see its posts; three queries."""
    if not code.isprintable():  # an address may hold what the database cannot
        raise Missing
    area = areas_in_force(actor, now).filter(code=code).first()
    if area is None:
        raise Missing
    return StaffPlace(
        place=PostPlace.area(area.pk),
        mark=area.code,
        name=area.title,
        path=area.path,
        units=(),
        appoints=kinds_to_appoint(actor, (PlaceKind.AREA,), area.path),
        areas=tuple(
            (one.code, one.title) for one in areas_in_force(actor, now).filter(parent=area).by_name()
        ),
        houses=_houses(area, actor),
    )


def widest_area(*, actor: Actor, now: datetime) -> str:
    """The code of the widest area whose posts the actor sees; Missing where there is none. One query."""
    if not sees_posts_of_areas(actor):
        raise Missing
    area = min(areas_in_force(actor, now), key=lambda one: (len(one.path), one.path), default=None)
    if area is None:
        raise Missing
    return area.code


def areas_in_force(actor: Actor, now: datetime) -> AreaQuerySet:
    """The areas of today whose posts the actor sees."""
    return Area.objects.in_force(day_of(now)).within(places_with_posts_seen_by(actor)).order_by("id")


def _houses(area: Area, actor: Actor) -> Marks:
    """Its houses; those of a whole city are found through its regions."""
    if area.kind == AreaKind.CITY:
        return ()
    houses = visible_to(actor).under(area.path).by_name()
    return tuple((house.slug, house.title) for house in houses)
