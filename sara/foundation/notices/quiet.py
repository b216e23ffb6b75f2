"""The hours in which nobody is woken by a message that can wait. Arithmetic only."""

import re
from datetime import datetime, time, timedelta
from typing import Final

from sara.foundation.clock import TEHRAN, day_of, instant_of

_WRITTEN: Final = re.compile(r"([01]?[0-9]|2[0-3])-([01]?[0-9]|2[0-3])")


def read_hours(text: str) -> tuple[time, time] | None:
    """Quiet hours as the setting has them, "22-8" in Tehran; "" is none; anything else ValueError."""
    if not text:
        return None
    hours = _WRITTEN.fullmatch(text)
    if hours is None:
        raise ValueError(f"quiet hours are written like 22-8, not {text}")
    begin, end = time(int(hours[1])), time(int(hours[2]))
    return None if begin == end else (begin, end)


def after_quiet(now: datetime, hours: tuple[time, time] | None) -> datetime:
    """The first instant from `now` on that lies outside the quiet hours."""
    if hours is None:
        return now
    begin, end = hours
    at = now.astimezone(TEHRAN).time()
    inside = begin <= at < end if begin < end else at >= begin or at < end
    if not inside:
        return now
    day = day_of(now)
    return instant_of(day if at < end else day + timedelta(days=1), end)


def leaves_at(now: datetime, hours: tuple[time, time] | None, *, good_until: datetime | None) -> datetime:
    """When what can wait may leave: after the quiet hours, or at once where it would not be good any more."""
    morning = after_quiet(now, hours)
    return now if good_until and morning > good_until else morning
