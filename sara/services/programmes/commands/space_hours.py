"""For whom a space is kept at the hours of a run."""

from collections.abc import Iterable

from sara.registers.places.types import Audience as KeptFor
from sara.registers.places.types import Weekday
from sara.services.programmes.errors import SpaceKeptForOthers
from sara.services.programmes.models import Run
from sara.services.programmes.models.kept_hours import keeps_out, kept_hours
from sara.services.programmes.types import MeetingDay


def refuse_hours_of_others(run: Run, meetings: Iterable[MeetingDay]) -> None:
    """Refuse a meeting in hours that the space of the run keeps for women, or men, unless the run is theirs.

    Hours of which nothing is written, and mixed ones, are everybody's. One query.
    """
    if run.space_id is None:
        return
    kept = kept_hours([run.space_id])
    for one in meetings:
        for hours in kept:
            if keeps_out(hours, gender=run.gender, day=one.day, starts=one.starts, ends=one.ends):
                raise SpaceKeptForOthers(
                    day=Weekday(hours.weekday).label,
                    audience=KeptFor(hours.audience).label,
                    space=run.space.title if run.space else "",
                )
