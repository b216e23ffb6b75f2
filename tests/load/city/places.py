"""The places of the city and its calendar: few rows, written with the triggers on."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from sara.registers.places.models import (
    Area,
    Boundary,
    House,
    Neighbouring,
    OpeningHours,
    Serving,
    Space,
    SpaceHours,
    ThematicHouse,
    ThematicHouseKind,
)
from seed import territory
from tests.load.city.ground import REGIONS, Ground, grounds
from tests.load.city.sheets import Model, defaults_of
from tests.load.city.size import Size
from tests.load.city.words import address_words

SINCE: Final = date(2013, 3, 21)
_DEFAULTS: Final = Path(territory.__file__).parent / "data" / "defaults.toml"
_ABOUT: Final = "سرای ساختگی برای اندازه‌گیری: کسی در آن نیست و جایی نیست."
_ABOUT_EN: Final = "An invented house to measure on: nobody is in it, and it is nowhere."


@dataclass(frozen=True, slots=True)
class Home:
    """A neighbourhood to live in, and the house that serves it (by its place in the list), if one does."""

    area_id: int
    house: int | None


@dataclass(slots=True)
class BuiltHouse:
    id: int
    area_id: int
    region: int
    name: str
    name_en: str
    slug: str
    spaces: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By slug: number and capacity."""
    units: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Places:
    city_id: int
    region_ids: tuple[int, ...]
    homes: tuple[Home, ...]
    houses: tuple[BuiltHouse, ...]
    kinds: Mapping[str, tuple[int, str]]
    """The thematic kinds by slug: number and name."""


class Placing:
    """Writes rows of one model after another into one transaction, numbering them from 1."""

    def __init__(self, connection: psycopg.Connection, size: Size) -> None:
        self._connection, self._chance = connection, size.chance("uids")

    def put(self, model: Model, columns: str, rows: Iterable[Sequence[object]]) -> None:
        """Write rows; a table that has a `uid` gets one for each."""
        named = ["id", *(["uid"] if _has_uid(model) else []), *columns.split()]
        rest = defaults_of(model, named)
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(model._meta.db_table),
            sql.SQL(", ").join(map(sql.Identifier, [*named, *rest])),
        )
        with self._connection.cursor() as cursor, cursor.copy(statement) as copy:
            for number, row in enumerate(rows, start=1):
                uid = [UUID(int=self._chance.bits(128), version=4)] if "uid" in named else []
                copy.write_row((number, *uid, *row, *rest.values()))


def _has_uid(model: Model) -> bool:
    return any(column.name == "uid" for column in model._meta.local_concrete_fields)


def place(placing: Placing, size: Size) -> Places:
    """Write areas, houses, spaces, hours; gives what the rest of the city stands on."""
    lying = grounds(size)
    told = tomllib.loads(_DEFAULTS.read_text(encoding="utf-8"))
    _areas(placing, lying)
    kinds = _kinds(placing, told["kinds"])
    homes, houses = _served(lying, size)
    _houses(placing, lying, houses, size)
    _servings(placing, homes, houses)
    _spaces(placing, houses, told["spaces"])
    units = list(_units(houses, kinds))
    placing.put(ThematicHouse, "valid_from house_id kind_id", units)
    weeks = [(day, one["from"], one["to"]) for one in told["hours"] for day in one["days"]]
    hours = [(*week, SINCE, True, house.id) for house in houses for week in weeks]
    placing.put(OpeningHours, "weekday open_from open_to valid_from assumed house_id", hours)
    pairs = [(a.id, b.id) for a, b in pairwise(houses) if a.region == b.region]
    placing.put(Neighbouring, "first_id second_id", pairs)
    regions = tuple(range(2, 2 + REGIONS))
    return Places(1, regions, tuple(homes), tuple(houses), kinds)


def _areas(placing: Placing, lying: Sequence[Ground]) -> None:
    city = [("city", "measured", "شهر سنجش", "City of measure", None, None, None, SINCE)]
    regions = [
        ("region", str(one), f"منطقهٔ {one} سنجش", f"Region {one}", None, None, 1, SINCE)
        for one in range(1, REGIONS + 1)
    ]
    others = [
        ("neighbourhood", one.code, one.name, one.name_en, *one.centre, one.region + 1, SINCE)
        for one in lying
    ]
    columns = "kind code name name_en lat lon parent_id valid_from"
    placing.put(Area, columns, [*city, *regions, *others])
    bounds = [
        (Jsonb(one.shape), Jsonb(one.outline), True, one.source, *one.box, SINCE, _area_id(number))
        for number, one in enumerate(lying)
    ]
    placing.put(Boundary, "shape outline approximate source west south east north valid_from area_id", bounds)


def _area_id(number: int) -> int:
    return 2 + REGIONS + number


def _kinds(placing: Placing, told: Sequence[Mapping[str, str]]) -> dict[str, tuple[int, str]]:
    rows = [
        (one["slug"], one["name"], one["name_en"], one["icon"], position, True)
        for position, one in enumerate(told, start=1)
    ]
    placing.put(ThematicHouseKind, "slug name name_en icon position assumed", rows)
    return {one["slug"]: (number, one["name"]) for number, one in enumerate(told, start=1)}


def _served(lying: Sequence[Ground], size: Size) -> tuple[list[Home], list[BuiltHouse]]:
    """Every so many neighbourhoods one has a house; of the others most are served by the nearest."""
    count, wanted = len(lying), min(size.houses, len(lying))
    own = [number for number in range(count) if number * wanted // count != (number + 1) * wanted // count]
    houses = [
        BuiltHouse(
            id=place,
            area_id=_area_id(number),
            region=lying[number].region,
            name=lying[number].name,
            name_en=lying[number].name_en,
            slug=f"house-{lying[number].code}",
        )
        for place, number in enumerate(own, start=1)
    ]
    by_number = {number: place for place, number in enumerate(own)}
    homes = []
    for number, one in enumerate(lying):
        house = by_number.get(number)
        if house is None and number % 10 < 7:
            house = min(range(len(own)), key=lambda place: _apart(lying[own[place]], one))
        homes.append(Home(_area_id(number), house))
    return homes, houses


def _apart(one: Ground, other: Ground) -> float:
    return hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1])


def _houses(placing: Placing, lying: Sequence[Ground], houses: Sequence[BuiltHouse], size: Size) -> None:
    chance = size.chance("houses")
    streets, alleys = address_words("streets"), address_words("alleys")
    at = {_area_id(number): one.centre for number, one in enumerate(lying)}
    rows = [
        (
            one.slug, f"سرای محلهٔ {one.name}", f"{one.name_en} House".strip() if one.name_en else "",
            one.area_id, "open", SINCE, chance.of(streets), chance.of(alleys), str(chance.between(1, 180)),
            f"1{chance.between(10**8, 10**9 - 1)}", [f"0215{5_000_000 + one.id}"], *at[one.area_id], True,
            _ABOUT, _ABOUT_EN,
        )
        for one in houses
    ]  # fmt: skip
    columns = (
        "slug name name_en neighbourhood_id status opened_on street alley number postal_code telephones"
        " lat lon location_approximate about about_en"
    )
    placing.put(House, columns, rows)


def _servings(placing: Placing, homes: Sequence[Home], houses: Sequence[BuiltHouse]) -> None:
    rows = [(SINCE, one.area_id, houses[one.house].id) for one in homes if one.house is not None]
    placing.put(Serving, "valid_from area_id house_id", rows)


def _spaces(placing: Placing, houses: Sequence[BuiltHouse], told: Mapping[str, Any]) -> None:
    rows: list[Sequence[object]] = []
    hours: list[Sequence[object]] = []
    for house in houses:
        for slug, one in told.items():
            number = len(rows) + 1
            house.spaces[slug] = (number, one["capacity"])
            told_of = (one["name"], one["name_en"], one["kind"], one["capacity"], one["equipment"])
            rows.append((*told_of, True, SINCE, house.id))
            hours += [
                (day, kept["from"], kept["to"], kept["audience"], SINCE, number)
                for kept in one.get("hours", ())
                for day in kept["days"]
            ]
    placing.put(Space, "name name_en kind capacity equipment assumed valid_from house_id", rows)
    placing.put(SpaceHours, "weekday open_from open_to audience valid_from space_id", hours)


def _units(
    houses: Sequence[BuiltHouse], kinds: Mapping[str, tuple[int, str]]
) -> Iterator[tuple[date, int, int]]:
    number = 0
    for house in houses:
        for slug, (kind_id, _name) in kinds.items():
            number += 1
            house.units[slug] = number
            yield SINCE, house.id, kind_id
