from dataclasses import dataclass
from datetime import date

from sara.foundation.facts import Fact


@dataclass(frozen=True)
class ClosingDaysChanged(Fact):
    """Houses are now closed on days on which they were open, or the other way round."""

    days: tuple[date, ...]
