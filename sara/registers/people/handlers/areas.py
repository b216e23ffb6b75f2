"""How the register of people answers a territory drawn anew."""

from datetime import datetime

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import hears
from sara.registers.people.api import follow_merged_areas, keep_people_of_split_area
from sara.registers.places.api import AreasMerged, AreaSplit


@hears(AreasMerged)
def follow(fact: AreasMerged, *, now: datetime) -> None:
    """Who lived in one of them lives in the new one."""
    follow_merged_areas(
        origin_ids=fact.origin_ids,
        successor_id=fact.successor_id,
        happened_on=fact.happened_on,
        actor=SYSTEM,
        now=now,
    )


@hears(AreaSplit)
def keep(fact: AreaSplit, *, now: datetime) -> None:
    """The houses that served it go on seeing who lives there, until somebody says in which part."""
    keep_people_of_split_area(origin_id=fact.origin_id, happened_on=fact.happened_on, actor=SYSTEM, now=now)
