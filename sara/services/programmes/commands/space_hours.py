"""For whom a space is kept at the hours of a run."""

from collections.abc import Iterable

from sara.registers.places.models import SpaceHours
from sara.registers.places.types import Audience as KeptFor
from sara.registers.places.types import Weekday
from sara.services.programmes.errors import SpaceKeptForOthers
from sara.services.programmes.models import Run
from sara.services.programmes.types import MeetingDay


def refuse_hours_of_others(run: Run, meetings: Iterable[MeetingDay]) -> None:
    """Refuse a meeting in hours that the space of the run keeps for women, or men, unless the run is theirs.

    Hours of which nothing is written, and mixed ones, are everybody's. One query.
    """
    if run.space_id is None:
        return
    kept = list(SpaceHours.objects.filter(space=run.space_id).exclude(audience=KeptFor.MIXED).by_week())
    for meeting in meetings:
        for hours in kept:
            if _meets_in(hours, meeting) and hours.audience != run.gender:
                raise SpaceKeptForOthers(
                    day=Weekday(hours.weekday).label,
                    audience=KeptFor(hours.audience).label,
                    space=run.space.title if run.space else "",
                )


def _meets_in(hours: SpaceHours, meeting: MeetingDay) -> bool:
    day = meeting.day
    in_force = hours.valid_from <= day and (hours.valid_to is None or day < hours.valid_to)
    at_once = hours.open_from < meeting.ends and meeting.starts < hours.open_to
    return in_force and at_once and hours.weekday == Weekday.of(day)
