import pytest
from django.db import ProgrammingError, connection, transaction

from sara.foundation.database.rights import append_only_tables

pytestmark = pytest.mark.django_db


def refused(statement: str) -> bool:
    """Whether the database says that this role has no right to it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error)
    return False


def test_history_and_what_the_apps_name_can_only_be_added_to() -> None:
    tables = append_only_tables()
    assert "people_person_event" in tables
    for table in tables:
        assert not refused(f"SELECT 1 FROM {table}"), table
        assert refused(f"DELETE FROM {table}"), table
        assert refused(f"TRUNCATE {table}"), table
        assert not may(table, "UPDATE"), table
        assert may(table, "INSERT"), table


def may(table: str, right: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(current_user, %s, %s)", [table, right])
        return bool(cursor.fetchone() == (True,))


@pytest.mark.owner
def test_the_owner_who_migrates_may_so_the_refusal_comes_from_the_role() -> None:
    table = append_only_tables()[0]
    assert may(table, "UPDATE")


def test_ordinary_rows_are_read_and_written_by_the_serving_role() -> None:
    for right in ("SELECT", "INSERT", "UPDATE", "DELETE"):
        assert may("people_person", right)


def test_the_serving_role_makes_and_changes_no_tables() -> None:
    assert refused("CREATE TABLE mine (id int)")
    assert not may("people_person", "TRUNCATE")
    with pytest.raises(ProgrammingError, match="must be owner"), transaction.atomic():
        connection.cursor().execute("ALTER TABLE people_person DISABLE TRIGGER ALL")


def test_the_list_of_migrations_is_only_read_by_the_serving_role() -> None:
    assert may("django_migrations", "SELECT")
    assert not may("django_migrations", "INSERT")
