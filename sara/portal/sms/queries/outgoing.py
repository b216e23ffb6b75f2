"""What left to people, of one house and of many, and what it cost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.notices import (
    HouseCost,
    Outage,
    OutgoingLine,
    costs_of_houses,
    outages,
    outgoing,
    outgoing_count,
    whole_outgoing,
)
from sara.foundation.ui.paging import Page
from sara.portal.sms.permissions import may_resend_at, sees_all, visible_to
from sara.portal.sms.queries.cost import month_of, nothing, overseen_houses
from sara.portal.sms.queries.wanted import Wanted, chosen_by
from sara.registers.places.models import House


@dataclass(frozen=True, slots=True)
class Row:
    """A notice, and the name of its house where many are shown."""

    line: OutgoingLine
    house_name: str = ""


@dataclass(frozen=True, slots=True)
class HouseNotices:
    """The messages of one house, and what this month's cost."""

    house: House
    page: Page[Row]
    count: int
    cost: HouseCost
    may_resend: bool
    outages: Sequence[Outage]


@dataclass(frozen=True, slots=True)
class CityNotices:
    """The messages of many houses."""

    houses: Sequence[House]
    page: Page[Row]
    count: int
    may_resend: bool
    outages: Sequence[Outage]


def house_notices(
    slug: str, wanted: Wanted, asked: Mapping[str, str], *, actor: Actor, now: datetime
) -> HouseNotices:
    """What a house sent, for those who may know. Five queries."""
    house = _house(slug, actor)
    chosen = chosen_by(wanted, [house.pk], now)
    since, until = month_of(now, 0)
    return HouseNotices(
        house=house,
        page=_named(outgoing(chosen, asked, now=now), {}),
        count=outgoing_count(chosen),
        cost=costs_of_houses([house.pk], since=since, until=until).get(house.pk, nothing(house.pk)),
        may_resend=may_resend_at(actor, house.path),
        outages=outages(),
    )


def house_file(slug: str, wanted: Wanted, *, actor: Actor, now: datetime) -> Iterator[OutgoingLine]:
    return whole_outgoing(chosen_by(wanted, [_house(slug, actor).pk], now), now=now)


def city_notices(wanted: Wanted, asked: Mapping[str, str], *, actor: Actor, now: datetime) -> CityNotices:
    """What the houses one oversees sent. Four queries."""
    houses = overseen_houses(actor)
    chosen = chosen_by(wanted, _numbers(houses, wanted, actor), now)
    return CityNotices(
        houses=houses,
        page=_named(outgoing(chosen, asked, now=now), {house.pk: house.title for house in houses}),
        count=outgoing_count(chosen),
        may_resend=sees_all(actor),
        outages=outages(),
    )


def city_file(wanted: Wanted, *, actor: Actor, now: datetime) -> Iterator[Row]:
    """Each line with the name of its house."""
    houses = overseen_houses(actor)
    names = {house.pk: house.title for house in houses}
    for line in whole_outgoing(chosen_by(wanted, _numbers(houses, wanted, actor), now), now=now):
        yield Row(line, names.get(line.house_id or 0, ""))


def _named(page: Page[OutgoingLine], names: Mapping[int, str]) -> Page[Row]:
    return page.showing([Row(line, names.get(line.house_id or 0, "")) for line in page])


def _house(slug: str, actor: Actor) -> House:
    house: House | None = visible_to(actor).filter(slug=slug).order_by("id").first()
    if house is None:
        raise Missing
    return house


def _numbers(houses: Sequence[House], wanted: Wanted, actor: Actor) -> list[int] | None:
    """The numbers of the houses asked for; None is all, also what is of no house."""
    if wanted.house:
        return [house.pk for house in houses if house.slug == wanted.house]
    return None if sees_all(actor) else [house.pk for house in houses]
