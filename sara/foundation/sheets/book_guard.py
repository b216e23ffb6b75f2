"""A spreadsheet file is a zip of XML: what is looked at before a reader of spreadsheets opens it."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from sara.foundation.sheets.errors import NotASheet, SheetLocked, SheetUnsafe
from sara.foundation.sheets.types import Limits

_SMALL: Final = 1_000_000
_ENCRYPTED: Final = 1
_DECLARATIONS: Final = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_WORKBOOK: Final = "xl/workbook.xml"
_CHUNK: Final = 1 << 16
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)
"""What a zip that is cut off, altered, or packed in a way of its own raises."""


def refuse_unsafe(content: bytes, limits: Limits) -> None:
    """Refuse a file that unpacks to more than it should, holds too many parts, or declares entities."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as book:
            parts = book.infolist()
            if len(parts) > limits.parts:
                raise SheetUnsafe
            for part in parts:
                _refuse_part(part, limits)
            if sum(part.file_size for part in parts) > limits.unpacked:
                raise SheetUnsafe
            if _WORKBOOK not in book.namelist():
                raise NotASheet
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _refuse_declarations(book, part)
    except _BROKEN as error:
        raise NotASheet from error


def _refuse_part(part: zipfile.ZipInfo, limits: Limits) -> None:
    if part.flag_bits & _ENCRYPTED:
        raise SheetLocked
    if part.file_size > _SMALL and part.file_size > limits.ratio * max(part.compress_size, 1):
        raise SheetUnsafe


def _refuse_declarations(book: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """No spreadsheet program writes a document type; whoever does means to have entities expanded."""
    tail = b""
    for chunk in _chunks(book, part):
        window = (tail + chunk).upper()
        if any(word in window for word in _DECLARATIONS):
            raise SheetUnsafe
        tail = chunk[-32:]


def _chunks(book: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with book.open(part) as opened:
        while chunk := opened.read(_CHUNK):
            yield chunk
