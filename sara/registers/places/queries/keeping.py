"""A house as whoever keeps it sees it: what is written, what holds, what is to come, and its history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.ui.navigation import Standing
from sara.registers.places.models import House, OpeningException, OpeningHours, Space, SpaceHours
from sara.registers.places.permissions import may_keep_house, visible_to
from sara.registers.places.queries.cards import written_address
from sara.registers.places.rules.hours import week_lines
from sara.registers.places.types import (
    Audience,
    Days,
    HouseContact,
    OpenTimes,
    Point,
    Weekday,
    WeekLine,
    WeeklyTimes,
)

WeekTimes = Mapping[Weekday, tuple[OpenTimes, ...]]


@dataclass(frozen=True, slots=True)
class KeptHouse:
    """A house that the actor keeps."""

    house: House

    @property
    def id(self) -> int:
        return self.house.pk

    @property
    def slug(self) -> str:
        return self.house.slug

    @property
    def name(self) -> str:
        return self.house.title

    @property
    def standing(self) -> Standing:
        """The house, as the frame of the staff's screens is told of it."""
        return Standing(self.house.slug, self.house.path, self.house.title)

    @property
    def contact(self) -> HouseContact:
        """The contact, part by part, as it is written."""
        house = self.house
        point = None if house.lat is None or house.lon is None else Point(house.lat, house.lon)
        return HouseContact(
            address=house.address,
            address_en=house.address_en,
            telephones=tuple(house.telephones),
            sms_number=house.sms_number,
            email=house.email,
            point=point,
            point_approximate=house.location_approximate,
        )


@dataclass(frozen=True, slots=True)
class Week:
    """The hours of a house in a span of days: the last day of it, where there is one, is in it."""

    starts_on: date
    last_on: date | None
    lines: tuple[WeekLine, ...]
    assumed: bool
    holds_now: bool


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """For whom a space is kept in some stretches of days that follow each other."""

    audience: Audience
    line: WeekLine


@dataclass(frozen=True, slots=True)
class SpaceLine:
    """A space in use, or to come, with the week that holds in it."""

    space: Space
    lines: tuple[AudienceLine, ...]


@dataclass(frozen=True, slots=True)
class HouseRecord:
    """The whole record of a house on one screen."""

    kept: KeptHouse
    address: str
    weeks: tuple[Week, ...]
    exceptions: tuple[OpeningException, ...]
    spaces: tuple[SpaceLine, ...]
    lines: tuple[TrailLine, ...]

    @property
    def assumed(self) -> bool:
        """Whether something of it is still what this software proposed."""
        return any(week.assumed for week in self.weeks) or any(one.space.assumed for one in self.spaces)


@dataclass(frozen=True, slots=True)
class SpaceRecord:
    """One space with its week and its history."""

    kept: KeptHouse
    space: Space
    lines: tuple[AudienceLine, ...]
    week: Mapping[Audience, WeekTimes]
    history: tuple[TrailLine, ...]


def house_to_keep(slug: str, *, actor: Actor) -> KeptHouse:
    """The house with this slug, for those who keep it; Missing otherwise. One query."""
    house = visible_to(actor).filter(slug=slug).order_by("id").first()
    if house is None or not may_keep_house(actor, house.path):
        raise Missing
    return KeptHouse(house)


def house_record(slug: str, *, actor: Actor, now: datetime) -> HouseRecord:
    """All that is written of a house, for those who keep it; seven queries."""
    kept, day = house_to_keep(slug, actor=actor), day_of(now)
    house = kept.house
    return HouseRecord(
        kept=kept,
        address=written_address(house),
        weeks=_weeks(house.opening_hours.not_over(day).by_week(), day),
        exceptions=tuple(house.opening_exceptions.filter(day_on__gte=day).order_by("day_on", "id")),
        spaces=_spaces(house, day),
        lines=tuple(trail(house)),
    )


def week_to_keep(kept: KeptHouse, *, now: datetime) -> WeekTimes:
    """The week that holds in a house today, by weekday; one query."""
    rows = kept.house.opening_hours.in_force(day_of(now)).by_week()
    return _by_weekday((Weekday(one.weekday), OpenTimes(one.open_from, one.open_to)) for one in rows)


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
        audience: _by_weekday(
            (Weekday(one.weekday), OpenTimes(one.open_from, one.open_to))
            for one in rows
            if one.audience == audience
        )
        for audience in Audience
    }
    return SpaceRecord(kept, space, _audience_lines(rows), week, tuple(trail(space)))


def _weeks(rows: Iterable[OpeningHours], day: date) -> tuple[Week, ...]:
    """The rows by the span in which they hold, the earliest first."""

    def span(row: OpeningHours) -> tuple[date, date]:
        return row.valid_from, row.valid_to or date.max

    weeks = []
    for (starts, ends), group in groupby(sorted(rows, key=span), key=span):
        of_span = list(group)
        days = Days(starts, None if ends == date.max else ends)
        lines = week_lines(
            WeeklyTimes(Weekday(one.weekday), OpenTimes(one.open_from, one.open_to), days) for one in of_span
        )
        weeks.append(
            Week(starts, days.last, lines, any(one.assumed for one in of_span), holds_now=days.holds(day))
        )
    return tuple(weeks)


def _spaces(house: House, day: date) -> tuple[SpaceLine, ...]:
    spaces = list(house.spaces.not_over(day).by_name())
    hours = list(SpaceHours.objects.in_force(day).filter(space__in=spaces).by_week())
    return tuple(
        SpaceLine(space, _audience_lines([one for one in hours if one.space_id == space.pk]))
        for space in spaces
    )


def _audience_lines(rows: list[SpaceHours]) -> tuple[AudienceLine, ...]:
    """The week of a space, audience by audience."""
    lines = []
    for audience in Audience:
        week = [
            WeeklyTimes(Weekday(one.weekday), OpenTimes(one.open_from, one.open_to), Days(one.valid_from))
            for one in rows
            if one.audience == audience
        ]
        lines += [AudienceLine(audience, line) for line in week_lines(week)]
    return tuple(lines)


def _by_weekday(rows: Iterable[tuple[Weekday, OpenTimes]]) -> WeekTimes:
    by_day: dict[Weekday, tuple[OpenTimes, ...]] = {}
    for weekday, times in rows:
        by_day[weekday] = (*by_day.get(weekday, ()), times)
    return by_day
