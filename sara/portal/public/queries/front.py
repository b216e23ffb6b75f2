from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.portal.public.queries.maps import PublicMap, Ways, city_map, map_of
from sara.registers.places.api import HouseCard, house_cards, visible_to
from sara.services.programmes.api import RunCard, Wanted, catalogue, coming_count, places_asked

SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The city's front page: where the houses are and what is on soon, near one of them if chosen."""

    map: PublicMap | None
    near: HouseCard | None
    cards: tuple[RunCard, ...]
    total: int


def front_page(*, near: str, ways: Ways, actor: Actor, now: datetime) -> FrontPage:
    """`near` is the slug of the reader's house, or "". At most eight queries."""
    house = _house(near, actor, now)
    places = places_asked(near=near if house else "", house="")
    found = catalogue(Wanted(near_ids=places.near_ids), {}, now=now)
    if house and house.region:
        chosen = house.neighbourhood.id
        drawn = map_of(house.region, ways=ways, day=day_of(now), chosen_id=chosen)
    else:
        drawn = city_map(ways=ways, day=day_of(now))
    total = coming_count(now=now) if places.near_ids else found.total
    return FrontPage(map=drawn, near=house, cards=found.cards[:SHOWN], total=total)


def _house(slug: str, actor: Actor, now: datetime) -> HouseCard | None:
    if not slug:
        return None
    cards = house_cards(visible_to(actor).filter(slug=slug).by_name(), now=now)
    return cards[0] if cards else None
