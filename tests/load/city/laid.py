"""Indexes, constraints and triggers of the large tables: laid down for the writing, raised after it.

What is raised is made by PostgreSQL over all rows that are there: a constraint that does not hold
cannot be raised, so a city that stands has been held against each of them once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import psycopg
from psycopg import sql

from tests.load.city.hands import Hands

_CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), contype
    FROM pg_constraint WHERE conrelid = ANY(%(tables)s::regclass[]) AND contype IN ('u', 'x', 'f')
       OR confrelid = ANY(%(tables)s::regclass[]) AND contype = 'f'
    ORDER BY contype = 'f', conrelid::regclass::text, conname
"""
_INDEXES = """
    SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('u', 'x'))
    ORDER BY 2
"""
_FORM = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) || tgenabled FROM pg_trigger
    WHERE NOT tgisinternal
    UNION ALL SELECT attrelid::regclass::text, attname, pg_get_expr(adbin, adrelid)
    FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attgenerated <> ''
    ORDER BY 1, 2, 3
"""


def form_of(connection: psycopg.Connection) -> list[tuple[str, ...]]:
    """Every constraint, index, trigger and generated column of the database, as it is written."""
    return list(connection.execute(_FORM))


@dataclass(frozen=True, slots=True)
class LaidDown:
    """What was taken away from these tables, so that it can be put back."""

    tables: Sequence[str]
    constraints: Sequence[tuple[str, str, str, str]]
    indexes: Sequence[tuple[str, str, str]]


def lay_down(connection: psycopg.Connection, tables: Sequence[str]) -> LaidDown:
    """Take away all but primary keys, checks and generated columns, and what leads here from other
    tables; triggers rest."""
    constraints = list(connection.execute(_CONSTRAINTS, {"tables": list(tables)}))
    indexes = list(connection.execute(_INDEXES, [list(tables)]))
    with connection.transaction():
        for table, name, _written, _kind in reversed(constraints):
            _run(connection, "ALTER TABLE {} DROP CONSTRAINT {}", table, name)
        for _table, name, _written in indexes:
            _run(connection, "DROP INDEX {}", name)
        for table in tables:
            _run(connection, "ALTER TABLE {} DISABLE TRIGGER USER", table)
    return LaidDown(tables, constraints, indexes)


def raise_on(laid: LaidDown, table: str, connection: psycopg.Connection) -> None:
    """Put back the indexes, unique and exclusion constraints of one table, made anew over the rows that
    are there now."""
    for indexed, _name, written in laid.indexes:
        if indexed == table:
            connection.execute(written.encode())
    for one in laid.constraints:
        if one[0] == table and one[3] != "f":
            _add(connection, one)


def link_again(laid: LaidDown, connection: psycopg.Connection, crew: Hands) -> None:
    """Put back what leads from table to table, every row asked again, and wake the triggers."""
    links = [one for one in laid.constraints if one[3] == "f"]
    for one in links:
        _add(connection, one, b" NOT VALID")
    for table, name, _written, _kind in links:
        crew.begin(partial(_validate, table, name))
    crew.finish()
    for table in laid.tables:
        _run(connection, "ALTER TABLE {} ENABLE TRIGGER USER", table)


def _validate(table: str, name: str, connection: psycopg.Connection) -> None:
    _run(connection, "ALTER TABLE {} VALIDATE CONSTRAINT {}", table, name)


def _add(connection: psycopg.Connection, constraint: tuple[str, str, str, str], but: bytes = b"") -> None:
    table, name, written, _kind = constraint
    added = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ").format(sql.Identifier(table), sql.Identifier(name))
    connection.execute(added.as_bytes() + written.encode() + but)


def _run(connection: psycopg.Connection, statement: str, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
