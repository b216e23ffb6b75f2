"""What people sent to a line of the house."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sara.foundation.ids import masked
from sara.foundation.notices.models import IncomingText
from sara.foundation.notices.types import Asking, Line
from sara.foundation.ui.paging import Page, page_by_key

PAGE_SIZE: Final = 30


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A text that came in; of the number only the end is shown."""

    received_at: datetime
    masked_from: str
    line: Line
    asking: Asking
    text: str


def incoming(asked: Mapping[str, str], *, asking: str, line: str, mobile: str) -> Page[IncomingLine]:
    """What came in, the newest first; a whole number, or its end, narrows it. One query."""
    rows = _rows(asking, line, mobile)
    page: Page[Any] = page_by_key(rows, asked, order=("-received_at", "-id"), size=PAGE_SIZE)
    return page.showing([_line(row) for row in page])


def whole_incoming(*, asking: str, line: str, mobile: str) -> Iterator[IncomingLine]:
    """All of it, for a file."""
    for row in _rows(asking, line, mobile).order_by("-received_at", "-id").iterator():
        yield _line(row)


def _rows(asking: str, line: str, mobile: str) -> Any:  # noqa: ANN401 their own manager says nothing more
    rows = IncomingText.objects.all()
    rows = rows.filter(asking=asking) if asking else rows
    rows = rows.filter(line=line) if line else rows
    return rows.filter(mobile__endswith=mobile) if mobile else rows


def _line(row: IncomingText) -> IncomingLine:
    return IncomingLine(
        received_at=row.received_at,
        masked_from=masked(row.mobile),
        line=Line(row.line),
        asking=Asking(row.asking),
        text=row.text,
    )
