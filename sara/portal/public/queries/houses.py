from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.persian import matches
from sara.foundation.ui.paging import Page, page_by_number
from sara.registers.places.api import HouseCard, house_cards, visible_to
from sara.registers.places.models import House, HouseQuerySet

PAGE_SIZE: Final = 24


@dataclass(frozen=True, slots=True)
class HouseList:
    """One page of the houses of the city, by name."""

    page: Page[House]
    cards: tuple[HouseCard, ...]


def house_list(
    *, words: str, only_open: bool, asked: Mapping[str, str], actor: Actor, now: datetime
) -> HouseList:
    """The houses by name, narrowed by words of their name, address or neighbourhood. Three queries."""
    page = page_by_number(_wanted(words, actor, now, only_open=only_open), asked, size=PAGE_SIZE)
    shown = House.objects.filter(pk__in=[house.pk for house in page]).by_name()
    return HouseList(page, house_cards(shown, now=now))


def all_houses(*, words: str, only_open: bool, actor: Actor, now: datetime) -> tuple[HouseCard, ...]:
    """All of them, for the file of the list. One query."""
    return house_cards(_wanted(words, actor, now, only_open=only_open), now=now)


def _wanted(words: str, actor: Actor, now: datetime, *, only_open: bool) -> HouseQuerySet:
    houses = visible_to(actor).by_name()
    if words:
        houses = houses.filter(matches("search", words))
    return houses.open_at(now) if only_open else houses
