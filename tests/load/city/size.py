"""How large a city is, and the day on which it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from sara.foundation.clock import day_of
from tests.load.city.chance import Chance

LARGE: Final = 1_000_000
"""With so many residents every term of the past is as full as this one."""


@dataclass(frozen=True)
class Size:
    """What is asked for. `now` is the instant until which things have happened."""

    residents: int
    now: datetime
    neighbourhoods: int = 375
    houses: int = 220
    seed: int = 1405
    territory: Path | None = None

    @cached_property
    def today(self) -> date:
        return day_of(self.now)

    @property
    def past_share(self) -> float:
        """Of the runs of past terms, the share that is told."""
        return min(1.0, self.residents / LARGE)

    def chance(self, *about: object) -> Chance:
        """The chance of one part of the city: what another part draws does not disturb it."""
        return Chance(f"{self.seed} {about}")
