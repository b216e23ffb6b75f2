from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sara.foundation.actors import Actor
from sara.foundation.audit import names_of_actors
from sara.foundation.errors import Missing
from sara.foundation.exchange.errors import FileGone
from sara.foundation.exchange.importing import importer_called, title_of
from sara.foundation.exchange.models import ImportRow, ListExport, ListImport
from sara.foundation.exchange.models.content import content_of
from sara.foundation.exchange.permissions import (
    exports_visible_to,
    may_see_exports,
    own_exports,
    own_imports,
)
from sara.foundation.exchange.reading import read_table
from sara.foundation.exchange.types import ExportState, Outcome
from sara.foundation.ui.paging import Page, page_by_key, page_by_number

PAGE_SIZE: Final = 30
ROWS: Final = 50


@dataclass(frozen=True, slots=True)
class TakenList:
    """A line of the account of lists: what was taken, by whom."""

    record: ListExport
    who: str


@dataclass(frozen=True, slots=True)
class ImportScreen:
    """A file that was sent, and the rows of it that are looked at."""

    record: ListImport
    title: str
    rows: Page[ImportRow]


def import_screen(code: str, asked: Mapping[str, str], *, outcome: str, actor: Actor) -> ImportScreen:
    """A file that the actor sent, with a page of its rows; three queries."""
    record = _own_import(code, actor)
    rows: Page[Any] = page_by_number(record.rows.with_outcome(outcome).in_order(), asked, size=ROWS)
    return ImportScreen(record, title_of(record.kind), rows)


def imports_of(actor: Actor, asked: Mapping[str, str]) -> Page[ListImport]:
    """The files that the actor sent, newest first; one query."""
    page: Page[Any] = page_by_key(
        own_imports(actor).defer("content_sealed"), asked, order=("-sent_at", "-id"), size=PAGE_SIZE
    )
    return page


def refused_rows(code: str, *, actor: Actor) -> tuple[ListImport, list[object], list[list[object]]]:
    """The rows of a file that were refused, as they stand in it, each with its reason; to be mended
    and sent again."""
    record = _own_import(code, actor)
    content = content_of(record)
    if content is None:
        raise FileGone
    table = read_table(content, importer_called(record.kind, actor=actor))
    refused = record.rows.with_outcome(Outcome.REFUSED).in_order().values_list("number", "words")
    why = {number: " ".join(words) for number, words in refused}
    width = max(len(table.headings.cells), *(len(row.cells) for row in table.rows))
    rows = [[why[row.number], *_padded(row.cells, width)] for row in table.rows if row.number in why]
    return record, list(_padded(table.headings.cells, width)), [list(row) for row in rows]


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *([""] * (width - len(cells)))]


def exports_of(actor: Actor, asked: Mapping[str, str]) -> Page[ListExport]:
    """The lists that the actor took or asked for, newest first; one query."""
    page: Page[Any] = page_by_key(
        own_exports(actor).defer("content_sealed"), asked, order=("-asked_at", "-id"), size=PAGE_SIZE
    )
    return page


def made_list(code: str, *, actor: Actor) -> tuple[ListExport, bytes]:
    """A list that was made for the actor, and its file."""
    record = own_exports(actor).filter(code=code).order_by("id").first()
    if record is None:
        raise Missing
    content = content_of(record)
    if record.state != ExportState.READY or content is None:
        raise FileGone
    return record, content


def taken_lists(asked: Mapping[str, str], *, words: str, actor: Actor) -> Page[TakenList]:
    """The account of lists that were taken in the actor's places, newest first; two queries."""
    if not may_see_exports(actor):
        raise Missing
    seen = exports_visible_to(actor).defer("content_sealed")
    if words:
        seen = seen.filter(title__icontains=words)
    page: Page[Any] = page_by_key(seen, asked, order=("-asked_at", "-id"), size=PAGE_SIZE)
    names = names_of_actors({record.person_id for record in page if record.person_id is not None})
    lines = [TakenList(record, names.get(record.person_id or 0, "")) for record in page]
    return page.showing(lines)


def all_taken_lists(*, words: str, actor: Actor) -> list[TakenList]:
    """The whole account, for a file."""
    if not may_see_exports(actor):
        raise Missing
    seen = exports_visible_to(actor).defer("content_sealed").newest_first()
    records = list(seen.filter(title__icontains=words) if words else seen)
    names = names_of_actors({record.person_id for record in records if record.person_id is not None})
    return [TakenList(record, names.get(record.person_id or 0, "")) for record in records]


def _own_import(code: str, actor: Actor) -> ListImport:
    record = own_imports(actor).defer("content_sealed").filter(code=code).order_by("id").first()
    if record is None:
        raise Missing
    return record


__all__ = [
    "ImportScreen",
    "TakenList",
    "all_taken_lists",
    "exports_of",
    "import_screen",
    "imports_of",
    "made_list",
    "refused_rows",
    "taken_lists",
]
