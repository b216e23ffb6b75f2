from datetime import datetime

from sara.foundation.facts import every
from sara.foundation.freshness.pages import sweep_changes


@every(minutes=5)
def drop_seen_changes(*, now: datetime) -> None:
    sweep_changes(now=now)
