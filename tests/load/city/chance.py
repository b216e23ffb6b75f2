"""Chance that falls the same way each time."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product
from random import Random
from typing import Final, TypeVar

from sara.foundation.ids import ALPHABET

T = TypeVar("T")

_LETTERS: Final = 4
_PART: Final = len(ALPHABET) ** _LETTERS
_STRIDE: Final = 123_456_789_011  # shares no divisor with the number of letters


class Chance:
    """Draws from lists and spans; the same seed gives the same draws."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 not for secrets
        self.share: Callable[[], float] = self._random.random
        self.bits: Callable[[int], int] = self._random.getrandbits

    def of(self, items: Sequence[T]) -> T:
        """One of them, all alike."""
        return items[int(self.share() * len(items))]

    def early_of(self, items: Sequence[T]) -> T:
        """One of them, the earlier the likelier."""
        return items[int(self.share() ** 2 * len(items))]

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends counted."""
        return least + int(self.share() * (most - least + 1))

    def some_of(self, items: Sequence[T], count: int) -> list[T]:
        """So many of them, none twice."""
        return self._random.sample(items, min(count, len(items)))


def code_of(number: int, *, of: int, parts: int = 2) -> str:
    """The code of a row by its number, unlike that of any other number; `of` tells tables apart."""
    place: int = (number * _STRIDE + of * 7_654_321_987) % _PART**parts
    table = _quarters()
    if parts == 2:  # nearly always
        rest, first = divmod(place, _PART)
        return table[first] + table[rest]
    letters = ""
    for _part in range(parts):
        place, rest = divmod(place, _PART)
        letters += table[rest]
    return letters


@lru_cache(maxsize=1)
def _quarters() -> list[str]:
    return ["".join(letters) for letters in product(ALPHABET, repeat=_LETTERS)]
