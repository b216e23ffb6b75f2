from datetime import datetime, time, timedelta
from typing import Final

from django.conf import settings

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import daily, every
from sara.foundation.privacy import drop_readings
from sara.registers.people.api import (
    forget_old_merges,
    gather_latecomers,
    recent_merges,
    sweep_doubles,
    sweep_sign_in_codes,
)

SWEPT_AT_ONCE: Final = 300


@daily(at=time(3, 40))
def sweep_old_sign_in_codes(*, now: datetime) -> None:
    """Who asked for a code is nobody's business after a week."""
    sweep_sign_in_codes(actor=SYSTEM, now=now)


@daily(at=time(3, 50))
def drop_old_readings(*, now: datetime) -> None:
    """Who read whom is kept for a time, and then it is over."""
    drop_readings(before=now - timedelta(days=settings.SARA_READINGS_KEPT_DAYS))


@daily(at=time(3, 55))
def finish_merges(*, now: datetime) -> None:
    """Latecomers of the last days are gathered; what no undoing needs any more is forgotten."""
    for merge_id in recent_merges(now=now):
        gather_latecomers(merge_id=merge_id, actor=SYSTEM, now=now)
    forget_old_merges(actor=SYSTEM, now=now)


@every(minutes=5)
def walk_for_doubles(*, now: datetime) -> None:
    """An old register is compared with itself, a few hundred at a time; most runs have nothing to do."""
    sweep_doubles(many=SWEPT_AT_ONCE, actor=SYSTEM, now=now)
