"""What the text messages of a month cost, house by house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import jalali_of, month_span
from sara.foundation.money import Rials
from sara.foundation.notices import HouseCost, costs_of_houses
from sara.portal.sms.permissions import overseen_by, sees_all
from sara.registers.places.models import House


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


def costs(months_ago: int, *, actor: Actor, now: datetime) -> Costs:
    """What the text messages of a Jalali month cost, house by house. Two queries."""
    houses = overseen_houses(actor)
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


def overseen_houses(actor: Actor) -> list[House]:
    """The houses one oversees; Missing for who oversees none. One query."""
    scope = overseen_by(actor)
    if not scope:
        raise Missing
    return list(House.objects.within(scope).by_name().only("slug", "name", "name_en", "path"))
