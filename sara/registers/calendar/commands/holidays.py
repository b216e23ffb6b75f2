from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.calendar.errors import HolidayNameless, HolidayThere
from sara.registers.calendar.facts import ClosingDaysChanged
from sara.registers.calendar.models import Holiday
from sara.registers.calendar.permissions import may_keep_calendar
from sara.registers.calendar.types import HolidaySource


@command
def add_holiday(
    *,
    holiday_on: date,
    name: str,
    name_en: str = "",
    closes_houses: bool = True,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Holiday:
    """Put down a holiday that the city announced."""
    if not may_keep_calendar(actor):
        raise NotAllowed
    if not clean(name):
        raise HolidayNameless
    holiday = Holiday(
        holiday_on=holiday_on,
        name=clean(name),
        name_en=clean(name_en),
        source=HolidaySource.CITY,
        closes_houses=closes_houses,
    )
    with constraint_as("holiday_once_a_day", HolidayThere):
        holiday.save(force_insert=True)
    if closes_houses:
        announce(ClosingDaysChanged(days=(holiday_on,)), actor=actor, now=now)
    return holiday


@command
def confirm_holiday(*, holiday_id: int, actor: Actor, now: datetime) -> Holiday:
    """Say that an estimated holiday does fall on the day on which it stands."""
    holiday = _locked(holiday_id, actor)
    holiday.confirmed = True
    holiday.save(update_fields=["confirmed"])
    return holiday


@command
def move_holiday(*, holiday_id: int, holiday_on: date, reason: str, actor: Actor, now: datetime) -> Holiday:
    """Put a holiday on the day that was announced; that day is then certain."""
    holiday = _locked(holiday_id, actor)
    days = tuple(sorted({holiday.holiday_on, holiday_on}))
    holiday.holiday_on, holiday.confirmed = holiday_on, True
    with constraint_as("holiday_once_a_day", HolidayThere):
        holiday.save(update_fields=["holiday_on", "confirmed"])
    if holiday.closes_houses and len(days) > 1:
        announce(ClosingDaysChanged(days=days), actor=actor, now=now)
    return holiday


@command
def change_closing(
    *, holiday_id: int, closes_houses: bool, reason: str, actor: Actor, now: datetime
) -> Holiday:
    """Say whether houses are closed on a holiday."""
    holiday = _locked(holiday_id, actor)
    if holiday.closes_houses == closes_houses:
        return holiday
    holiday.closes_houses = closes_houses
    holiday.save(update_fields=["closes_houses"])
    announce(ClosingDaysChanged(days=(holiday.holiday_on,)), actor=actor, now=now)
    return holiday


def _locked(holiday_id: int, actor: Actor) -> Holiday:
    if not may_keep_calendar(actor):
        raise NotAllowed
    holiday = Holiday.objects.select_for_update().filter(pk=holiday_id).first()
    if holiday is None:
        raise Missing
    return holiday
