"""Which of my houses needs me: all of them, or those of one area."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.ui.maps import Area, Drawing, Mark, draw_map
from sara.foundation.ui.paging import Page
from sara.portal.city.permissions import overseen_by
from sara.portal.city.queries.choosing import Wanted, chosen, page_of
from sara.portal.city.queries.rows import HouseRow, house_rows
from sara.portal.city.queries.sums import Part, Sums, sums_of
from sara.portal.city.queries.territory import Ground, ground
from sara.registers.places.api import AreaName, map_parts
from sara.services.treasury.api import houses_with_money_seen_by
from sara.services.voice.api import houses_counted_by


@dataclass(frozen=True, slots=True)
class Ways:
    """Where an area and a house lead, and how a house says its need on the map; the views know."""

    of_area: Callable[[AreaName], str]
    of_house: Callable[[HouseRow], str]
    words_of: Callable[[HouseRow], str]


@dataclass(frozen=True, slots=True)
class Overview:
    """The screen of an area, or of all that one looks after."""

    ground: Ground
    drawing: Drawing | None
    is_approximate: bool
    sums: Sums
    parts: tuple[Part, ...]
    found: int
    page: Page[HouseRow]


def overview(
    code: str, wanted: Wanted, asked: Mapping[str, str], *, ways: Ways, actor: Actor, now: datetime
) -> Overview:
    """All my houses, or with a code those of an area; Missing for one who looks after none. Nine queries."""
    shown = _ground(code, actor, now)
    rows = house_rows(shown, words=wanted.words, actor=actor, now=now)
    found = chosen(rows, wanted)
    drawing, approximate = _map(shown, rows, ways, now)
    return Overview(
        ground=shown,
        drawing=drawing,
        is_approximate=approximate,
        sums=sums_of(rows),
        parts=tuple(
            Part(area, tuple(row for row in rows if row.path.startswith(area.path))) for area in shown.parts
        ),
        found=len(found),
        page=page_of(found, asked),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """Whether the reader may know anything of money, and of messages."""

    money: bool
    messages: bool


def known_to(actor: Actor) -> Known:
    """What an actor may know; asks the database nothing."""
    return Known(money=bool(houses_with_money_seen_by(actor)), messages=bool(houses_counted_by(actor)))


def overview_file(code: str, wanted: Wanted, *, actor: Actor, now: datetime) -> list[HouseRow]:
    """The whole list, for its file. Eight queries."""
    shown = _ground(code, actor, now)
    return chosen(house_rows(shown, words=wanted.words, actor=actor, now=now), wanted)


def _ground(code: str, actor: Actor, now: datetime) -> Ground:
    overseen = overseen_by(actor)
    if not overseen:
        raise Missing
    return ground(code, overseen=overseen, day=day_of(now))


def _map(shown: Ground, rows: Sequence[HouseRow], ways: Ways, now: datetime) -> tuple[Drawing | None, bool]:
    """The parts as areas that lead on, and a mark for each house that needs somebody. One query."""
    if shown.whole is None or shown.part_kind is None:
        return None, False
    parts = map_parts(shown.whole.area.path, of_kind=shown.part_kind, day=day_of(now))
    if not parts:
        return None, False
    areas = [Area(part.area.name, part.outline, href=ways.of_area(part.area)) for part in parts]
    marks = [
        Mark(ways.words_of(row), row.point.lon, row.point.lat, href=ways.of_house(row))
        for row in rows
        if row.need and row.point is not None
    ]
    return draw_map(areas, marks), any(part.approximate for part in parts)
