"""Statements that a session of the database makes ready once, and is given other values for afterwards."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

__all__ = ["rows"]


class _Cursor(psycopg.Cursor[Any]):
    """Binds values on the server, so that a statement is the same text whatever the values."""

    def execute(self, query: Any, params: Any = None, **_: Any) -> "_Cursor":  # noqa: ANN401 as psycopg
        return super().execute(query, params, prepare=True)

    def _convert_query(self, query: Any, params: Any = None) -> Any:  # noqa: ANN401 as psycopg
        self._query = super()._convert_query(query, params)  # what Django says was asked, when it is asked
        return self._query


def rows(statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    """All rows of a statement with named places, `%(name)s`; none of one that gives no rows.

    The text must not depend on the values: each text is kept ready by each session. A list is
    given where SQL takes an array. Where a pooler stands between (`DATABASE_PREPARES=0`), nothing
    is kept ready, and the values still travel apart from the text.
    """
    session: Any = connections[DEFAULT_DB_ALIAS]
    session.ensure_connection()
    bare = _Cursor(session.connection)
    make = session.make_debug_cursor if session.queries_logged else session.make_cursor
    with make(bare) as cursor:
        cursor.execute(statement, {name: _told(value) for name, value in values.items()})
        return bare.fetchall() if bare.pgresult and bare.pgresult.nfields else []


def _told(value: object) -> object:
    """The value as a text whose type the statement decides: one plan, for small and large numbers."""
    if isinstance(value, Enum):
        value = value.value
    if type(value) is int:
        return str(value)
    if isinstance(value, list | tuple | set | frozenset):
        told = [one.value if isinstance(one, Enum) else one for one in value]
        if all(type(one) is int for one in told):
            return f"{{{','.join(map(str, told))}}}"
        return told
    return value
