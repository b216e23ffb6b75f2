from datetime import datetime, time

from sara.foundation.facts import daily
from sara.foundation.guard.counting import sweep


@daily(at=time(3, 50))
def drop_old_marks(*, now: datetime) -> None:
    """Drop what counts against nobody any more."""
    sweep(now=now)
