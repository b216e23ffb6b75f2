"""Two records of a person become one in the whole house: no column that points at a person is forgotten."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from pghistory.models import Event

from sara.registers.people.api import said_of_columns
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
