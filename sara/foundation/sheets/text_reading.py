"""Comma-separated text and its relatives."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Final

from sara.foundation.sheets.decoding import decode
from sara.foundation.sheets.errors import NotASheet
from sara.foundation.sheets.types import FORMULA_STARTS

_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 20
_TOLD: Final = "sep="


def text_rows(content: bytes) -> Iterator[tuple[str, ...]]:
    """Each line of a text table, cell by cell; a quoted cell may hold line ends."""
    text = decode(content)
    told = text[:5].lower() if text[:4].lower() == _TOLD else ""
    delimiter = told[4:] if told else _delimiter_of(text)
    lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    if told:
        next(lines, None)
        yield ()
    try:
        for cells in lines:
            yield tuple(_bare(cell) for cell in cells)
    except csv.Error as error:
        raise NotASheet from error


def _bare(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def _delimiter_of(text: str) -> str:
    """The mark that cuts the first lines into the same number of cells, and into most."""
    head = "".join(text.splitlines(keepends=True)[: 3 * _LOOKED_AT])
    return max(_DELIMITERS, key=lambda mark: _evenness(head, mark))


def _evenness(head: str, mark: str) -> tuple[int, int]:
    widths: Counter[int] = Counter()
    try:
        for number, cells in enumerate(csv.reader(StringIO(head, newline=""), delimiter=mark)):
            if number >= _LOOKED_AT:
                break
            if len(cells) > 1:
                widths[len(cells)] += 1
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    width, lines = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (lines, width)
