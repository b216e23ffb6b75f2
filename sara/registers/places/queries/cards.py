"""Houses and areas as other screens show them: short."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils.translation import gettext as _

from sara.foundation.persian import in_language
from sara.registers.places.models import Area, House, HouseQuerySet, hours_hold_at
from sara.registers.places.rules.addresses import address_line
from sara.registers.places.rules.distances import metres_between
from sara.registers.places.types import HouseStatus, Point


@dataclass(frozen=True, slots=True)
class AreaName:
    """An area, by the name in the language in force."""

    id: int
    code: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class HouseCard:
    """A house in a list. `metres` is its distance, where the list is by distance."""

    id: int
    slug: str
    path: str
    name: str
    status: HouseStatus
    is_open: bool
    address: str
    telephones: tuple[str, ...]
    neighbourhood: AreaName
    region: AreaName | None
    point: Point | None
    point_approximate: bool
    metres: int | None = None


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


def in_use(houses: HouseQuerySet) -> HouseQuerySet:
    """Those that one can go to, now or again soon."""
    return houses.filter(status__in=(HouseStatus.OPEN, HouseStatus.PAUSED))


def area_name(area: Area) -> AreaName:
    return AreaName(area.pk, area.code, area.title, area.path)


def area_name_from(values: Mapping[str, Any]) -> AreaName:
    """The same from the columns of a row as JSON tells them."""
    name = in_language(values["name"], values["name_en"])
    return AreaName(values["id"], values["code"], name, values["path"])


def region_of(neighbourhood: Area) -> Area | None:
    """The region in which a neighbourhood lies, read with `parent__parent`."""
    above = neighbourhood.parent
    while above is not None and above.kind != "region":
        above = above.parent
    return above


def written_address(house: House) -> str:
    """The address in one line, in the language in force."""
    line = address_line(house.address, number=_("پلاک"), floor=_("طبقهٔ"), unit=_("واحد"))
    return in_language(line, house.address_en)


def point_of(row: House | Area) -> Point | None:
    return None if row.lat is None or row.lon is None else Point(row.lat, row.lon)


def house_cards(houses: HouseQuerySet, *, now: datetime, near: Point | None = None) -> tuple[HouseCard, ...]:
    """The cards of some houses, in their order, in one query."""
    open_now = Q(hours_hold_at(now), status=HouseStatus.OPEN)
    rows = houses.select_related("neighbourhood__parent__parent").annotate(
        is_open=ExpressionWrapper(open_now, output_field=BooleanField())
    )
    return tuple(_cards(rows, near))


def _cards(rows: Iterable[Any], near: Point | None) -> Iterable[HouseCard]:
    for house in rows:
        region = region_of(house.neighbourhood)
        point = point_of(house)
        yield HouseCard(
            id=house.pk,
            slug=house.slug,
            path=house.path,
            name=house.title,
            status=HouseStatus(house.status),
            is_open=house.is_open,
            address=written_address(house),
            telephones=tuple(house.telephones),
            neighbourhood=area_name(house.neighbourhood),
            region=area_name(region) if region else None,
            point=point,
            point_approximate=house.location_approximate,
            metres=metres_between(near, point) if near and point else None,
        )
