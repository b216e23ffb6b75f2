"""What left to people, of one house and of many, and what it cost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import jalali_of, month_span
from sara.foundation.money import Rials
from sara.foundation.notices import (
    HouseCost,
    Outage,
    OutgoingLine,
    OutgoingWanted,
    costs_of_houses,
    outages,
    outgoing,
    outgoing_count,
    whole_outgoing,
)
from sara.foundation.ui.paging import Page
from sara.portal.sms.permissions import may_resend_at, overseen_by, sees_all, visible_to
from sara.registers.places.models import House


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the chips of a list say. `house` is a slug; "none" is what is of no house."""

    days: int | None
    state: str = ""
    channel: str = ""
    line: str = ""
    mobile: str = ""
    house: str = ""


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


@dataclass(frozen=True, slots=True)
class CostLine:
    """A house (None: what is of no house) and what its text messages cost in a month."""

    house: House | None
    cost: HouseCost


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of a month, the dearest first, and their sum."""

    first: datetime
    lines: Sequence[CostLine]
    whole: HouseCost


def house_notices(
    slug: str, wanted: Wanted, asked: Mapping[str, str], *, actor: Actor, now: datetime
) -> HouseNotices:
    """What a house sent, for those who may know. Five queries."""
    house = _house(slug, actor)
    chosen = _chosen(wanted, [house.pk], now)
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
    return whole_outgoing(_chosen(wanted, [_house(slug, actor).pk], now), now=now)


def city_notices(wanted: Wanted, asked: Mapping[str, str], *, actor: Actor, now: datetime) -> CityNotices:
    """What the houses one oversees sent. Four queries."""
    houses = _overseen(actor)
    chosen = _chosen(wanted, _numbers(houses, wanted, actor), now)
    return CityNotices(
        houses=houses,
        page=_named(outgoing(chosen, asked, now=now), {house.pk: house.title for house in houses}),
        count=outgoing_count(chosen),
        may_resend=sees_all(actor),
        outages=outages(),
    )


def city_file(wanted: Wanted, *, actor: Actor, now: datetime) -> Iterator[Row]:
    """Each line with the name of its house."""
    houses = _overseen(actor)
    names = {house.pk: house.title for house in houses}
    for line in whole_outgoing(_chosen(wanted, _numbers(houses, wanted, actor), now), now=now):
        yield Row(line, names.get(line.house_id or 0, ""))


def costs(months_ago: int, *, actor: Actor, now: datetime) -> Costs:
    """What the text messages of a Jalali month cost, house by house. Two queries."""
    houses = _overseen(actor)
    since, until = month_of(now, months_ago)
    everywhere = sees_all(actor)
    found = costs_of_houses(None if everywhere else [one.pk for one in houses], since=since, until=until)
    lines = [CostLine(one, found[one.pk]) for one in houses if one.pk in found]
    if everywhere and None in found:
        lines.append(CostLine(None, found[None]))
    lines.sort(key=lambda line: (-line.cost.cost, -line.cost.messages))
    return Costs(first=since, lines=lines, whole=_whole([line.cost for line in lines]))


def month_of(now: datetime, months_ago: int) -> tuple[datetime, datetime]:
    """The Jalali month so many months before that of an instant, half-open."""
    day = jalali_of(day_of(now))
    index = day.year * 12 + day.month - 1 - months_ago
    first, after = month_span(index // 12, index % 12 + 1)
    return instant_of(first, time()), instant_of(after, time())


def nothing(house_id: int | None) -> HouseCost:
    """The cost of a house that sent nothing."""
    return HouseCost(house_id, messages=0, segments=0, cost=Rials(0), unpriced=0, delivered=0, lost=0)


def _whole(parts: Sequence[HouseCost]) -> HouseCost:
    return HouseCost(
        house_id=None,
        messages=sum(one.messages for one in parts),
        segments=sum(one.segments for one in parts),
        cost=Rials(sum(one.cost for one in parts)),
        unpriced=sum(one.unpriced for one in parts),
        delivered=sum(one.delivered for one in parts),
        lost=sum(one.lost for one in parts),
    )


def _named(page: Page[OutgoingLine], names: Mapping[int, str]) -> Page[Row]:
    return Page(
        items=[Row(line, names.get(line.house_id or 0, "")) for line in page],
        next_link=page.next_link,
        previous_link=page.previous_link,
    )


def _house(slug: str, actor: Actor) -> House:
    house: House | None = visible_to(actor).filter(slug=slug).order_by("id").first()
    if house is None:
        raise Missing
    return house


def _overseen(actor: Actor) -> list[House]:
    scope = overseen_by(actor)
    if not scope:
        raise Missing
    return list(House.objects.within(scope).by_name().only("slug", "name", "name_en", "path"))


def _numbers(houses: Sequence[House], wanted: Wanted, actor: Actor) -> list[int] | None:
    """The numbers of the houses asked for; None is all, also what is of no house."""
    if wanted.house:
        return [house.pk for house in houses if house.slug == wanted.house]
    return None if sees_all(actor) else [house.pk for house in houses]


def _chosen(wanted: Wanted, house_ids: list[int] | None, now: datetime) -> OutgoingWanted:
    return OutgoingWanted(
        house_ids=house_ids,
        since=now - timedelta(days=wanted.days) if wanted.days else None,
        states=[wanted.state] if wanted.state else [],
        channel=wanted.channel,
        line=wanted.line,
        mobile=wanted.mobile,
    )
