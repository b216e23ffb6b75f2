"""The history of rows that came by COPY: a line for each, as its trigger would have written it."""

from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from sara.foundation.audit import history_of
from tests.load.city.sheets import Model

CONTEXT_ID: Final = UUID(int=1405)
CONTEXT: Final = {"command": "city", "actor": "system", "reason": "شهر ساختگی برای اندازه‌گیری"}

# By which column a row says when it came.
_WHEN: Final = (
    "registered_at", "formed_at", "opened_at", "made_at", "drafted_at", "enrolled_at", "charged_at",
    "issued_at", "marked_at", "sent_at", "held_from", "enrol_from", "starts_at", "verified_at", "valid_from",
    "issued_on",
)  # fmt: skip
_WRITE: Final = """
    INSERT INTO {history} (pgh_created_at, pgh_label, pgh_obj_id, pgh_context, pgh_context_id, {columns})
    SELECT {since}, 'insert', id, %s, %s, {columns} FROM {table} ORDER BY id
"""


def tables_of(model: Model) -> list[str]:
    """Its table, and that of its history where one is kept."""
    return [model._meta.db_table, *([_events(model)] if is_audited(model) else [])]


def is_audited(model: Model) -> bool:
    return hasattr(model, "pgh_event_model") or _has_history(model)


def _has_history(model: Model) -> bool:
    try:
        history_of(model)
    except TypeError:
        return False
    return True


def _events(model: Model) -> str:
    return history_of(model)._meta.db_table


def tell(model: Model, connection: psycopg.Connection) -> None:
    """Write the line of history of every row of a table."""
    columns = kept_columns(model)
    fields = {str(field.column): field for field in model._meta.local_concrete_fields}
    when = next((column for column in _WHEN if column in fields), "")
    since = sql.SQL("coalesce({}, now())").format(sql.Identifier(when)) if when else sql.SQL("now()")
    statement = sql.SQL(_WRITE).format(
        history=sql.Identifier(_events(model)),
        table=sql.Identifier(model._meta.db_table),
        since=since,
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
    )
    with connection.transaction():  # emptied and filled in one: PostgreSQL need not log the rows
        connection.execute(sql.SQL("TRUNCATE {}").format(sql.Identifier(_events(model))))
        connection.execute(statement, [Jsonb(CONTEXT), CONTEXT_ID])


def kept_columns(model: Model) -> list[str]:
    """The columns of a table that its history keeps too."""
    events: Any = history_of(model)._meta.local_concrete_fields
    kept = {str(field.column) for field in events if not field.column.startswith("pgh_")}
    return [str(field.column) for field in model._meta.local_concrete_fields if field.column in kept]
