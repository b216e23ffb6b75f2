from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, models, transaction
from psycopg.errors import InsufficientPrivilege

from sara.foundation.actors import SYSTEM
from sara.foundation.audit import acting, audited, history_of
from sara.foundation.audit.tests.sample.models import Colour, Note
from sara.foundation.database.rights import append_only_tables, grant_to_app

NOW = datetime(2026, 9, 27, 8, 30, tzinfo=UTC)
NoteEvent = history_of(Note)


def events() -> models.QuerySet[Any]:
    return models.QuerySet(NoteEvent)


def labels() -> list[str]:
    return list(events().order_by("pgh_id").values_list("pgh_label", flat=True))


@pytest.mark.django_db
def test_every_insert_update_and_delete_is_written_down() -> None:
    note = Note.objects.create(title="نخست")
    Note.objects.filter(pk=note.pk).update(title="دوم")
    note.delete()
    assert labels() == ["insert", "update", "delete"]


@pytest.mark.django_db
def test_history_stays_when_the_row_is_gone() -> None:
    note = Note.objects.create(title="نخست")
    number = note.pk
    note.delete()
    assert events().filter(pgh_obj_id=number).count() == 2


@pytest.mark.django_db
def test_a_save_that_changes_nothing_writes_no_history() -> None:
    note = Note.objects.create(title="نخست")
    note.save()
    assert labels() == ["insert"]


@pytest.mark.django_db
def test_a_change_of_a_field_left_out_writes_no_history() -> None:
    note = Note.objects.create(title="نخست")
    note.seen_at = NOW
    note.save()
    assert labels() == ["insert"]


def test_columns_that_the_database_works_out_stay_out_of_history() -> None:
    names = {field.name for field in NoteEvent._meta.get_fields()}
    assert "title" in names
    assert not names & {"title_key", "seen_at"}


@pytest.mark.django_db
def test_history_points_at_nothing_with_a_constraint() -> None:
    foreign = [field for field in NoteEvent._meta.get_fields() if isinstance(field, models.ForeignKey)]
    assert {field.name for field in foreign} == {"parent", "pgh_obj"}
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, "sample_note_event")
    assert not any(one["foreign_key"] for one in constraints.values())
    assert NoteEvent._meta.db_table == "sample_note_event"


def test_leaving_out_a_field_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no such field"):
        audited(exclude=["colours"])(Note)


def test_a_model_whose_history_nobody_keeps_says_so() -> None:
    with pytest.raises(TypeError):
        history_of(NoteEvent)


@pytest.mark.owner
@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sample_note_event SET pgh_context = NULL",
        "DELETE FROM sample_note_event",
        "TRUNCATE sample_note_event",
        "ALTER TABLE sample_note DISABLE TRIGGER ALL",
        "DROP TABLE sample_note_event",
    ],
)
def test_the_serving_role_adds_to_history_and_can_do_nothing_else_to_it(statement: str) -> None:
    grant_to_app(append_only_tables())
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE sara_app")
        with acting("write_note", actor=SYSTEM, now=NOW):
            note = Note.objects.create(title="نخست")
            note.colour = Colour.BRICK
            note.save()
        assert labels() == ["insert", "update"]
        with pytest.raises(DatabaseError) as refused, transaction.atomic():
            cursor.execute(statement)
    assert isinstance(refused.value.__cause__, InsufficientPrivilege)


@pytest.mark.owner
@pytest.mark.django_db
def test_no_table_of_history_in_the_whole_house_can_be_altered_by_the_serving_role() -> None:
    grant_to_app(append_only_tables())
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.relname FROM pg_class c
            WHERE c.relkind = 'r' AND c.relname LIKE %s
              AND has_table_privilege('sara_app', c.oid, 'UPDATE, DELETE, TRUNCATE')
            """,
            [r"%\_event"],
        )
        assert cursor.fetchall() == []
