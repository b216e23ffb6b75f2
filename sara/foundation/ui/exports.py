"""A list as a file that a spreadsheet opens: CSV in UTF-8, with the mark that Excel looks for."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from django.http import HttpResponse

# A spreadsheet takes a cell that begins with one of these for a formula and may run it.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_response(name: str, headings: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A file `<name>.csv` with a row of headings; `name` is Latin and has no ending.

    Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
    """
    text = StringIO()
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow([harmless(heading) for heading in headings])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    response = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def harmless(cell: object) -> object:
    """A cell as written: numbers as they are, everything else as text that is no formula."""
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return cell
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


__all__ = ["csv_response"]
