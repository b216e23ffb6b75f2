"""Which column is which: headings are known in any spelling."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise

from sara.foundation.persian import search_words
from sara.foundation.sheets.errors import HeadingsMissing
from sara.foundation.sheets.types import SheetRow

_LOOKED_THROUGH: Final = 15
"""A title and some lines about the list may stand above its headings."""
_BESIDE: Final = re.compile(r"[(\[{（].*?[)\]}）]")
_JOINING: Final = re.compile("(?<=ه)[\\s\u200c]+[یي](?=\\s|$)")
"""«شماره ی همراه» is «شمارهٔ همراه»."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is asked for: its name in the code, its heading, and what else it is called."""

    name: str
    heading: str | Promise
    also: tuple[str, ...] = ()
    required: bool = False
    example: str | Promise = ""
    note: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Headed:
    """A table whose columns are known by name."""

    headings: SheetRow
    places: Mapping[str, int]
    unknown: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    def values(self, row: SheetRow) -> dict[str, str]:
        """The cells of a row by the names of the columns; one that is not there is ""."""
        width = len(row.cells)
        return {name: row.cells[place] if place < width else "" for name, place in self.places.items()}


def heading_key(text: str) -> str:
    """What a heading is known by: its folded letters, without spaces, marks, and what stands in brackets."""
    return "".join(search_words(_JOINING.sub("", _BESIDE.sub(" ", text))))


def find_headings(rows: Sequence[SheetRow], columns: Sequence[Column]) -> Headed:
    """The row of headings among the first of `rows`, of which there is one at least, and each one's column.

    The row that names most columns is taken; a column named twice is the first of them. Refuses
    when a required column is nowhere.
    """
    known = _known(columns)
    at = max(range(min(len(rows), _LOOKED_THROUGH)), key=lambda place: len(_places(rows[place], known)))
    headings = rows[at]
    places = _places(headings, known)
    missing = [str(column.heading) for column in columns if column.required and column.name not in places]
    if missing:
        raise HeadingsMissing(headings="، ".join(f"«{heading}»" for heading in missing))
    taken = set(places.values())
    unknown = tuple(cell for place, cell in enumerate(headings.cells) if cell and place not in taken)
    return Headed(headings, places, unknown, tuple(rows[at + 1 :]))


def _known(columns: Sequence[Column]) -> dict[str, str]:
    known: dict[str, str] = {}
    for column in columns:
        for heading in (str(column.heading), column.name, *column.also):
            known.setdefault(heading_key(heading), column.name)
    return known


def _places(row: SheetRow, known: Mapping[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        name = known.get(heading_key(cell))
        if name and name not in places:
            places[name] = place
    return places
