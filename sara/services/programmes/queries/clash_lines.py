"""What a page says of the clashes of a house with the calendar."""

from dataclasses import dataclass
from datetime import date, time

from sara.services.programmes.types import MeetingDay


@dataclass(frozen=True, slots=True)
class ClashLine:
    """A session on a closed day: of which holiday, who is in it, and on which days it could be instead."""

    id: int
    run_code: str
    title: str
    is_draft: bool
    number: int
    meeting: MeetingDay
    place: str
    instructor_name: str
    taken: int
    proposals: tuple[date, ...]

    def moved_to(self, day: date) -> MeetingDay:
        """The same hours on another day."""
        return MeetingDay(day, self.meeting.starts, self.meeting.ends)


@dataclass(frozen=True, slots=True)
class FreedLine:
    """A day that a run skipped and that is no holiday any more, with the hours at which it would meet."""

    id: int
    run_code: str
    title: str
    is_draft: bool
    day: date
    hours: tuple[tuple[time, time], ...]
    taken: int


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """The sessions of one day that closed."""

    day: date
    holiday: str
    lines: tuple[ClashLine, ...]


@dataclass(frozen=True, slots=True)
class HolidayClashes:
    """Everything that waits for a manager's word since the calendar changed."""

    days: tuple[ClosedDay, ...]
    freed: tuple[FreedLine, ...]

    @property
    def lines(self) -> tuple[ClashLine, ...]:
        return tuple(line for day in self.days for line in day.lines)
