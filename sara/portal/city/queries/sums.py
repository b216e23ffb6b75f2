"""The figures of several houses together."""

from collections.abc import Sequence
from dataclasses import dataclass

from sara.foundation.money import Rials
from sara.portal.city.queries.rows import HouseRow
from sara.registers.places.api import AreaName


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the ground with the houses in it."""

    area: AreaName
    houses: tuple[HouseRow, ...]

    @property
    def needing(self) -> int:
        return sum(row.need > 0 for row in self.houses)

    @property
    def sums(self) -> "Sums":
        return sums_of(self.houses)


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of some houses together; None where the reader may not know any of them."""

    houses: int
    needing: int
    sessions: int
    seats: int
    seats_taken: int
    waiting: int
    taken: Rials | None
    messages: int | None

    @property
    def filled(self) -> int | None:
        return self.seats_taken * 100 // self.seats if self.seats else None


def sums_of(rows: Sequence[HouseRow]) -> Sums:
    """What some houses come to together."""
    figures = [row.figures for row in rows]
    taken = [one.taken for one in figures if one.taken is not None]
    messages = [one.messages for one in figures if one.messages is not None]
    return Sums(
        houses=len(rows),
        needing=sum(row.need > 0 for row in rows),
        sessions=sum(one.sessions for one in figures),
        seats=sum(one.seats for one in figures),
        seats_taken=sum(one.seats_taken for one in figures),
        waiting=sum(one.waiting for one in figures),
        taken=Rials.total(taken) if taken else None,
        messages=sum(messages) if messages else None,
    )
