from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import kept_house, kept_space
from sara.registers.places.errors import (
    HoursBackwards,
    HoursOverlap,
    SpanBackwards,
)
from sara.registers.places.facts import (
    OpeningHoursSet,
    SpaceHoursSet,
)
from sara.registers.places.models import (
    OpeningHours,
    OpeningHoursQuerySet,
    SpaceHours,
    SpaceHoursQuerySet,
)
from sara.registers.places.rules.hours import backwards, collide, left_of
from sara.registers.places.types import Days, OpenTimes, SpaceTimes, Weekday


@command
def set_opening_hours(
    *,
    house_id: int,
    hours: Sequence[tuple[Weekday, OpenTimes]],
    valid_from: date,
    valid_to: date | None = None,
    on_holidays: bool | None = None,
    assumed: bool = False,
    actor: Actor,
    now: datetime,
) -> list[OpeningHours]:
    """Give a house its week from a day on, for good or for a while (Ramadan, a repair).

    It stands in place of what held in that span; outside it nothing changes. `on_holidays` says
    whether the house keeps its week on official holidays too; None leaves that as it is. `assumed`
    marks the default of this software, not yet confirmed by the house.
    """
    house = kept_house(house_id, actor=actor)
    days = _span(valid_from, valid_to)
    _ask(hours)
    _take_out(house.opening_hours.all(), days)
    if on_holidays is not None:
        house.opens_on_holidays = on_holidays
        house.save(update_fields=["opens_on_holidays"])
    made = OpeningHours.objects.bulk_create(
        OpeningHours(
            house=house,
            weekday=weekday,
            open_from=times.starts,
            open_to=times.ends,
            valid_from=valid_from,
            valid_to=valid_to,
            assumed=assumed,
        )
        for weekday, times in hours
    )
    announce(OpeningHoursSet(house_id=house.pk, valid_from=valid_from), actor=actor, now=now)
    return made


@command
def set_space_hours(
    *,
    space_id: int,
    hours: Sequence[SpaceTimes],
    valid_from: date,
    valid_to: date | None = None,
    actor: Actor,
    now: datetime,
) -> list[SpaceHours]:
    """Say for whom a space is kept in its week from a day on, for good or for a while."""
    space = kept_space(space_id, actor=actor)
    days = _span(valid_from, valid_to)
    _ask([(one.weekday, one.times) for one in hours])
    _take_out(space.hours.all(), days)
    made = SpaceHours.objects.bulk_create(
        SpaceHours(
            space=space,
            weekday=one.weekday,
            open_from=one.times.starts,
            open_to=one.times.ends,
            audience=one.audience,
            valid_from=valid_from,
            valid_to=valid_to,
        )
        for one in hours
    )
    announce(SpaceHoursSet(space_id=space.pk, valid_from=valid_from), actor=actor, now=now)
    return made


def _span(valid_from: date, valid_to: date | None) -> Days:
    if valid_to is not None and valid_to <= valid_from:
        raise SpanBackwards
    return Days(valid_from, valid_to)


def _ask(hours: Sequence[tuple[Weekday, OpenTimes]]) -> None:
    if any(backwards(times.starts, times.ends) for _, times in hours):
        raise HoursBackwards
    if collide(hours):
        raise HoursOverlap


def _take_out(rows: OpeningHoursQuerySet | SpaceHoursQuerySet, days: Days) -> None:
    """Shorten, part or remove what holds in a span of days."""
    overlapping = Q(valid_to__isnull=True) | Q(valid_to__gt=days.starts)
    if days.ends is not None:
        overlapping &= Q(valid_from__lt=days.ends)
    for row in rows.filter(overlapping):
        left = left_of(Days(row.valid_from, row.valid_to), days)
        if not left:
            row.delete()
            continue
        row.valid_from, row.valid_to = left[0].starts, left[0].ends
        row.save(update_fields=["valid_from", "valid_to"])
        for more in left[1:]:
            row.pk = None
            row.valid_from, row.valid_to = more.starts, more.ends
            row.save()
