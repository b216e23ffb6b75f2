"""Sealing again with the current key what an older one sealed."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pgtrigger
from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Func

from sara.foundation.privacy.fields import SealedField
from sara.foundation.privacy.sealing import SealBroken, current_key_number, head_of, open_sealed, seal


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """One sealed column of one table, and the place its values are bound to (for history: the model's)."""

    model: type[models.Model]
    field: str
    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Resealed:
    """What became of one batch: how many were sealed again, and the rows that could not be opened."""

    column: SealedColumn
    done: int
    broken: tuple[int, ...]


def sealed_columns() -> list[SealedColumn]:
    """Every sealed column of the database, histories too."""
    return [
        SealedColumn(
            model=model,
            field=field.name,
            table=getattr(model, "pgh_tracked_model", model)._meta.db_table,
            column=str(field.column),
        )
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, SealedField)
    ]


def reseal(column: SealedColumn, *, batch: int) -> Iterator[Resealed]:
    """Seal again, a batch in each transaction, what the current key did not seal.

    It may be stopped and begun again at any point. Rows that do not open are left as they are and
    told. It writes no history: nothing that anybody can read has changed.
    """
    after = 0
    while True:
        with transaction.atomic(), _no_history(column.model):
            rows = list(_old_ones(column, after=after)[:batch])
            if not rows:
                return
            broken = tuple(pk for pk, uid, sealed in rows if not _reseal(column, pk, uid, sealed))
        after = rows[-1][0]
        yield Resealed(column=column, done=len(rows) - len(broken), broken=broken)


def _old_ones(column: SealedColumn, *, after: int) -> "models.QuerySet[Any, Any]":
    head = Func(
        F(column.field),
        function="substring",
        template="%(function)s(%(expressions)s FROM 1 FOR 4)",
        output_field=models.BinaryField(),
    )
    everything: models.QuerySet[Any] = models.QuerySet(column.model)
    sealed = everything.filter(**{f"{column.field}__isnull": False}, pk__gt=after)
    old: models.QuerySet[Any] = sealed.annotate(head=head).exclude(head=head_of(current_key_number()))
    return old.order_by("pk").select_for_update().values_list("pk", "uid", column.field)


def _reseal(column: SealedColumn, pk: int, uid: UUID, sealed: bytes) -> bool:
    try:
        text = open_sealed(sealed, table=column.table, column=column.column, row=uid)
    except SealBroken:
        return False
    fresh = seal(text, table=column.table, column=column.column, row=uid)
    models.QuerySet(column.model).filter(pk=pk).update(**{column.field: fresh})
    return True


def _no_history(model: type[models.Model]) -> AbstractContextManager[None]:
    tracked = [
        f"{model._meta.label}:{trigger.name}"
        for other, trigger in pgtrigger.registered()
        if other._meta.label == model._meta.label and trigger.name == "update_update"
    ]
    return pgtrigger.ignore(*tracked) if tracked else nullcontext()
