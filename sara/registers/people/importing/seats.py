"""Where a post of a list stands: a house or an area, by the names people give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.exchange import RowReader, Target
from sara.foundation.permissions import Permission
from sara.foundation.persian import joined_key
from sara.registers.places.api import AreaName, area_key, areas_by_key
from sara.registers.places.models import Area, House
from sara.registers.places.types import AreaKind
from sara.registers.posts.api import PostPlace

NO_AREA: Final = _("محله‌ای با این نام در این‌جا نیست.")
MANY_AREAS: Final = _("چند محله این نام را دارند. منطقه را هم بنویسید.")
_HOUSE: Final = tuple(joined_key(words) for words in ("سرای محلهٔ", "سرای محله", "سرا", "خانه محله"))


@dataclass(frozen=True, slots=True)
class Seat:
    """A place of a post, with its path, its name, its neighbourhood, and its house where there is one."""

    place: PostPlace
    path: str
    name: str
    area_id: int
    house_id: int | None = None


@dataclass(frozen=True, slots=True)
class Seats:
    """The houses and neighbourhoods below a target, by folded name; two queries to make."""

    houses: Mapping[str, tuple[Seat, ...]]
    by_area: Mapping[int, Seat]
    areas: Mapping[str, tuple[AreaName, ...]]
    regions: Mapping[str, tuple[AreaName, ...]]

    def houses_called(self, typed: str, region: str) -> tuple[Seat, ...]:
        """The houses that a name or a slug means; several may share a name."""
        found = self.houses.get(house_key(typed), ())
        regions = self._regions(region)
        return tuple(seat for seat in found if not region or _lies_in(seat.path, regions))

    def neighbourhoods_called(self, typed: str, region: str) -> tuple[Seat, ...]:
        """The house of each neighbourhood of this name, or the neighbourhood itself while it has none."""
        found = self.within_region(self.areas.get(area_key(typed, AreaKind.NEIGHBOURHOOD), ()), region)
        own = (Seat(PostPlace.area(area.id), area.path, area.name, area.id) for area in found)
        return tuple(self.by_area.get(seat.area_id) or seat for seat in own)

    def neighbourhood(self, reader: RowReader, column: str, region: str) -> Seat | None:
        """The one that a cell names, or None with a fault."""
        typed = reader.text(column, most=200)
        if not typed:
            return None
        found = self.neighbourhoods_called(typed, region)
        if len(found) != 1:
            reader.fault(column, str(MANY_AREAS if found else NO_AREA))
            return None
        return found[0]

    def within_region(self, areas: tuple[AreaName, ...], region: str) -> tuple[AreaName, ...]:
        """Those of them that lie in a region, where one is told."""
        regions = self._regions(region)
        return tuple(area for area in areas if not region or _lies_in(area.path, regions))

    def _regions(self, region: str) -> tuple[AreaName, ...]:
        return self.regions.get(area_key(region, AreaKind.REGION), ())


def _lies_in(path: str, areas: tuple[AreaName, ...]) -> bool:
    return any(path.startswith(area.path) for area in areas)


def house_key(text: str) -> str:
    """What a house is known by: its folded name without «سرای محلهٔ» before it."""
    key = joined_key(text)
    for word in _HOUSE:
        if key.startswith(word) and key != word:
            return key.removeprefix(word)
    return key


def seats_below(target: Target, *, day: date) -> Seats:
    """What lies in a target, or is it."""
    houses: dict[str, tuple[Seat, ...]] = {}
    by_area: dict[int, Seat] = {}
    for house in House.objects.under(target.path).in_force(day).by_name():
        seat = Seat(PostPlace.house(house.pk), house.path, house.name, house.neighbourhood_id, house.pk)
        for key in {house_key(house.name), house_key(house.name_en), joined_key(house.slug)} - {""}:
            houses[key] = (*houses.get(key, ()), seat)
        by_area.setdefault(house.neighbourhood_id, seat)
    city = target.path.split("/")[0]
    return Seats(
        houses=houses,
        by_area=by_area,
        areas=areas_by_key(target.path, kind=AreaKind.NEIGHBOURHOOD, day=day),
        regions=areas_by_key(f"{city}/", kind=AreaKind.REGION, day=day),
    )


def areas_of(permission: Permission, actor: Actor, *, day: date) -> list[Target]:
    """The widest areas and houses in which an actor holds a right; two queries."""
    paths = permission.scope(actor).paths
    areas = Area.objects.filter(path__in=paths).in_force(day).by_name()
    houses = House.objects.filter(path__in=paths).in_force(day).by_name()
    return [
        *(Target(area.pk, area.title, area.path) for area in areas),
        *(Target(-house.pk, house.title, house.path) for house in houses),
    ]
