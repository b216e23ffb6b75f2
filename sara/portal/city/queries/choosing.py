"""Which houses the list shows, in what order, a page at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sara.foundation.ui.paging import Page
from sara.portal.city.queries.rows import HouseRow
from sara.portal.city.types import Signal, SortBy

PAGE_SIZE: Final = 15
LONGEST_NUMBER: Final = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which houses the list shows and how it is ordered; what is empty does not matter."""

    words: str = ""
    only_needing: bool = False
    signals: tuple[Signal, ...] = ()
    sort: SortBy | None = None


def chosen(rows: Sequence[HouseRow], wanted: Wanted) -> list[HouseRow]:
    """The houses that were asked for, in the order that was asked for."""
    kept = [row for row in rows if row.is_found]
    if wanted.only_needing:
        kept = [row for row in kept if row.need]
    if wanted.signals:
        kept = [row for row in kept if set(wanted.signals) & set(row.signals)]
    return sorted(kept, key=_ORDERS[wanted.sort])


Order = Callable[[HouseRow], tuple[int, ...]]
# Rows come by name, and sorting keeps that among equals.
_ORDERS: Final[Mapping[SortBy | None, Order]] = {
    None: lambda row: (-row.need, -row.figures.rolls_not_taken, -row.figures.waiting),
    SortBy.NAME: lambda row: (),  # noqa: ARG005
    SortBy.SESSIONS: lambda row: (-row.figures.sessions,),
    SortBy.FILLED: lambda row: (row.figures.filled is None, row.figures.filled or 0),
    SortBy.WAITING: lambda row: (-row.figures.waiting,),
    SortBy.TAKEN: lambda row: (-(row.figures.taken or 0),),
    SortBy.MESSAGES: lambda row: (-(row.figures.messages or 0),),
}


def page_of(rows: list[HouseRow], asked: Mapping[str, str]) -> Page[HouseRow]:
    """The page that `?page=` names; out of range gives the nearest."""
    pages = max(-(-len(rows) // PAGE_SIZE), 1)
    typed = asked.get("page", "")
    number = min(max(int(typed) if typed.isdecimal() and len(typed) < LONGEST_NUMBER else 1, 1), pages)
    return Page(
        items=rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE],
        total=len(rows),
        number=number,
        pages=pages,
        next_link={"page": str(number + 1)} if number < pages else None,
        previous_link={"page": str(number - 1)} if number > 1 else None,
    )
