"""Statements that a session of the database makes ready once, and is given other values for afterwards."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from sara.foundation.database.keeping import Kept, numbered

__all__ = ["rows"]


class _Heard:
    """In place of a cursor, where Django's own tell somebody what is asked."""

    found: list[tuple[Any, ...]]
    query: bytes

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._query = self  # where Django looks for the text that was sent

    def execute(self, statement: str, values: Mapping[str, object]) -> None:
        self.query, _order = numbered(statement)
        self.found = _found(self._kept, statement, values)

    def close(self) -> None:
        """Nothing is open."""


def rows(statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    """All rows of a statement with named places, `%(name)s`; none of one that gives no rows.

    The text must not depend on the values: each text is kept ready by each session. A list is
    given where SQL takes an array. Where a pooler stands between (`DATABASE_PREPARES=0`), nothing
    is kept ready, and the values still travel apart from the text. The interpreter waits for the
    whole answer at once: other threads go on meanwhile, and nobody else's code runs in between.
    """
    session: Any = connections[DEFAULT_DB_ALIAS]
    session.ensure_connection()
    kept = _kept(session.connection)
    if session.execute_wrappers or session.queries_logged:
        heard = _Heard(kept)
        make = session.make_debug_cursor if session.queries_logged else session.make_cursor
        with make(heard) as told:
            told.execute(statement, values)
        return heard.found
    session.validate_no_broken_transaction()
    with session.wrap_database_errors:
        return _found(kept, statement, values)


def _kept(bare: Any) -> Kept:  # noqa: ANN401 as Django has it
    """It is kept by the session itself, and ends with it."""
    kept: Kept | None = bare.__dict__.get("kept")
    if kept is None:
        kept = bare.kept = Kept(bare)
    return kept


def _found(kept: Kept, statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    text, order = numbered(statement)
    return kept.rows(text, [_told(values[name]) for name in order])


def _told(value: object) -> object:
    """The value as a text whose type the statement decides: one plan, for small and large numbers."""
    kind = type(value)
    if kind is str:
        return value
    if kind is int:
        return str(value)
    if isinstance(value, Enum):
        return _told(value.value)
    if isinstance(value, list | tuple | set | frozenset):
        told = [one.value if isinstance(one, Enum) else one for one in value]
        if all(type(one) is int for one in told):
            return f"{{{','.join(map(str, told))}}}"
        return told
    return value
