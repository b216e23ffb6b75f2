"""Tables as people send and take them: spreadsheets and text, read with care and written without traps."""

from sara.foundation.sheets.book_guard import refuse_unsafe
from sara.foundation.sheets.errors import (
    EncodingUnknown,
    HeadingsMissing,
    NotASheet,
    OldSpreadsheet,
    SheetEmpty,
    SheetLocked,
    SheetTooLarge,
    SheetUnsafe,
    TooManyColumns,
    TooManyRows,
)
from sara.foundation.sheets.headings import Column, Headed, find_headings, heading_key
from sara.foundation.sheets.reading import read_rows
from sara.foundation.sheets.types import Limits, SheetRow
from sara.foundation.sheets.values import read_day, read_number, read_one_of
from sara.foundation.sheets.writing import SheetFormat, harmless, write_sheet

__all__ = [
    "Column",
    "EncodingUnknown",
    "Headed",
    "HeadingsMissing",
    "Limits",
    "NotASheet",
    "OldSpreadsheet",
    "SheetEmpty",
    "SheetFormat",
    "SheetLocked",
    "SheetRow",
    "SheetTooLarge",
    "SheetUnsafe",
    "TooManyColumns",
    "TooManyRows",
    "find_headings",
    "harmless",
    "heading_key",
    "read_day",
    "read_number",
    "read_one_of",
    "read_rows",
    "refuse_unsafe",
    "write_sheet",
]
