"""What the messages page of the demonstration shows besides messages: codes that are made, not sent."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

Lines = Callable[[datetime], Iterable[tuple[str, str]]]

_shown: Final[list[Lines]] = []

__all__ = ["demonstration_lines", "shown_in_demonstration"]


def shown_in_demonstration(lines: Lines) -> None:
    """Say, in handlers.py, who gives lines of (whose, code) for an instant."""
    _shown[:] = [lines]


def demonstration_lines(now: datetime) -> tuple[tuple[str, str], ...]:
    """The lines for an instant: whose code, and the code."""
    return tuple(line for lines in _shown for line in lines(now))
