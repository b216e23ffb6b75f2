"""A model whose every change is written down by the database itself."""

from collections.abc import Callable, Iterable
from typing import TypeVar, overload

import pghistory
from django.db import models

M = TypeVar("M", bound=models.Model)


@overload
def audited(model: type[M], /) -> type[M]: ...
@overload
def audited(*, exclude: Iterable[str] = ()) -> Callable[[type[M]], type[M]]: ...
def audited(
    model: type[M] | None = None, /, *, exclude: Iterable[str] = ()
) -> type[M] | Callable[[type[M]], type[M]]:
    """Keep the history of a model: a row in `<table>_event` for each insert, update and delete.

    The event model is called `<Model>Event` and belongs to the same app. Columns that the database
    works out itself are left out, and so are the fields in `exclude`; sealed columns are kept
    sealed, their blind indexes are not. Event rows point at nothing with a constraint, so a row
    can be deleted while its history stays.
    """
    if model is not None:
        return _track(model, frozenset())
    left_out = frozenset(exclude)
    return lambda cls: _track(cls, left_out)


def history_of(model: type[models.Model]) -> type[models.Model]:
    """The event model of an audited model; TypeError for one whose history nobody keeps."""
    found = pghistory.core.event_models(tracks_model=model)
    if len(found) != 1:
        raise TypeError(f"{model.__name__} is not audited")
    return found[0]


def _track(model: type[M], left_out: frozenset[str]) -> type[M]:
    unknown = left_out - {field.name for field in model._meta.local_fields}
    if unknown:
        raise ValueError(f"{model.__name__} has no such field to leave out: {sorted(unknown)}")
    kept_out = [
        field.name
        for field in model._meta.local_fields
        if field.generated or field.name in left_out or getattr(field, "left_out_of_history", False)
    ]
    decorate: Callable[[type[M]], type[M]] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=kept_out,
        obj_field=pghistory.ObjForeignKey(related_name="+", related_query_name="+", db_index=True),
        model_name=f"{model.__name__}Event",
        attrs={"pgh_id": models.BigAutoField(primary_key=True)},
        meta={
            "db_table": f"{model._meta.db_table}_event",
            "verbose_name": model._meta.verbose_name,
            "verbose_name_plural": model._meta.verbose_name_plural,
        },
    )
    return decorate(model)
