"""What the calendar did to the plans of a house, and what can be done about it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from sara.foundation.clock import day_of
from sara.registers.calendar.api import closing_days_told, free_weekdays
from sara.services.programmes.models import HolidayClash, RunSlot, Session
from sara.services.programmes.queries.clash_lines import ClashLine, ClosedDay, FreedLine, HolidayClashes
from sara.services.programmes.queries.make_up import Openings, meeting_of
from sara.services.programmes.queries.words import place_name
from sara.services.programmes.rules import weekday_of
from sara.services.programmes.types import HolidayTurn, RunStatus

MOST: Final = 100
_FURTHEST: Final = timedelta(days=430)
_RELATED: Final = ("run__programme", "run__house", "session__space", "session__instructor")


def holiday_clashes(house_id: int, *, now: datetime) -> HolidayClashes:
    """The clashes of a house with the calendar, the first hundred; at most five queries.

    The caller asked who plans there.
    """
    found = HolidayClash.objects.filter(house=house_id).waiting(now).select_related(*_RELATED).by_day()
    rows = list(found[:MOST])
    closed = [row for row in rows if row.turn == HolidayTurn.CLOSED]
    freed = [row for row in rows if row.turn == HolidayTurn.OPENED]
    return HolidayClashes(tuple(_closed_days(closed, now)), tuple(_freed(freed)))


def holiday_clash_count(house_id: int, *, now: datetime) -> int:
    """How many clashes with the calendar wait for a word in a house; one query."""
    return HolidayClash.objects.filter(house=house_id).waiting(now).count()


def _closed_days(rows: list[HolidayClash], now: datetime) -> Iterator[ClosedDay]:
    sessions = [row.session for row in rows if row.session is not None]
    if not sessions:
        return
    holidays = closing_days_told(day_of(now), max(row.day for row in rows) + _FURTHEST)
    openings = Openings.around(sessions, shut=holidays.keys(), free=free_weekdays(), now=now)
    for day, ones in groupby(rows, lambda row: row.day):
        lines = tuple(_line(row, row.session, openings) for row in ones if row.session is not None)
        yield ClosedDay(day, holidays.get(day, ""), lines)


def _line(row: HolidayClash, session: Session, openings: Openings) -> ClashLine:
    run = row.run
    return ClashLine(
        id=row.pk,
        run_code=run.code,
        title=run.programme.titled(),
        is_draft=run.status == RunStatus.DRAFT,
        number=session.number,
        meeting=meeting_of(session),
        place=place_name(run, session.space),
        instructor_name=session.instructor.full_name if session.instructor else "",
        taken=run.seats_taken,
        proposals=openings.for_session(session, ends_on=run.ends_on, gender=run.gender),
    )


def _freed(rows: list[HolidayClash]) -> Iterator[FreedLine]:
    runs = {row.run_id for row in rows}
    slots = list(RunSlot.objects.filter(run__in=runs).order_by("starts", "id")) if runs else []
    for row in rows:
        weekday = weekday_of(row.day)
        yield FreedLine(
            id=row.pk,
            run_code=row.run.code,
            title=row.run.programme.titled(),
            is_draft=row.run.status == RunStatus.DRAFT,
            day=row.day,
            hours=tuple(
                (one.starts, one.ends) for one in slots if (one.run_id, one.weekday) == (row.run_id, weekday)
            ),
            taken=row.run.seats_taken,
        )
