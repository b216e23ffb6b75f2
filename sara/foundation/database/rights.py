"""What the serving role may do: everything it needs on rows, nothing on tables and on history."""

from collections.abc import Iterable

from django.apps import apps
from django.db import connection, transaction
from pghistory.models import Event
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from sara.foundation.database.roles import APP

__all__ = ["append_only_tables"]

READ_ONLY = ("django_migrations",)  # and what the apps name as `read_only`


class NoRight(Exception):
    """This user of the database may not make the serving role; the message says who must do what."""


def append_only_tables() -> tuple[str, ...]:
    """Tables whose rows are written once: every history, and what the apps name in their apps.py."""
    named = {table for app in apps.get_app_configs() for table in getattr(app, "append_only", ())}
    histories = {model._meta.db_table for model in apps.get_models() if issubclass(model, Event)}
    return tuple(sorted(named | histories))


def columns_still_changed() -> tuple[tuple[str, str], ...]:
    """Of tables written once, the one column each that may change, as the apps name it: whose row it is."""
    named = (getattr(app, "still_changed", {}) for app in apps.get_app_configs())
    return tuple(sorted(pair for columns in named for pair in columns.items()))


def read_only_tables() -> tuple[str, ...]:
    """Tables that the serving role only reads: the database itself, or a migration, writes them."""
    named = {table for app in apps.get_app_configs() for table in getattr(app, "read_only", ())}
    return tuple(sorted(named | set(READ_ONLY)))


def grant_to_app(append_only: Iterable[str]) -> None:
    """Give the serving role its rights on all tables that are there now, in one transaction."""
    there = connection.introspection.table_names()
    with transaction.atomic():
        _make_role()
        _run("GRANT USAGE ON SCHEMA public TO {role}")
        _run("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
        _run("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table in set(append_only).intersection(there):
            _run("REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}", table)
        for table, column in columns_still_changed():
            if table in there:
                _run("GRANT UPDATE ({column}) ON {table} TO {role}", table, column)
        _run("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {role}")
        for table in set(read_only_tables()).intersection(there):
            _run("REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {role}", table)


def _make_role() -> None:
    """Make the role where there is none, and let this user take it on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP])
        there = cursor.fetchone() is not None
    try:
        with transaction.atomic():
            if not there:
                _run("CREATE ROLE {role} NOLOGIN NOSUPERUSER")
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", [APP])
                (member,) = cursor.fetchone() or (False,)
            if not member:
                _run("GRANT {role} TO CURRENT_USER")
    except Exception as error:
        if isinstance(error.__cause__, InsufficientPrivilege):
            raise NoRight(
                f"An administrator of the database has to say: CREATE ROLE {APP}; "
                f'GRANT {APP} TO "{connection.settings_dict["USER"]}";'
            ) from error
        raise


def _run(statement: str, table: str = "", column: str = "") -> None:
    names = {"role": APP, "table": table or APP, "column": column or APP}
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL(statement).format(**{name: sql.Identifier(one) for name, one in names.items()})
        )
