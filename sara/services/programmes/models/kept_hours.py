"""The hours that a space keeps for women, or for men."""

from collections.abc import Iterable
from datetime import date, time

from sara.registers.places.models import SpaceHours
from sara.registers.places.types import Audience as KeptFor
from sara.registers.places.types import Weekday


def kept_hours(space_ids: Iterable[int]) -> list[SpaceHours]:
    """What these spaces keep for some; hours of which nothing is written, and mixed ones, are everybody's."""
    kept = SpaceHours.objects.filter(space__in=list(space_ids)).exclude(audience=KeptFor.MIXED)
    return list(kept.by_week())


def keeps_out(hours: SpaceHours, *, gender: str, day: date, starts: time, ends: time) -> bool:
    """Whether a meeting for these would be in hours that are others'."""
    in_force = hours.valid_from <= day and (hours.valid_to is None or day < hours.valid_to)
    at_once = hours.open_from < ends and starts < hours.open_to
    return in_force and at_once and hours.weekday == Weekday.of(day) and hours.audience != gender
