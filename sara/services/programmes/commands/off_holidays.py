"""What a manager does with sessions on days that closed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.registers.calendar.api import closing_days
from sara.services.programmes.commands.clashes import (
    ask_whether_he_may,
    locked_clash,
    put_answer,
    refuse_if_answered,
)
from sara.services.programmes.commands.sessions import cancel_session
from sara.services.programmes.errors import ClashWasAnswered, NothingProposed
from sara.services.programmes.models import HolidayClash
from sara.services.programmes.types import ClashAnswer, HolidayTurn, OffHoliday


@command
def move_off_holidays(*, moves: Sequence[OffHoliday], actor: Actor, now: datetime) -> int:
    """Call the sessions off that stand on closed days, each with the meeting that makes up for it or none.

    All or nothing; who is in these classes is told. How many there were.
    """
    if not moves:
        raise NothingProposed
    wanted = {move.clash_id: move for move in moves}
    found = HolidayClash.objects.filter(pk__in=wanted, turn=HolidayTurn.CLOSED)
    clashes = list(found.select_related("run__house", "session").order_by("run_id", "id"))
    if len(clashes) != len(wanted):
        raise Missing
    for clash in clashes:
        ask_whether_he_may(clash, actor)
        refuse_if_answered(clash, now)
    days = [clash.day for clash in clashes]
    names = closing_days(min(days), max(days) + timedelta(days=1))
    for clash in clashes:
        if clash.session is None or clash.day not in names:
            raise ClashWasAnswered
        cancel_session(
            run_code=clash.run.code,
            number=clash.session.number,
            reason=names[clash.day],
            make_up=wanted[clash.pk].make_up,
            actor=actor,
            now=now,
        )
    return len(clashes)


@command
def leave_holiday_clash(*, clash_id: int, actor: Actor, now: datetime) -> None:
    """Leave the plan as it is: the class meets on the closed day, or does not meet on the freed one."""
    put_answer(locked_clash(clash_id, actor, now), ClashAnswer.LEFT, now)
