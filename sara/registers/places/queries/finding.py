"""«سرای محلهٔ من»: a house by its name, its neighbourhood, its street or its postal code."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Q
from django.db.models.expressions import OrderBy
from django.db.models.lookups import GreaterThanOrEqual

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.permissions import Scope
from sara.foundation.persian import closeness, matches, search_words
from sara.registers.places.models import Area, HouseQuerySet, Serving
from sara.registers.places.permissions import visible_to
from sara.registers.places.queries.cards import (
    FoundBy,
    FoundHouse,
    area_name,
    house_cards,
    in_use,
    point_of,
)
from sara.registers.places.rules.distances import metres_between
from sara.registers.places.types import AreaKind, Point

MOST_FOUND: Final = 20
_MOST_AREAS: Final = 40
_LIKENESS: Final = 0.45
"""From which share of common trigrams a word counts as mistyped: one wrong letter in a name of eight."""
_NOT_A_NAME: Final = frozenset(search_words("سرا سرای محله محلات خانه"))


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to hold a typed text against the search key of areas and houses."""

    answers: Callable[[str], Q]
    nearness: Callable[[str], Case | OrderBy]


def _likeness(text: str) -> TrigramWordSimilarity:
    return TrigramWordSimilarity(" ".join(search_words(text))[:100], "search")


_AS_TYPED: Final = _Way(
    lambda text: matches("search", text), lambda text: closeness("search", text, plain="name")
)
_ALIKE: Final = _Way(
    lambda text: Q(GreaterThanOrEqual(_likeness(text), _LIKENESS)), lambda text: _likeness(text).desc()
)


def find_houses(text: str, *, actor: Actor, now: datetime) -> tuple[FoundHouse, ...]:
    """The houses that answer a typed text, the best first, at most twenty; in any spelling.

    A neighbourhood without a house answers with the nearest one. What is mistyped is tried when
    nothing is found. At most eight queries.
    """
    if not search_words(text):
        return ()
    return _answers(text, _AS_TYPED, actor, now) or _answers(_place_name(text), _ALIKE, actor, now)


def _answers(text: str, way: _Way, actor: Actor, now: datetime) -> tuple[FoundHouse, ...]:
    visible = in_use(visible_to(actor))
    areas = _areas(text, way, day_of(now))
    own = visible.filter(way.answers(text)).order_by(way.nearness(text), "name_sort", "id")
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


def _areas(text: str, way: _Way, day: date) -> list[Area]:
    """The neighbourhoods, districts and regions that answer a text."""
    name = _place_name(text)
    areas = Area.objects.in_force(day).exclude(kind=AreaKind.CITY).filter(way.answers(name))
    return list(areas.order_by(way.nearness(name), "name_sort", "id")[:_MOST_AREAS])


def _place_name(text: str) -> str:
    """The text without the words for «house» and «neighbourhood», unless it is only these."""
    return " ".join(word for word in search_words(text) if word not in _NOT_A_NAME) or text


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
