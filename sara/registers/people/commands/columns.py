"""Which columns of the whole house point at a person, and what a merge does with each.

People names its own and those of what it stands on; every app above names its own in `handlers.py`.
A test of the house fails for a column of which nothing was said.
"""

from typing import Any, Final

from django.apps import apps
from django.db import models

Column = tuple[str, type[models.Model], "models.Field[Any, Any]"]

_moving: Final[dict[str, None]] = {}
_optional: Final[dict[str, None]] = {}
_staying: Final[dict[str, None]] = {}


def moves_when_merged(*columns: str) -> None:
    """Say of columns ("programmes.Enrolment.person") that their rows go to the survivor of a merge."""
    _moving.update(dict.fromkeys(columns))


def moves_if_it_can(*columns: str) -> None:
    """The same of columns whose row stays behind where the survivor has one of his own: a file, a wish."""
    moves_when_merged(*columns)
    _optional.update(dict.fromkeys(columns))


def stays_when_merged(*columns: str) -> None:
    """Say of columns that they keep naming the merged record: who did something, or what never changes."""
    _staying.update(dict.fromkeys(columns))


def moving_columns() -> list[Column]:
    """The columns that move, each with its model and field."""
    return [(column, *column_of(column)) for column in _moving]


def may_stay_behind(column: str) -> bool:
    """Whether a row of this column is left where it is when the survivor has one of his own."""
    return column in _optional


def said_of_columns() -> frozenset[str]:
    """Every column of which somebody said what a merge does with it."""
    return frozenset(_moving) | frozenset(_staying)


def column_of(column: str) -> tuple[type[models.Model], "models.Field[Any, Any]"]:
    """The model and the field that a column's name means."""
    model_name, _, field_name = column.rpartition(".")
    model = apps.get_model(model_name)
    field: Any = model._meta.get_field(field_name)
    return model, field


moves_when_merged(
    "people.Person.merged_into",
    "people.PersonMobile.person",
    "people.PersonAddress.person",
    "people.Membership.person",
    "people.Guardianship.guardian",
    "people.Guardianship.child",
    "posts.Post.person",
    "notices.Notice.person_id",
)
moves_if_it_can(
    "people.HouseFile.person",
    "people.Account.person",
    "people.Consent.person",
    "people.RecordRequest.person",
    "notices.NoticeWish.person_id",
)
stays_when_merged(
    "people.PersonSearch.person",
    "people.PersonMerge.survivor",
    "people.PersonMerge.merged",
    "people.LikelyDouble.first",
    "people.LikelyDouble.second",
    "people.RecordRequest.decided_by",
)
