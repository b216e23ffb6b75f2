from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.portal.public.queries.maps import PublicMap, Ways, map_of
from sara.registers.places.api import Duty, HousePage, house_page, manager_duties
from sara.registers.posts.api import people_in_post
from sara.registers.posts.types import InPost
from sara.services.programmes.api import SessionCard, this_week


@dataclass(frozen=True, slots=True)
class HouseScreen:
    """All of a house's page."""

    house: HousePage
    week: tuple[SessionCard, ...]
    people: tuple[InPost, ...]
    duties: tuple[Duty, ...]
    map: PublicMap | None


def house_screen(slug: str, *, ways: Ways, actor: Actor, now: datetime) -> HouseScreen:
    """The page of a house, or Missing. Eight queries."""
    house = house_page(slug=slug, actor=actor, now=now)
    region = house.region
    drawn = map_of(region, ways=ways, day=day_of(now), chosen_id=house.neighbourhood.id) if region else None
    return HouseScreen(
        house=house,
        week=this_week(house.id, now=now),
        people=tuple(people_in_post(house.id, now=now)),
        duties=manager_duties(),
        map=drawn,
    )
