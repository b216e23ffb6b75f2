"""Rows on their way into tables, by COPY: one connection for each table, all at once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import psycopg
from django.db import models
from psycopg import sql
from psycopg.types.json import Jsonb

Model = type[models.Model]
Whole = Callable[[Model], None]
FAST: Final = "-c synchronous_commit=off"


class Sheet:
    """The rows of one table. Columns that are not named get what the model gives by default."""

    def __init__(self, copy: psycopg.Copy, rest: Sequence[object]) -> None:
        self._copy, self._rest = copy, tuple(rest)
        self.count = 0

    def add(self, *values: object) -> int:
        """Write a row, whose number (`id`) is the next; the values follow the columns."""
        self.count += 1
        self._copy.write_row((self.count, *values, *self._rest))
        return self.count


class Sheets:
    """Opens sheets, on a database in which the tables are still empty; `whole` hears which are in."""

    def __init__(self, url: str, whole: Whole) -> None:
        self._url, self._whole = url, whole
        self._open: dict[Model, tuple[Sheet, ExitStack]] = {}

    def sheet(self, model: Model, columns: str) -> Sheet:
        """A sheet for the columns, named with spaces between; `id` stands before them."""
        named = ["id", *columns.split()]
        rest = defaults_of(model, named)
        table = sql.Identifier(model._meta.db_table)
        statement = sql.SQL("COPY {} ({}) FROM STDIN WITH (FREEZE)").format(
            table, sql.SQL(", ").join(map(sql.Identifier, [*named, *rest]))
        )
        with ExitStack() as stack:
            connection = stack.enter_context(psycopg.connect(self._url, options=FAST))
            cursor = stack.enter_context(connection.cursor())
            cursor.execute(sql.SQL("TRUNCATE {}").format(table))  # so that its rows need no log
            sheet = Sheet(stack.enter_context(cursor.copy(statement)), list(rest.values()))
            self._open[model] = sheet, stack.pop_all()
        return sheet

    def finish(self, *models: Model) -> None:
        """Nothing more is written on these; without a name, on any of them: the largest are closed first."""
        ranked = sorted(models or self._open, key=lambda model: -self._open[model][0].count)
        for model in ranked:
            self._open.pop(model)[1].close()
            self._whole(model)

    def leave(self, broken: BaseException) -> None:
        """Give up what was not finished."""
        for _sheet, stack in self._open.values():
            stack.__exit__(type(broken), broken, broken.__traceback__)


@contextmanager
def sheets(url: str, whole: Whole) -> Iterator[Sheets]:
    """Sheets that are all in the database when the block ends."""
    opened = Sheets(url, whole)
    try:
        yield opened
        opened.finish()
    except BaseException as broken:
        opened.leave(broken)
        raise


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
