from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.freshness import counters_shown
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.places.models import House
from sara.services.programmes import rules
from sara.services.programmes.models import Run, RunQuerySet
from sara.services.programmes.queries.card import RunCard
from sara.services.programmes.queries.cards import cards_of
from sara.services.programmes.queries.words import house_name
from sara.services.programmes.types import DayPart, GenderAudience

NEAR_KM: Final = 2.5
NEAR_HOUSES: Final = 8
PAGE_SIZE: Final = 24
POLE: Final = 90
DATE_LINE: Final = 180


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for in the catalogue; what is empty does not matter.

    `near_ids` are the houses near the reader; `ages` the youngest and the oldest who would come.
    """

    q: str = ""
    near_ids: tuple[int, ...] = ()
    house_slug: str = ""
    thematic_slug: str = ""
    weekdays: tuple[int, ...] = ()
    day_parts: tuple[DayPart, ...] = ()
    ages: tuple[int, int] | None = None
    gender: GenderAudience | None = None
    only_free: bool = False
    only_seats_left: bool = False


@dataclass(frozen=True, slots=True)
class PlacesAsked:
    """The places named in the address, as far as they exist; "" and () when none."""

    near: str = ""
    near_name: str = ""
    near_ids: tuple[int, ...] = ()
    house: str = ""
    house_name: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One page of what can still be joined, the soonest first, and how much there is in all."""

    page: Page[Run]
    cards: tuple[RunCard, ...]
    total: int


def catalogue(wanted: Wanted, asked: Mapping[str, str], *, now: datetime) -> Catalogue:
    """The catalogue over the city; four queries. `asked` holds the key of the page."""
    found = _found(wanted, now)
    page = page_by_key(found.with_words(), asked, order=("first_session_at", "id"), size=PAGE_SIZE)
    return Catalogue(page, cards_of(page.items, now=now), found.count())


def _found(wanted: Wanted, now: datetime) -> RunQuerySet:
    found = Run.objects.joinable(now)
    if wanted.q:
        found = found.matching(wanted.q)
    if wanted.near_ids:
        found = found.filter(house__in=wanted.near_ids)
    if wanted.house_slug:
        found = found.filter(house__slug=wanted.house_slug)
    if wanted.thematic_slug:
        found = found.filter(programme__thematic_kind__slug=wanted.thematic_slug)
    if wanted.weekdays:
        found = found.on_weekdays(wanted.weekdays)
    if wanted.day_parts:
        found = found.in_parts_of_day(wanted.day_parts)
    if wanted.ages is not None:
        found = found.for_ages(*wanted.ages)
    if wanted.gender is not None:
        found = found.filter(gender=wanted.gender)
    if wanted.only_free:
        found = found.free_of_charge()
    return _with_seats_left(found) if wanted.only_seats_left else found


def _with_seats_left(found: RunQuerySet) -> RunQuerySet:
    """A list that any seat, given or freed, may change."""
    counters_shown(Run, None)
    return found.with_seats_left()


def places_asked(*, near: str, house: str) -> PlacesAsked:
    """What the address says of places: `near` is the slug of a house or "latitude,longitude",
    `house` the slug of one house. At most one query; what is not there counts as not asked."""
    if not near and not house:
        return PlacesAsked()
    rows = House.objects.order_by("id")
    houses = list(rows if near else rows.filter(slug=house))
    by_slug = {one.slug: one for one in houses}
    point, beside = _point(near), by_slug.get(near)
    if beside is not None and beside.lat is not None and beside.lon is not None:
        point = (beside.lat, beside.lon)
    one = by_slug.get(house)
    return PlacesAsked(
        near=near if point else "",
        near_name=house_name(beside) if beside else "",
        near_ids=_nearest(point, houses) if point else (),
        house=one.slug if one else "",
        house_name=house_name(one) if one else "",
    )


def _point(text: str) -> tuple[float, float] | None:
    parts = text.split(",")
    try:
        lat, lon = (float(part) for part in parts)
    except ValueError:
        return None
    return (lat, lon) if abs(lat) <= POLE and abs(lon) <= DATE_LINE else None


def _nearest(point: tuple[float, float], houses: list[House]) -> tuple[int, ...]:
    """The houses within a walk, or else the nearest one; there are some hundreds in all."""
    distances = sorted(
        (rules.distance_km(point, (one.lat, one.lon)), one.pk)
        for one in houses
        if one.lat is not None and one.lon is not None
    )
    walk = tuple(pk for distance, pk in distances[:NEAR_HOUSES] if distance <= NEAR_KM)
    return walk or tuple(pk for _, pk in distances[:1])


def coming_count(*, now: datetime) -> int:
    """How many runs can be joined in the whole city."""
    return Run.objects.joinable(now).count()
