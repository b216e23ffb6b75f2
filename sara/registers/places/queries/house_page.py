from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, TimeField, Value
from django.db.models.functions import Cast, JSONObject

from sara.foundation.actors import Actor
from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.registers.calendar.models import Holiday
from sara.registers.places.models import (
    Area,
    House,
    HouseQuerySet,
    Neighbouring,
    OpeningHours,
    SpaceHours,
    ThematicHouse,
)
from sara.registers.places.permissions import visible_to
from sara.registers.places.queries.cards import (
    AreaName,
    area_name,
    area_name_from,
    point_of,
    region_of,
    written_address,
)
from sara.registers.places.rules.hours import LOOKS_AHEAD, doors_at, week_lines
from sara.registers.places.types import (
    Audience,
    ChangedDay,
    Days,
    Doors,
    HouseStatus,
    OpenTimes,
    Point,
    SpaceKind,
    SpaceTimes,
    Weekday,
    WeekLine,
    WeeklyTimes,
)


@dataclass(frozen=True, slots=True)
class NeighbourHouse:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class ThematicCard:
    id: int
    slug: str
    name: str
    icon: str
    path: str


@dataclass(frozen=True, slots=True)
class SpaceCard:
    id: int
    name: str
    kind: SpaceKind
    capacity: int
    area_m2: int | None
    equipment: tuple[str, ...]
    assumed: bool
    hours: tuple[SpaceTimes, ...]


@dataclass(frozen=True, slots=True)
class HousePage:
    """All that the register knows for the page of a house, in the language in force.

    `today` is why today is not like every such weekday, if it is not; `changes` are those of the
    coming two weeks, today's with them. `hours_assumed`: the hours are this software's default.
    """

    id: int
    slug: str
    path: str
    name: str
    status: HouseStatus
    about: str
    address: str
    postal_code: str
    telephones: tuple[str, ...]
    sms_number: str
    email: str
    point: Point | None
    point_approximate: bool
    neighbourhood: AreaName
    region: AreaName | None
    serves: tuple[AreaName, ...]
    doors: Doors
    today: ChangedDay | None
    changes: tuple[ChangedDay, ...]
    week: tuple[WeekLine, ...]
    hours_assumed: bool
    spaces: tuple[SpaceCard, ...]
    thematic_houses: tuple[ThematicCard, ...]
    neighbours: tuple[NeighbourHouse, ...]


def house_page(*, slug: str, actor: Actor, now: datetime) -> HousePage:
    """The page of a house; Missing where there is none, or he may not know of it. Five queries."""
    day = day_of(now)
    house = _with_lists(visible_to(actor), day).filter(slug=slug).first()
    if house is None:
        raise Missing
    lists: Any = house
    hours = list(house.opening_hours.not_over(day).by_week())
    week = [_weekly(one) for one in hours]
    changed = _changes(house, day)
    doors = doors_at(now.astimezone(TEHRAN), week, changed)
    region = region_of(house.neighbourhood)
    return HousePage(
        id=house.pk,
        slug=house.slug,
        path=house.path,
        name=house.title,
        status=HouseStatus(house.status),
        about=in_language(house.about, house.about_en),
        address=written_address(house),
        postal_code=house.postal_code,
        telephones=tuple(house.telephones),
        sms_number=house.sms_number,
        email=house.email,
        point=point_of(house),
        point_approximate=house.location_approximate,
        neighbourhood=area_name(house.neighbourhood),
        region=area_name(region) if region else None,
        serves=tuple(area_name_from(one) for one in lists.served),
        doors=doors if house.status == HouseStatus.OPEN else Doors(is_open=False),
        today=changed.get(day),
        changes=tuple(changed.values()),
        week=week_lines(one for one in week if one.days.holds(day)),
        hours_assumed=any(one.assumed for one in hours),
        spaces=_spaces(house, day),
        thematic_houses=tuple(_thematic(one) for one in lists.units),
        neighbours=tuple(
            NeighbourHouse(one["slug"], in_language(one["name"], one["name_en"])) for one in lists.beside
        ),
    )


def _with_lists(houses: HouseQuerySet, day: date) -> HouseQuerySet:
    """The houses with short lists of their own as JSON: `served`, `units`, `beside`."""
    name = {"id": "id", "name": "name", "name_en": "name_en"}
    served = Area.objects.filter(
        Q(servings__valid_to__isnull=True) | Q(servings__valid_to__gt=day),
        servings__house=OuterRef("pk"),
        servings__valid_from__lte=day,
    ).by_name()
    units = ThematicHouse.objects.in_force(day).filter(house=OuterRef("pk")).in_order()
    beside = House.objects.filter(
        Exists(Neighbouring.objects.between(OuterRef("pk"), OuterRef(OuterRef("pk")))),
        status__in=(HouseStatus.OPEN, HouseStatus.PAUSED),
    ).by_name()
    kind = {"id": "id", "path": "path", "slug": "kind__slug", "icon": "kind__icon"}
    kind |= {"name": "kind__name", "name_en": "kind__name_en"}
    return houses.select_related("neighbourhood__parent__parent").annotate(
        served=ArraySubquery(served.values(told=JSONObject(**name, code="code", path="path"))),
        units=ArraySubquery(units.values(told=JSONObject(**kind))),
        beside=ArraySubquery(beside.values(told=JSONObject(**name, slug="slug"))),
    )


def _weekly(row: OpeningHours) -> WeeklyTimes:
    return WeeklyTimes(
        Weekday(row.weekday),
        OpenTimes(row.open_from, row.open_to),
        Days(row.valid_from, row.valid_to),
    )


def _changes(house: House, day: date) -> Mapping[date, ChangedDay]:
    """The exceptions of the coming days and the holidays among them, in one query."""
    ends = day + timedelta(days=LOOKS_AHEAD + 1)
    own = house.opening_exceptions.filter(day_on__gte=day, day_on__lt=ends)
    no_time = Cast(Value(None), TimeField())
    rows = own.values_list("day_on", "open_from", "open_to", "reason", Value(""), Value(1))
    if not house.opens_on_holidays:
        official = Holiday.objects.closing().between(day, ends)
        rows = rows.union(
            official.values_list("holiday_on", no_time, no_time, "name", "name_en", Value(0)),
            all=True,
        )
    # What the house itself says of a day is read last and stands.
    return {
        day_on: ChangedDay(
            day_on, OpenTimes(starts, ends) if starts else None, in_language(reason, reason_en)
        )
        for day_on, starts, ends, reason, reason_en, _ in sorted(rows, key=lambda row: (row[0], row[5]))
    }


def _thematic(told: Mapping[str, Any]) -> ThematicCard:
    name = in_language(told["name"], told["name_en"])
    return ThematicCard(told["id"], told["slug"], name, told["icon"], told["path"])


def _spaces(house: House, day: date) -> tuple[SpaceCard, ...]:
    of_day = Prefetch("hours", queryset=SpaceHours.objects.in_force(day).by_week())
    spaces = house.spaces.in_force(day).by_name().prefetch_related(of_day)
    return tuple(
        SpaceCard(
            id=space.pk,
            name=space.title,
            kind=SpaceKind(space.kind),
            capacity=space.capacity,
            area_m2=space.area_m2,
            equipment=tuple(space.equipment),
            assumed=space.assumed,
            hours=tuple(_space_times(one) for one in space.hours.all()),
        )
        for space in spaces
    )


def _space_times(row: SpaceHours) -> SpaceTimes:
    times = OpenTimes(row.open_from, row.open_to)
    return SpaceTimes(Weekday(row.weekday), times, Audience(row.audience))
