"""Neighbours who were written down twice: one pair is still to be seen to, the other was made one."""

from collections.abc import Mapping
from dataclasses import replace

from sara.foundation.actors import Actor
from sara.foundation.clock import frozen_at
from sara.foundation.facts import run_waiting
from sara.registers.people.api import LikelyDoubles, merge_people, register_person, register_person_despite
from sara.registers.people.models import Person
from sara.registers.people.types import PersonDetails
from seed.days import Days
from seed.people import Known, holder

ON, SEEN_ON = -30, -5
_LOOKED = "گفت خانهٔ دیگری دارد؛ کارت ملی همراه نداشت"
_SAME = "با کارت ملی دیده شد: یک نفر است"


def write_down_twice(
    house_id: int, staff: Mapping[str, Known], first: Mapping[int, PersonDetails], days: Days
) -> None:
    """Two residents of Baharestan, by number, get a second record each; the second pair is made one."""
    desk = holder(staff["desk-baharestan"].person_id, now=days.at(ON))
    with frozen_at(days.at(ON)):
        second = [_again(details, house_id, desk, days) for details in first.values()]
        run_waiting()
    seen_at = days.at(SEEN_ON)
    *_, stays = first
    merge_people(
        survivor_id=stays,
        merged_id=second[-1].pk,
        reason=_SAME,
        actor=holder(staff["desk-baharestan"].person_id, now=seen_at),
        now=seen_at,
    )
    with frozen_at(seen_at):
        run_waiting()


def _again(details: PersonDetails, house_id: int, desk: Actor, days: Days) -> Person:
    """The same person without his card: the desk is shown who he may be, and writes him down all the same."""
    now, bare = days.at(ON), replace(details, national_id=None)
    try:
        return register_person(details=bare, house_id=house_id, actor=desk, now=now)
    except LikelyDoubles as shown:
        codes = [double.code for double in shown.doubles]
    return register_person_despite(
        doubles=codes, details=bare, house_id=house_id, actor=desk, now=now, reason=_LOOKED
    )
