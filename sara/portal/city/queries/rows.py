"""Houses with what their records say of them: a fixed number of queries, however many they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, Value
from django.db.models.expressions import Combinable

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.foundation.jalali import jalali_of, month_span
from sara.foundation.money import Rials
from sara.foundation.persian import matches
from sara.portal.city.queries.territory import Ground
from sara.portal.city.rules import need, signals_of
from sara.portal.city.types import Figures, Signal
from sara.registers.places.api import AreaName, area_name, visible_to
from sara.registers.places.types import HouseStatus, Point
from sara.registers.posts.models import Post
from sara.registers.posts.types import MANAGING
from sara.services.programmes.api import HouseActivity, activity_of_houses
from sara.services.treasury.api import (
    Takings,
    boxes_open_since_before,
    houses_with_money_seen_by,
    takings_of_houses,
)
from sara.services.voice.api import count_since, houses_counted_by

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HouseRow:
    """A house, where it lies, and how it stands."""

    id: int
    slug: str
    path: str
    name: str
    status: HouseStatus
    neighbourhood: AreaName
    part: AreaName | None
    point: Point | None
    figures: Figures
    signals: tuple[Signal, ...]
    is_found: bool = True

    @property
    def need(self) -> int:
        return need(self.signals)


def house_rows(ground: Ground, *, words: str, actor: Actor, now: datetime) -> list[HouseRow]:
    """Every house there, by name; `is_found` says which answer the words. Seven queries."""
    houses = _houses(ground, words, actor, now)
    figures = _figures(houses, actor=actor, now=now)
    return [_row(house, figures[house.pk], ground) for house in houses]


def month_of(now: datetime) -> tuple[datetime, datetime]:
    """The Jalali month in which an instant falls, half-open."""
    today = jalali_of(day_of(now))
    first, after = month_span(today.year, today.month)
    return instant_of(first, time()), instant_of(after, time())


def start_of_day(now: datetime) -> datetime:
    return instant_of(day_of(now), time())


def _houses(ground: Ground, words: str, actor: Actor, now: datetime) -> list[Any]:
    theirs = Q(house=OuterRef("pk")) | Q(area=OuterRef("neighbourhood"))
    managed = Post.objects.in_force(now).of_kinds(MANAGING).filter(theirs)
    houses = (
        visible_to(actor)
        .within(ground.scope)
        .exclude(status=HouseStatus.CLOSED)
        .annotate(has_manager=Exists(managed), is_found=_found_by(words))
    )
    return list(houses.select_related("neighbourhood").defer("about", "about_en").by_name())


def _found_by(words: str) -> Combinable:
    """Whether the words are in its name or address, or in the name of its neighbourhood."""
    found = matches("search", words) | matches("neighbourhood__search", words)
    return ExpressionWrapper(found, output_field=BooleanField()) if found else Value(value=True)


def _figures(houses: Sequence[Any], *, actor: Actor, now: datetime) -> dict[int, Figures]:
    purse, heard = houses_with_money_seen_by(actor), houses_counted_by(actor)
    purses = [house.pk for house in houses if purse.covers(house.path)]
    told = [house.pk for house in houses if heard.covers(house.path)]
    since, until = month_of(now)
    activity = activity_of_houses([house.pk for house in houses], now=now)
    takings = takings_of_houses(purses, since=since, until=until)
    boxes = boxes_open_since_before(purses, start_of_day(now))
    messages = count_since(told, now - WEEK)
    none = HouseActivity()
    figures = {}
    for house in houses:
        classes = activity.get(house.pk, none)
        figures[house.pk] = Figures(
            sessions=classes.sessions,
            classes=classes.classes,
            seats=classes.seats,
            seats_taken=classes.taken,
            waiting=classes.queue,
            rolls_not_taken=classes.rolls_not_taken,
            has_manager=house.has_manager,
            taken=_taken(takings.get(house.pk)) if purse.covers(house.path) else None,
            box_open_since=boxes.get(house.pk),
            messages=messages.get(house.pk, 0) if heard.covers(house.path) else None,
        )
    return figures


def _taken(takings: Takings | None) -> Rials:
    return takings.cash + takings.card if takings else Rials(0)


def _row(house: Any, figures: Figures, ground: Ground) -> HouseRow:  # noqa: ANN401 a house with annotations
    status = HouseStatus(house.status)
    located = house.lat is not None and house.lon is not None
    return HouseRow(
        id=house.pk,
        slug=house.slug,
        path=house.path,
        name=house.title,
        status=status,
        neighbourhood=area_name(house.neighbourhood),
        part=ground.part_of(house.path),
        point=Point(house.lat, house.lon) if located else None,
        figures=figures,
        signals=signals_of(figures, is_running=status is HouseStatus.OPEN),
        is_found=house.is_found,
    )
