"""Days and instants of the demonstration, counted from the day on which it is built."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sara.foundation.clock import day_of, instant_of
from sara.foundation.jalali import FRIDAY, THURSDAY, weekday
from sara.registers.calendar.api import closing_days

FURTHEST = timedelta(days=260)


@dataclass(frozen=True, slots=True)
class Days:
    """The day of building, and the days about it on which houses are closed."""

    now: datetime
    closed: Mapping[date, str]

    @classmethod
    def around(cls, now: datetime) -> "Days":
        """Read the holidays about an instant; they are loaded already."""
        today = day_of(now)
        return cls(now, closing_days(today - FURTHEST, today + FURTHEST))

    @property
    def today(self) -> date:
        return day_of(self.now)

    def day(self, offset: int) -> date:
        """The civil day so many days after today, before it when below zero."""
        return self.today + timedelta(days=offset)

    def at(self, offset: int, clock: str = "09:00") -> datetime:
        """The instant at which a clock in Tehran shows this on that day."""
        return instant_of(self.day(offset), time.fromisoformat(clock))

    def is_open(self, day: date) -> bool:
        """Whether the desks work on a day."""
        return weekday(day) != FRIDAY and day not in self.closed

    def closes_at(self, day: date) -> time:
        """When the desks of a day that is open have counted their cash."""
        return time(12, 45) if weekday(day) == THURSDAY else time(19, 30)

    def last_open(self, count: int) -> list[date]:
        """The last days before today on which the desks worked, in order."""
        before = (self.today - timedelta(days=back) for back in range(1, 60))
        return sorted([day for day in before if self.is_open(day)][:count])
