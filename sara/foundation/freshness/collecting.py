"""What a page is made of, noted while it is being made."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

import psycopg
from django.db import connection, models, transaction

from sara.foundation.freshness.watching import watched_tables

_TABLES: Final = re.compile(r'\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?"?(\w+)"?', re.IGNORECASE)


@dataclass
class Making:
    """One page in the making: the snapshot it is read from, the tables it was read from.

    `counters` has the rows whose counters are shown, by table; None, or a table that is not in it: all.
    """

    seen: str = ""
    tables: set[str] = field(default_factory=set)
    counters: dict[str, set[int] | None] = field(default_factory=dict)
    strays: bool = False

    def note(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:  # noqa: ANN401 Django's wrapper
        """Take down the tables of one statement; one outside the snapshot makes the page nobody's but his."""
        found = _TABLES.findall(sql)
        self.strays = self.strays or (bool(found) and not self.seen)
        self.tables.update(found)
        return execute(sql, *rest)

    def subjects(self) -> list[str] | None:
        """What makes the page old when it changes; None for a page that may not be shared."""
        known = watched_tables()
        if self.strays or not self.seen or not self.tables <= known.keys():
            return None
        counted = [table for table in self.tables if known[table]]
        return sorted(self.tables) + [one for table in counted for one in self._rows(table)]

    def _rows(self, table: str) -> Iterable[str]:
        shown = self.counters.get(table)
        return (f"{table}/*",) if shown is None else (f"{table}/{pk}" for pk in sorted(shown))


_making: ContextVar[Making | None] = ContextVar("making", default=None)


@contextmanager
def making() -> Iterator[Making]:
    """Note what the page is made of that is made inside."""
    page = Making()
    token = _making.set(page)
    try:
        with connection.execute_wrapper(page.note):
            yield page
    finally:
        _making.reset(token)


@contextmanager
def reading() -> Iterator[None]:
    """A read-only transaction; of a page to be shared, one that sees the whole at one instant."""
    if connection.in_atomic_block:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            yield
        return
    page = _making.get()
    with _beginning(whole=page is not None), transaction.atomic():
        if page is not None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_current_snapshot()::text")
                page.seen = page.seen or str((cursor.fetchone() or ("",))[0])
        yield


@contextmanager
def _beginning(*, whole: bool) -> Iterator[None]:
    """Have the next transaction begin as read-only, which its BEGIN says without a question of its own."""
    connection.ensure_connection()
    session: psycopg.Connection[Any] = connection.connection
    session.read_only = True
    session.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ if whole else None
    try:
        yield
    finally:
        if not session.closed:
            session.read_only = session.isolation_level = None


def counters_shown(model: type[models.Model], pks: Iterable[int] | None) -> None:
    """Say of a page that it shows the counters of these rows of a table, and of no others; None: of all.

    Said more than once, it is all of them together. Never said, the page shows the counters of
    every row, and each change makes it old.
    """
    page = _making.get()
    if page is None:
        return
    table = model._meta.db_table
    before = page.counters.get(table, set())
    page.counters[table] = None if pks is None or before is None else before | set(pks)
