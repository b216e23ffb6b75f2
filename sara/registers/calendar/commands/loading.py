from collections.abc import Iterable
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.registers.calendar.facts import ClosingDaysChanged
from sara.registers.calendar.models import Holiday
from sara.registers.calendar.permissions import may_keep_calendar
from sara.registers.calendar.rules import same_estimated
from sara.registers.calendar.types import HolidaySource, Loaded, PublishedHoliday

Known = dict[tuple[str, date], Holiday]


@command
def load_holidays(*, published: Iterable[PublishedHoliday], actor: Actor, now: datetime) -> Loaded:
    """Take the published calendar over. Run again, it adds what is new, corrects the days that are
    still estimates, and leaves alone what was confirmed or moved by hand."""
    if not may_keep_calendar(actor):
        raise NotAllowed
    asked = list(published)
    known = _known()
    moved_days: set[date] = set()
    fresh: list[Holiday] = []
    moved = 0
    exact = {(one.name, one.holiday_on) for one in asked} & known.keys()
    for one in asked:
        if (one.name, one.holiday_on) in exact:
            moved += _settle(known[one.name, one.holiday_on], one, moved_days)
        elif (older := _estimate_of(one, known, exact)) is not None:
            moved += _settle(older, one, moved_days)
        else:
            fresh.append(_new(one))
    Holiday.objects.bulk_create(fresh)
    moved_days |= {holiday.holiday_on for holiday in fresh if holiday.closes_houses}
    if moved_days:
        announce(ClosingDaysChanged(days=tuple(sorted(moved_days))), actor=actor, now=now)
    return Loaded(added=len(fresh), moved=moved, kept=len(asked) - len(fresh) - moved)


def _known() -> Known:
    rows = Holiday.objects.select_for_update().filter(source=HolidaySource.PUBLISHED).in_order()
    return {(row.name, row.given_on): row for row in rows if row.given_on is not None}


def _estimate_of(one: PublishedHoliday, known: Known, exact: set[tuple[str, date]]) -> Holiday | None:
    """The row that held this holiday on another, estimated day."""
    days = [
        day
        for (name, day), row in known.items()
        if name == one.name and not row.confirmed and (name, day) not in exact
    ]
    nearest = same_estimated(one.holiday_on, days)
    return None if nearest is None else known[one.name, nearest]


def _settle(row: Holiday, one: PublishedHoliday, moved_days: set[date]) -> bool:
    """Bring a row that is still an estimate up to date; True if its day changed."""
    if row.confirmed or (row.holiday_on == one.holiday_on and one.estimated):
        return False
    before, row.holiday_on = row.holiday_on, one.holiday_on
    row.given_on, row.confirmed = one.holiday_on, not one.estimated
    row.save(update_fields=["holiday_on", "given_on", "confirmed"])
    if before == row.holiday_on:
        return False
    if row.closes_houses:
        moved_days |= {before, row.holiday_on}
    return True


def _new(one: PublishedHoliday) -> Holiday:
    return Holiday(
        holiday_on=one.holiday_on,
        given_on=one.holiday_on,
        name=one.name,
        name_en=one.name_en,
        source=HolidaySource.PUBLISHED,
        confirmed=not one.estimated,
    )
