"""On which days a session could be held instead."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Self

from django.db.models import Q

from sara.foundation.clock import TEHRAN
from sara.registers.places.models import SpaceHours
from sara.services.programmes.models import Session
from sara.services.programmes.models.kept_hours import keeps_out, kept_hours
from sara.services.programmes.rules import make_up_days
from sara.services.programmes.types import MeetingDay


def meeting_of(session: Session) -> MeetingDay:
    """A session by the clock of Tehran."""
    starts, ends = session.starts_at.astimezone(TEHRAN), session.ends_at.astimezone(TEHRAN)
    return MeetingDay(starts.date(), starts.time(), ends.time())


@dataclass(frozen=True, slots=True)
class _Taken:
    """A meeting that claims its space and instructor, and its run for the whole day."""

    run_id: int
    space_id: int | None
    instructor_id: int | None
    day: date
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Openings:
    """What stands in the way of moving some sessions; read once for all of them."""

    taken: tuple[_Taken, ...]
    kept: tuple[SpaceHours, ...]
    shut: Collection[date]
    free_weekdays: Collection[int]

    @classmethod
    def around(
        cls, sessions: Collection[Session], *, shut: Collection[date], free: Collection[int], now: datetime
    ) -> Self:
        """Read what meets in their spaces, with their instructors and runs, and kept hours; two queries."""
        spaces = {one.space_id for one in sessions if one.space_id}
        teachers = {one.instructor_id for one in sessions if one.instructor_id}
        claimed = Q(space__in=spaces) | Q(instructor__in=teachers) | Q(run__in={s.run_id for s in sessions})
        rows = Session.objects.filter(claimed, starts_at__gt=now).not_cancelled().by_start()
        return cls(tuple(map(_taken, rows)), tuple(kept_hours(spaces)), shut, free)

    def for_session(self, session: Session, *, ends_on: date, gender: str) -> tuple[date, ...]:
        """The days on which it could be held, at its own hours, the best first."""
        missed = meeting_of(session)

        def is_free(day: date) -> bool:
            claims = any(_claims(one, session, missed, day) for one in self.taken)
            return not claims and not self._is_kept(session, missed, day, gender)

        return make_up_days(
            missed, ends_on=ends_on, shut=self.shut, free_weekdays=self.free_weekdays, is_free=is_free
        )

    def _is_kept(self, session: Session, missed: MeetingDay, day: date, gender: str) -> bool:
        hours = (one for one in self.kept if one.space_id == session.space_id)
        return any(
            keeps_out(one, gender=gender, day=day, starts=missed.starts, ends=missed.ends) for one in hours
        )


def _taken(session: Session) -> _Taken:
    at = meeting_of(session)
    return _Taken(session.run_id, session.space_id, session.instructor_id, at.day, at.starts, at.ends)


def _claims(one: _Taken, session: Session, missed: MeetingDay, day: date) -> bool:
    if one.day != day:
        return False
    if one.run_id == session.run_id:
        return True
    shared = (one.space_id is not None and one.space_id == session.space_id) or (
        one.instructor_id is not None and one.instructor_id == session.instructor_id
    )
    return shared and one.starts < missed.ends and missed.starts < one.ends
