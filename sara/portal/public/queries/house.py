from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.portal.public.queries.maps import PublicMap, Ways, map_of
from sara.registers.places.api import Duty, HousePage, house_page, manager_duties
from sara.registers.posts.api import people_in_post
from sara.registers.posts.types import InPost
from sara.services.programmes.api import SessionCard, this_week


@dataclass(frozen=True, slots=True)
class DayOn:
    """What meets in a house on one day, by the hour."""

    day: date
    sessions: tuple[SessionCard, ...]


@dataclass(frozen=True, slots=True)
class HouseScreen:
    """All of a house's page."""

    house: HousePage
    week: tuple[DayOn, ...]
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
        week=_by_day(this_week(house.id, now=now)),
        people=tuple(people_in_post(house.id, now=now)),
        duties=manager_duties(),
        map=drawn,
    )


def _by_day(sessions: Iterable[SessionCard]) -> tuple[DayOn, ...]:
    days = groupby(sessions, key=lambda session: day_of(session.starts_at))
    return tuple(DayOn(day, tuple(on_it)) for day, on_it in days)
