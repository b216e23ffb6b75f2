"""Which house needs somebody most (docs/decisions/0032-which-house-needs-me.md)."""

from collections.abc import Mapping
from typing import Final

from sara.portal.city.types import Figures, Signal

FEW: Final = 33
"""Of a hundred seats; below it the classes of a house find few people."""

WEIGHTS: Final[Mapping[Signal, int]] = {
    Signal.NO_MANAGER: 50,
    Signal.BOX_OPEN: 40,
    Signal.ROLLS: 30,
    Signal.NO_CLASS: 20,
    Signal.WAITING: 10,
    Signal.FEW_COME: 5,
}


def signals_of(figures: Figures, *, is_running: bool) -> tuple[Signal, ...]:
    """The signals of a house, the most pressing first.

    A house that is not running (paused, or planned) is not asked for a manager or for classes.
    """
    filled = figures.filled
    given = {
        Signal.NO_MANAGER: is_running and not figures.has_manager,
        Signal.BOX_OPEN: figures.box_open_since is not None,
        Signal.ROLLS: figures.rolls_not_taken > 0,
        Signal.NO_CLASS: is_running and figures.sessions == 0,
        Signal.WAITING: figures.waiting > 0,
        Signal.FEW_COME: filled is not None and filled < FEW,
    }
    return tuple(signal for signal, is_given in given.items() if is_given)


def need(signals: tuple[Signal, ...]) -> int:
    """How much a house needs somebody; nought when it does not."""
    return sum(WEIGHTS[signal] for signal in signals)
