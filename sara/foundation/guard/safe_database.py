"""What the database of a real installation must be for whoever serves: a sentence for each that is not so."""

from collections.abc import Iterator, Sequence
from typing import Final

import pgtrigger
from django.db import connection

from sara.foundation.database.rights import append_only_tables

SERVE_AS: Final = "Give DATABASE_URL, or DATABASE_ROLE, the role that serves: sara_app."


def unsafe_database() -> Iterator[str]:
    """A sentence for each way in which this connection could rewrite what happened. Three queries."""
    user, superuser, owner = _role()
    if superuser:
        yield f"The database is entered as a superuser ({user}). {SERVE_AS}"
    elif owner:
        yield f"The database is entered as its owner ({user}). {SERVE_AS}"
    else:
        yield from _writable_history()
    yield from _triggers_off()


def _role() -> tuple[str, bool, bool]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT current_user,
                   EXISTS (SELECT 1 FROM pg_roles
                           WHERE rolname IN (current_user, session_user) AND (rolsuper OR rolbypassrls)),
                   EXISTS (SELECT 1 FROM pg_class
                           WHERE relname = 'django_migrations' AND relkind = 'r'
                             AND relnamespace = 'public'::regnamespace
                             AND pg_has_role(current_user, relowner, 'USAGE'))
            """
        )
        user, superuser, owner = cursor.fetchone() or ("", True, True)
    return str(user), bool(superuser), bool(owner)


def _writable_history() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT name FROM unnest(%s::text[]) AS name
            WHERE to_regclass(name) IS NOT NULL
              AND (has_table_privilege(name, 'UPDATE') OR has_table_privilege(name, 'DELETE')
                   OR has_table_privilege(name, 'TRUNCATE'))
            ORDER BY name
            """,
            [list(append_only_tables())],
        )
        open_tables = [name for (name,) in cursor.fetchall()]
    if open_tables:
        yield (
            f"The serving role may rewrite history ({_some(open_tables)}): run manage.py grant as the owner."
        )


def _triggers_off() -> Iterator[str]:
    """History is written by triggers, and some truths are kept by them: all must be there and on."""
    wanted = {(model._meta.db_table, trigger.get_pgid(model)) for model, trigger in pgtrigger.registered()}
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')
              AND current_setting('session_replication_role') <> 'replica'
            """
        )
        there = set(cursor.fetchall())
    missing = sorted(f"{name} of {table}" for table, name in wanted - there)
    if missing:
        yield (
            f"History is not written: triggers are missing or switched off ({_some(missing)}). "
            "Run manage.py migrate, or ALTER TABLE … ENABLE TRIGGER as the owner."
        )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
