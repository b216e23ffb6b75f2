"""Two records of a person become one in the whole house: no column that points at a person is forgotten."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, models
from pghistory.models import Event

from sara.foundation.database.rights import append_only_tables, grant_to_app
from sara.registers.people.api import said_of_columns
from sara.registers.people.commands.columns import moving_columns
from sara.registers.people.models import Person


def columns_to_persons() -> Iterator[str]:
    for model in apps.get_models():
        if issubclass(model, Event):
            continue
        for field in model._meta.local_fields:
            if isinstance(field, models.ForeignKey) and field.remote_field.model is Person:
                yield f"{model._meta.app_label}.{model.__name__}.{field.name}"


def test_of_every_column_that_points_at_a_person_it_is_said_what_a_merge_does_with_it() -> None:
    """Mend it by `moves_when_merged` or `stays_when_merged` in the app's handlers.py."""
    assert set(columns_to_persons()) - said_of_columns() == set()


def test_nothing_is_said_of_columns_that_are_not() -> None:
    plain = {"notices.Notice.person_id", "notices.NoticeWish.person_id"}  # numbers without a foreign key
    assert said_of_columns() - set(columns_to_persons()) == plain


@pytest.mark.owner
@pytest.mark.django_db
def test_what_moves_in_a_merge_the_serving_role_may_move() -> None:
    """Also columns of which no test has a row. Mend it by `still_changed` in apps.py."""
    grant_to_app(append_only_tables())
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE sara_app")
        for _, model, field in moving_columns():
            rows = model._base_manager.filter(**{f"{field.attname}": 0})
            list(rows.select_for_update(of=("self",)))
            rows.update(**{field.attname: 0})


@pytest.mark.owner
@pytest.mark.django_db
def test_of_a_message_the_serving_role_changes_nothing_but_whose_it_is() -> None:
    grant_to_app(append_only_tables())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.column_privileges WHERE table_name = 'voice_message'"
            " AND grantee = 'sara_app' AND privilege_type = 'UPDATE'"
        )
        assert cursor.fetchall() == [("writer_id",)]
