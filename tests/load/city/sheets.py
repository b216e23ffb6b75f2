"""Rows on their way into tables, by COPY: one connection for each table, all at once."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import psycopg
from django.db import models
from psycopg import sql
from psycopg.types.json import Jsonb

Model = type[models.Model]
FAST: Final = "-c synchronous_commit=off"


class Sheet:
    """The rows of one table, dealt out to one or more connections.

    Columns that are not named get what the model gives by default.
    """

    def __init__(self, copies: Sequence[psycopg.Copy], rest: Sequence[object]) -> None:
        self._copies, self._rest = copies, tuple(rest)
        self.count = 0

    def add(self, *values: object) -> int:
        """Write a row, whose number (`id`) is the next; the values follow the columns."""
        self.count += 1
        self._copies[self.count % len(self._copies)].write_row((self.count, *values, *self._rest))
        return self.count


class Sheets:
    """Opens sheets, on a database in which the tables are still empty."""

    def __init__(self, url: str, stack: ExitStack) -> None:
        self._url, self._stack = url, stack

    def sheet(self, model: Model, columns: str, *, lanes: int = 1) -> Sheet:
        """A sheet for the columns, named with spaces between; `id` stands before them.

        A table whose generated columns keep the database busy is written over several lanes.
        """
        named = ["id", *columns.split()]
        rest = defaults_of(model, named)
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(model._meta.db_table),
            sql.SQL(", ").join(map(sql.Identifier, [*named, *rest])),
        )
        return Sheet([self._copy(statement) for _lane in range(lanes)], list(rest.values()))

    def _copy(self, statement: sql.Composed) -> psycopg.Copy:
        connection = self._stack.enter_context(psycopg.connect(self._url, options=FAST))
        cursor = self._stack.enter_context(connection.cursor())
        return self._stack.enter_context(cursor.copy(statement))


@contextmanager
def sheets(url: str) -> Iterator[Sheets]:
    """Sheets that are all in the database when the block ends."""
    with ExitStack() as stack:
        yield Sheets(url, stack)


def defaults_of(model: Model, named: Sequence[str]) -> dict[str, object]:
    """For the columns of a model that are not named, the value that the model gives by default."""
    fields: list[models.Field[Any, Any]] = [
        field
        for field in model._meta.local_concrete_fields
        if not field.generated and field.column not in named
    ]
    known = {field.column for field in model._meta.local_concrete_fields}
    if strange := set(named) - known:
        raise ValueError(f"{model.__name__} has no such columns: {sorted(strange)}")
    return {str(field.column): _plain(field.get_default()) for field in fields}


def _plain(value: object) -> object:
    return Jsonb(value) if isinstance(value, dict) else value
