"""A list as a file that a spreadsheet opens: the same address with `as=xlsx` or `as=csv`."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import get_language_bidi

from sara.foundation.sheets import SheetFormat, write_sheet

ASKED_AS: Final = "as"


class ListFile(HttpResponse):
    """A list as a file, with what it is, for whoever keeps account of it.

    `too_long` says that the list has more rows than are given at once: then it holds none of them.
    """

    def __init__(self, kind: SheetFormat, *, name: str, title: str, path: str) -> None:
        super().__init__(content_type=kind.content_type)
        self["Content-Disposition"] = f'attachment; filename="{name}.{kind.value}"'
        self.kind: Final = kind
        self.name: Final = name
        self.title: Final = title
        self.path: Final = path
        self.row_count = 0
        self.too_long = False


def asks_for_file(request: HttpRequest) -> bool:
    """Whether the list is wanted as a file."""
    return request.GET.get(ASKED_AS, "") in set(SheetFormat)


def list_file(
    request: HttpRequest,
    name: str,
    headings: Sequence[object],
    rows: Iterable[Sequence[object]],
    *,
    title: str | Promise,
    path: str = "",
) -> ListFile:
    """The list in the form that is asked for, a spreadsheet where the address does not say.

    `name` is that of the file: Latin, without ending; `path` the place whose list it is ("" for the
    whole city's). Text that a spreadsheet would run as a formula is made harmless; numbers stay numbers.
    """
    asked = request.GET.get(ASKED_AS, "")
    kind = SheetFormat(asked) if asked in set(SheetFormat) else SheetFormat.XLSX
    answer = ListFile(kind, name=name, title=str(title), path=path)
    most: int | None = getattr(request, "rows_at_once", None)
    taken = list(rows) if most is None else list(islice(rows, most + 1))
    if most is not None and len(taken) > most:
        answer.too_long = True
        return answer
    answer.row_count = len(taken)
    answer.content = write_sheet(kind, headings, taken, title=answer.title, right_to_left=get_language_bidi())
    return answer


__all__ = ["ASKED_AS", "ListFile", "asks_for_file", "list_file"]
