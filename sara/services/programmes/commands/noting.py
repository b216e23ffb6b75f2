"""What a change of the calendar does to runs that are planned already."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of, instant_of
from sara.foundation.errors import NotAllowed
from sara.registers.calendar.api import closing_days
from sara.services.programmes.models import HolidayClash, Session, SkippedDay
from sara.services.programmes.types import ClashAnswer, HolidayTurn, RunStatus, SessionStatus

_DAY = timedelta(days=1)
_TO_COME = (RunStatus.DRAFT, RunStatus.OPEN)
_KNOWN = Q(answer__in=["", ClashAnswer.LEFT])


@command
def note_closing_days(*, days: Iterable[date], actor: Actor, now: datetime) -> Counter[int]:
    """Write down which sessions stand on days that are closed now, and which skipped days are free again.

    The answer counts them by house. What nobody decided yet is lifted where the calendar changed its mind; a
    plan that somebody left as it is on such a day is not asked about again. Managers move, this does not.
    """
    if not actor.is_system:
        raise NotAllowed
    coming = sorted({day for day in days if day >= day_of(now)})
    if not coming:
        return Counter()
    closed = closing_days(coming[0], coming[-1] + _DAY)
    shut = [day for day in coming if day in closed]
    free = [day for day in coming if day not in closed]
    _lift(HolidayTurn.CLOSED, free, now)
    _lift(HolidayTurn.OPENED, shut, now)
    clashes = [*_of_sessions(shut, now), *_of_freed_days(free, now)]
    HolidayClash.objects.bulk_create(clashes)
    return Counter(one.house_id for one in clashes)


def _lift(turn: HolidayTurn, days: list[date], now: datetime) -> None:
    found = HolidayClash.objects.unanswered().on_days(days).filter(turn=turn)
    found.update(answer=ClashAnswer.LIFTED, answered_at=now)


def _of_sessions(shut: list[date], now: datetime) -> list[HolidayClash]:
    known = HolidayClash.objects.filter(_KNOWN, session=OuterRef("pk"))
    spans = Q(pk__in=[])
    for day in shut:
        spans |= Q(starts_at__gte=instant_of(day, time()), starts_at__lt=instant_of(day + _DAY, time()))
    found = Session.objects.filter(
        spans, ~Exists(known), status=SessionStatus.PLANNED, starts_at__gt=now, run__status__in=_TO_COME
    )
    return [
        HolidayClash(
            run_id=one.run_id,
            house_id=one.house_id,
            session=one,
            day=day_of(one.starts_at),
            turn=HolidayTurn.CLOSED,
            noted_at=now,
        )
        for one in found.by_start()
    ]


def _of_freed_days(free: list[date], now: datetime) -> list[HolidayClash]:
    known = HolidayClash.objects.filter(
        _KNOWN, turn=HolidayTurn.OPENED, run=OuterRef("run"), day=OuterRef("day")
    )
    found = SkippedDay.objects.filter(
        ~Exists(known), day__in=[day for day in free if day > day_of(now)], run__status__in=_TO_COME
    )
    return [
        HolidayClash(
            run_id=one.run_id, house_id=one.run.house_id, day=one.day, turn=HolidayTurn.OPENED, noted_at=now
        )
        for one in found.select_related("run").order_by("day", "id")
    ]
