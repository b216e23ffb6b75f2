"""The path of a place, kept by the database itself, so that it is right whoever writes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.db import models

if TYPE_CHECKING:
    _Column = models.TextField[str, str]
else:
    _Column = models.TextField


class PathField(_Column):
    """The path of a place ("1/14/80/h3/"): set by a trigger, read back at the insert.

    It is never written by hand. After a move (the house goes to another neighbourhood) refresh it
    from the database.
    """

    db_returning = True

    def __init__(self, **options: Any) -> None:
        always = {"blank": True, "default": "", "editable": False}
        super().__init__(**{**options, **always})

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """To a migration it is a plain column: the trigger stands beside it."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


def keeps_path(*, parent: str, table: str, mark: str = "") -> pgtrigger.Trigger:
    """A trigger that sets `path` to the path of the parent row, the mark and the own number.

    `parent` is the column that leads to `table`; without a parent the path starts here.
    """
    return pgtrigger.Trigger(
        name="keeps_path",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            NEW.path := coalesce(
                (SELECT path FROM {table} WHERE id = NEW.{parent}), ''
            ) || '{mark}' || NEW.id || '/';
            RETURN NEW;
        """,  # noqa: S608 names of our own tables
    )


def hands_path_down(*, table: str, child: str) -> pgtrigger.Trigger:
    """A trigger that has the rows of `table` under this one (by column `child`) set theirs anew."""
    return pgtrigger.Trigger(
        name=f"hands_path_to_{table.removeprefix('places_')}",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__path__df=pgtrigger.F("new__path")),
        func=f"UPDATE {table} SET path = '' WHERE {child} = NEW.id; RETURN NULL;",  # noqa: S608 names of our own tables
    )
