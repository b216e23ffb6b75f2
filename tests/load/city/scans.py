"""What PostgreSQL itself holds, asked again of all rows: each constraint as a count of its breaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import psycopg

_OURS: Final = "connamespace = 'public'::regnamespace"
_CHECKS: Final = f"""
    SELECT conrelid::regclass::text, 'check ' || conname, pg_get_expr(conbin, conrelid)
    FROM pg_constraint WHERE {_OURS} AND contype = 'c'
    UNION ALL
    SELECT attrelid::regclass::text, 'filled ' || relname || '.' || attname, format('%I IS NOT NULL', attname)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnotnull AND attnum > 0
    UNION ALL
    SELECT attrelid::regclass::text, 'worked out ' || relname || '.' || attname,
           format('%I IS NOT DISTINCT FROM (%s)', attname, pg_get_expr(adbin, adrelid))
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = 'public'::regnamespace AND attgenerated <> ''
    ORDER BY 1, 2
"""
_UNIQUE: Final = """
    SELECT indrelid::regclass::text, indexrelid::regclass::text,
           coalesce(pg_get_expr(indpred, indrelid), 'true'),
           ARRAY(SELECT pg_get_indexdef(indexrelid, place, true) FROM generate_series(1, indnkeyatts) place)
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE relnamespace = 'public'::regnamespace AND indisunique ORDER BY 1, 2
"""
_APART: Final = """
    SELECT indrelid::regclass::text, conname, coalesce(pg_get_expr(indpred, indrelid), 'true'),
           ARRAY(SELECT pg_get_indexdef(indexrelid, place, true) FROM generate_series(1, indnkeyatts) place),
           ARRAY(SELECT oprname::text FROM unnest(conexclop) WITH ORDINALITY AS o(number, place)
                 JOIN pg_operator ON pg_operator.oid = o.number ORDER BY place)
    FROM pg_constraint JOIN pg_index ON indexrelid = conindid
    WHERE connamespace = 'public'::regnamespace AND contype = 'x' ORDER BY 1, 2
"""
_LEADING: Final = """
    SELECT conrelid::regclass::text, conname, confrelid::regclass::text,
           (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]),
           (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[1])
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f' ORDER BY 1, 2
"""
_NUMBERED: Final = """
    SELECT table_name, column_name, pg_get_serial_sequence(table_name, column_name)
    FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES' ORDER BY 1
"""
STANDING: Final = {
    "constraint that is not validated": f"pg_constraint WHERE {_OURS} AND NOT convalidated",
    "index that is not valid": "pg_index WHERE NOT indisvalid OR NOT indisready",
    "trigger that rests": "pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'",
}


@dataclass(frozen=True, slots=True)
class Scan:
    """One statement that gives, for each of the names, how many rows break it."""

    names: tuple[str, ...]
    statement: str


def scans(connection: psycopg.Connection) -> list[Scan]:
    """Everything that the catalogue of the database states of its rows."""
    return [
        *(Scan((f"no {what}",), f"SELECT count(*) FROM {where}") for what, where in STANDING.items()),
        *_rows(connection),
        *_unique(connection),
        *_apart(connection),
        *_leading(connection),
        *_counters(connection),
    ]


def _rows(connection: psycopg.Connection) -> Iterator[Scan]:
    by_table: dict[str, list[tuple[str, str]]] = {}
    for table, name, condition in connection.execute(_CHECKS):
        by_table.setdefault(table, []).append((name, condition))
    for table, held in by_table.items():
        counts = ", ".join(f"count(*) FILTER (WHERE NOT ({condition}))" for _name, condition in held)
        yield Scan(tuple(name for name, _condition in held), f"SELECT {counts} FROM {table}")


def _unique(connection: psycopg.Connection) -> Iterator[Scan]:
    for table, name, only, keys in connection.execute(_UNIQUE):
        filled = " AND ".join(f"({key}) IS NOT NULL" for key in keys)
        grouped = f"SELECT FROM {table} WHERE ({only}) AND {filled} GROUP BY {', '.join(keys)}"
        yield Scan((f"unique {name}",), f"SELECT count(*) FROM ({grouped} HAVING count(*) > 1) AS twice")


def _apart(connection: psycopg.Connection) -> Iterator[Scan]:
    """Rows that are the same in something do not overlap in something else.

    In the order of their beginnings, if any two overlap, then two neighbours do.
    """
    for table, name, only, keys, operators in connection.execute(_APART):
        same = [key for key, operator in zip(keys, operators, strict=True) if operator == "="]
        spans = [key for key, operator in zip(keys, operators, strict=True) if operator == "&&"]
        if len(spans) == 1:
            before = f"lag({spans[0]}) OVER (PARTITION BY {', '.join(same) or 'true'} ORDER BY {spans[0]})"
            filled = " AND ".join(f"({key}) IS NOT NULL" for key in keys)
            inner = f"SELECT {spans[0]} && {before} AS meets FROM {table} WHERE ({only}) AND {filled}"
        else:
            columns = [f"{key} AS k{place}" for place, key in enumerate(keys)]
            rows = f"(SELECT id, {', '.join(columns)} FROM {table} WHERE {only})"
            joined = " AND ".join(f"a.k{place} {sign} b.k{place}" for place, sign in enumerate(operators))
            inner = f"SELECT true AS meets FROM {rows} a JOIN {rows} b ON a.id < b.id AND {joined}"
        yield Scan((f"apart {name}",), f"SELECT count(*) FROM ({inner}) AS pairs WHERE meets")


def _leading(connection: psycopg.Connection) -> Iterator[Scan]:
    for table, name, target, column, key in connection.execute(_LEADING):
        there = f"SELECT FROM {target} t WHERE t.{key} = s.{column}"
        wrong = f"s.{column} IS NOT NULL AND NOT EXISTS ({there})"
        yield Scan((f"leads {name}",), f"SELECT count(*) FROM {table} s WHERE {wrong}")


def _counters(connection: psycopg.Connection) -> Iterator[Scan]:
    for table, column, counter in list(connection.execute(_NUMBERED)):
        behind = f"WHERE t.{column} > (SELECT last_value FROM {counter})"
        yield Scan((f"counter {table}.{column}",), f"SELECT count(*) FROM {table} t {behind}")
