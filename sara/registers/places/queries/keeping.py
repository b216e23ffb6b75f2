"""What whoever keeps a house reads of it, each screen by one function."""

from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.registers.places.models import OpeningException
from sara.registers.places.permissions import may_found_houses, may_keep_house, visible_to
from sara.registers.places.queries.cards import written_address
from sara.registers.places.queries.kept import HouseRecord, KeptHouse, SpaceRecord, WeekTimes
from sara.registers.places.queries.weeks import audience_lines, by_weekday, space_lines, weeks_of
from sara.registers.places.types import Audience, OpenTimes, Weekday


def house_to_keep(slug: str, *, actor: Actor) -> KeptHouse:
    """The house with this slug, for those who keep it; Missing otherwise. One query."""
    house = visible_to(actor).filter(slug=slug).order_by("id").first()
    if house is None or not may_keep_house(actor, house.path):
        raise Missing
    return KeptHouse(house)


def house_record(slug: str, *, actor: Actor, now: datetime) -> HouseRecord:
    """All that is written of a house, for those who keep it; nine queries."""
    kept, day = house_to_keep(slug, actor=actor), day_of(now)
    house = kept.house
    return HouseRecord(
        kept=kept,
        address=written_address(house),
        weeks=weeks_of(house.opening_hours.not_over(day).by_week(), day),
        exceptions=tuple(house.opening_exceptions.filter(day_on__gte=day).order_by("day_on", "id")),
        spaces=space_lines(house, day),
        buildings=tuple(house.buildings.order_by("name", "id")),
        units=tuple(house.thematic_houses.in_force(day).select_related("kind").in_order()),
        may_rename=may_found_houses(actor, house.path),
        lines=tuple(trail(house)),
    )


def week_to_keep(kept: KeptHouse, *, now: datetime) -> WeekTimes:
    """The week that holds in a house today, by weekday; one query."""
    rows = kept.house.opening_hours.in_force(day_of(now)).by_week()
    return by_weekday((Weekday(one.weekday), OpenTimes(one.open_from, one.open_to)) for one in rows)


def exception_to_keep(
    slug: str, number: int, *, actor: Actor
) -> tuple[KeptHouse, OpeningException, tuple[TrailLine, ...]]:
    """A day on which a house does not keep its week, with its history; four queries."""
    kept = house_to_keep(slug, actor=actor)
    exception = kept.house.opening_exceptions.filter(pk=number).first()
    if exception is None:
        raise Missing
    return kept, exception, tuple(trail(exception))


def space_record(slug: str, number: int, *, actor: Actor, now: datetime) -> SpaceRecord:
    """A space of a house, for those who keep it; five queries."""
    kept = house_to_keep(slug, actor=actor)
    space = kept.house.spaces.filter(pk=number).first()
    if space is None:
        raise Missing
    rows = list(space.hours.in_force(day_of(now)).by_week())
    week = {
        audience: by_weekday(
            (Weekday(one.weekday), OpenTimes(one.open_from, one.open_to))
            for one in rows
            if one.audience == audience
        )
        for audience in Audience
    }
    return SpaceRecord(kept, space, audience_lines(rows), week, tuple(trail(space)))
