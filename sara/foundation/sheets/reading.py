"""The one door to a file that somebody sends: what kind it is is seen from its bytes, never from its name."""

from collections.abc import Iterator
from typing import Final

from sara.foundation.persian import clean
from sara.foundation.sheets.book_reading import book_rows
from sara.foundation.sheets.errors import (
    NotASheet,
    OldSpreadsheet,
    SheetEmpty,
    SheetLocked,
    SheetTooLarge,
    TooManyColumns,
    TooManyRows,
)
from sara.foundation.sheets.text_reading import text_rows
from sara.foundation.sheets.types import Limits, SheetRow

_ZIP: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD: Final = "EncryptedPackage".encode("utf-16-le")
"""Excel puts a spreadsheet with a password into the envelope of its old form."""
_OTHER: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
_WEB: Final = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")
_MEGABYTE: Final = 1_000_000
BLANK_ROWS: Final = 1_000
"""So many blank rows and nothing after them is the end of a table, whatever the file claims."""


def read_rows(content: bytes, limits: Limits = Limits()) -> list[SheetRow]:  # noqa: B008 frozen
    """The rows of a file that hold something, in order, with their numbers in the file.

    Cells are in the form in which text is stored. Refuses in words what is no table, what is too
    large, and what is built to harm.
    """
    if len(content) > limits.bytes:
        raise SheetTooLarge(most=limits.bytes // _MEGABYTE)
    rows: list[SheetRow] = []
    for number, cells in enumerate(_cells(content, limits), start=1):
        if number > limits.rows + BLANK_ROWS:
            raise TooManyRows(most=limits.rows)
        row = SheetRow(number, _kept(cells, limits))
        if row.is_blank:
            continue
        rows.append(row)
        if len(rows) > limits.rows:
            raise TooManyRows(most=limits.rows)
    if not rows:
        raise SheetEmpty
    return rows


def _cells(content: bytes, limits: Limits) -> Iterator[tuple[str, ...]]:
    head = content[:256].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if content.startswith(_OLD) and _PASSWORD in content:
        raise SheetLocked
    if content.startswith(_OLD) or head.startswith(_WEB):
        raise OldSpreadsheet
    if content.startswith(_OTHER):
        raise NotASheet
    return book_rows(content, limits) if content.startswith(_ZIP) else text_rows(content)


def _kept(cells: tuple[str, ...], limits: Limits) -> tuple[str, ...]:
    """The cells cleaned, without the empty ones at the end; one that is too long is cut."""
    kept = [clean(cell[: limits.cell]) if cell else "" for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    if len(kept) > limits.columns:
        raise TooManyColumns(most=limits.columns)
    return tuple(kept)
