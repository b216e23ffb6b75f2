"""A list as a file that a spreadsheet opens, with nothing in it that a spreadsheet would run."""

import csv
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from io import BytesIO, StringIO
from typing import Any, Final

from xlsxwriter import Workbook

from sara.foundation.sheets.types import FORMULA_STARTS

_LONGEST_CELL: Final = 32_767
_SAFE_NUMBER: Final = 10**15
_NARROWEST, _WIDEST = 10, 50
_AFTER_A_CUT: Final = re.compile(r"""(?<=[^\n])([;|\t]["\s]*)(?=[=+\-@])""")
"""Where a spreadsheet that cuts text at another mark than ours would see a formula begin."""
_SHEET_NAME: Final = 31
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


class SheetFormat(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"

    @property
    def content_type(self) -> str:
        return _TYPES[self]


_TYPES: Final = {
    SheetFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SheetFormat.CSV: "text/csv; charset=utf-8",
}


def write_sheet(
    kind: SheetFormat,
    headings: Sequence[object],
    rows: Iterable[Sequence[object]],
    *,
    title: str = "",
    right_to_left: bool = True,
) -> bytes:
    """The file of a list. Numbers stay numbers; everything else is text and never a formula."""
    if kind == SheetFormat.CSV:
        return _text(headings, rows)
    return _book(headings, rows, title=title, right_to_left=right_to_left)


def harmless(cell: object) -> object:
    """A cell of a text file: numbers as they are, everything else as text that is no formula."""
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return cell
    text = _AFTER_A_CUT.sub(r"\1'", str(cell))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _text(headings: Sequence[object], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV in UTF-8, with the mark that Excel looks for."""
    text = StringIO()
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow([harmless(heading) for heading in headings])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().replace("\0", "").encode("utf-8", "replace")


def _book(
    headings: Sequence[object], rows: Iterable[Sequence[object]], *, title: str, right_to_left: bool
) -> bytes:
    out = BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": True,
    }
    with Workbook(out, options) as book:
        sheet = book.add_worksheet(_written(title.translate(_NOT_IN_NAMES)).strip()[:_SHEET_NAME] or "1")
        if right_to_left:
            sheet.right_to_left()
        bold = book.add_format({"bold": True, "bottom": 1})
        widths = [_NARROWEST] * len(headings)
        for row_number, row in enumerate((headings, *rows)):
            for place, cell in enumerate(row):
                _put(sheet, row_number, place, cell, bold if row_number == 0 else None)
                if place < len(widths):
                    widths[place] = max(widths[place], min(len(str(cell or "")) + 2, _WIDEST))
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.freeze_panes(1, 0)
    return out.getvalue()


def _put(sheet: Any, row: int, place: int, cell: object, look: object) -> None:  # noqa: ANN401 it has no types
    if cell is None:
        return
    if isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < _SAFE_NUMBER:
        sheet.write_number(row, place, cell, look)
    else:
        sheet.write_string(row, place, _written(str(cell)), look)


def _written(text: str) -> str:
    """What a spreadsheet can hold of a text: no controls, no half characters, no more than a cell takes."""
    shown = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    return shown.encode("utf-8", "replace").decode()[:_LONGEST_CELL]
