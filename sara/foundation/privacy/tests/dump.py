"""Everything a stolen copy of the database would show, for tests."""

from collections.abc import Iterable

from django.db import connection
from psycopg import sql


def whole_database() -> bytes:
    """All rows of all tables, as `pg_dump` would write them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name"
        )
        tables = [name for (name,) in cursor.fetchall()]
        return b"".join(_rows(cursor.cursor, table) for table in tables)


def _rows(cursor: object, table: str) -> bytes:
    statement = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))
    with cursor.copy(statement) as copy:  # type: ignore[attr-defined]
        return table.encode() + b"\n" + b"".join(bytes(block) for block in copy)


def found_in_database(texts: Iterable[str]) -> list[str]:
    """Which of these texts can be read in the database, in Latin or Persian digits or as bare bytes."""
    dump = whole_database()
    return [text for text in texts if any(shape in dump for shape in _shapes(text))]


def _shapes(text: str) -> tuple[bytes, ...]:
    persian = text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    return (text.encode(), persian.encode(), text.encode().hex().encode(), persian.encode().hex().encode())
