"""Spreadsheets (XLSX): the values of the first sheet that has any, formulas by their last result."""

import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from sara.foundation.sheets.book_guard import refuse_unsafe
from sara.foundation.sheets.errors import NotASheet, SheetUnsafe
from sara.foundation.sheets.types import Limits

_BROKEN: Final = (
    AttributeError,
    BadZipFile,
    InvalidFileException,
    LookupError,
    OSError,
    OverflowError,
    ParseError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What the reader of spreadsheets raises at a damaged file."""
_LAST_ROW: Final = 1_048_576
"""No spreadsheet has more; one that names a later row means to have us count to it."""


def book_rows(content: bytes, limits: Limits) -> Iterator[tuple[str, ...]]:
    """Each row of the first shown sheet that holds something, one column wider than may be."""
    refuse_unsafe(content, limits)
    try:
        yield from _rows(content, limits)
    except DefusedXmlException as error:
        raise SheetUnsafe from error
    except _BROKEN as error:
        raise NotASheet from error


def _rows(content: bytes, limits: Limits) -> Iterator[tuple[str, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that nobody asks for here
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    continue
                any_text = False
                for row in _without_blank_end(sheet, limits):
                    any_text = True
                    yield row
                if any_text:
                    return
        finally:
            book.close()


def _without_blank_end(sheet: Any, limits: Limits) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 one of two kinds
    """The rows of a sheet down to the last that holds something."""
    sheet.reset_dimensions()  # the size it claims may be a lie
    blanks = 0
    rows = sheet.iter_rows(max_col=limits.columns + 1, values_only=True)
    for number, row in enumerate(rows, start=1):
        if number > _LAST_ROW:
            raise SheetUnsafe
        cells = tuple(_text(value) for value in row) if row.count(None) < len(row) else ()
        if not any(cells):
            blanks += 1
            continue
        yield from (() for _blank in range(blanks))
        blanks = 0
        yield cells


def _text(value: Any) -> str:  # noqa: ANN401 whatever a cell may hold
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
