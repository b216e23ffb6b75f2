from dataclasses import dataclass
from typing import Final

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a cell of a text file that begins with one of these for a formula and may run it."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as it stands in the file: its number there, from 1, and its cells as plain text.

    A number is written without a fraction that says nothing ("12345679"), a day as "2026-11-28".
    """

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may weigh before and after it is unpacked, and how large its table may be."""

    bytes: int = 10_000_000
    unpacked: int = 100_000_000
    ratio: int = 200
    parts: int = 400
    rows: int = 20_000
    columns: int = 100
    cell: int = 4_000
