"""Files for tests, as various programs save them."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from sara.foundation.sheets import SheetFormat, write_sheet

HEADINGS = ("نام", "نام خانوادگی", "کد ملی")
ROWS = (("زهرا", "کریمی", "0012345679"), ("علی‌رضا", "موسوی، نیا", "12"))


def book(headings: Sequence[object] = HEADINGS, rows: Sequence[Sequence[object]] = ROWS) -> bytes:
    return write_sheet(SheetFormat.XLSX, headings, rows)


def rewritten(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same spreadsheet with some of its parts replaced or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in parts:
                new.writestr(part.filename, old.read(part.filename))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_sheet(rows: str, *, before: str = "") -> bytes:
    """A spreadsheet whose one sheet holds this XML between <sheetData> and its end."""
    text = f'<?xml version="1.0"?>{before}<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>'
    return rewritten(book(), {SHEET: text.encode()})
