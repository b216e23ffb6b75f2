"""What happened in the city before today, done in its order and with the clock of its hour."""

import heapq
from collections.abc import Callable
from datetime import datetime
from itertools import count

from sara.foundation.clock import day_of, frozen_at
from sara.foundation.facts import run_waiting

Deed = Callable[[datetime], object]


class Diary:
    """Deeds with their instants. What lies ahead of the end is left out: it has not happened yet."""

    def __init__(self, end: datetime) -> None:
        self._end = end
        self._order = count()
        self._ahead: list[tuple[datetime, int, Deed]] = []

    def note(self, at: datetime, deed: Deed) -> None:
        """Let something happen at an instant; deeds of one instant keep their order."""
        if at <= self._end:
            heapq.heappush(self._ahead, (at, next(self._order), deed))

    def live_through(self) -> None:
        """Do everything, in order; at the end of each day what waits in the queue is done too."""
        last = self._end
        while self._ahead:
            at, _, deed = heapq.heappop(self._ahead)
            if day_of(at) != day_of(last):
                self._settle(last)
            with frozen_at(at):
                deed(at)
            last = at
        self._settle(last)

    def _settle(self, instant: datetime) -> None:
        with frozen_at(instant):
            run_waiting()
