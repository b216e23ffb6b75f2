from dataclasses import dataclass

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.persian import search_key
from sara.registers.calendar.api import Holiday, holidays_of_year, may_keep_calendar, visible_to


@dataclass(frozen=True, slots=True)
class HolidayList:
    """The holidays of a Jalali year that were asked for, and how many of all are still estimates."""

    year: int
    lines: tuple[Holiday, ...]
    unconfirmed: int


@dataclass(frozen=True, slots=True)
class HolidayScreen:
    """One holiday and what happened to it."""

    holiday: Holiday
    lines: tuple[TrailLine, ...]


def holiday_list(year: int, words: str, *, only_unconfirmed: bool, actor: Actor) -> HolidayList:
    """The holidays of a year, for those who keep the calendar. One query."""
    if not may_keep_calendar(actor):
        raise Missing
    every = holidays_of_year(year)
    asked = search_key(words).split()
    found = [
        holiday
        for holiday in every
        if not (only_unconfirmed and holiday.confirmed)
        and all(word in search_key(f"{holiday.name} {holiday.name_en}") for word in asked)
    ]
    return HolidayList(year, tuple(found), sum(not holiday.confirmed for holiday in every))


def holiday_screen(number: int, *, actor: Actor) -> HolidayScreen:
    """One holiday, for those who keep the calendar. Three queries."""
    found = visible_to(actor).filter(pk=number).first() if may_keep_calendar(actor) else None
    if found is None:
        raise Missing
    return HolidayScreen(found, tuple(trail(found)))
