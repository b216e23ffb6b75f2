"""Rows of the whole house go from one person to another, and back. The command around it asked who may."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, models, transaction

from sara.registers.people.commands.columns import Column, column_of, may_stay_behind, moving_columns
from sara.registers.people.errors import CannotBothMove, CannotGoBack
from sara.registers.people.models import (
    Account,
    Guardianship,
    Membership,
    MergedRow,
    PersonAddress,
    PersonMerge,
    PersonMobile,
)
from sara.registers.people.types import RowFate

_SPANS = (PersonMobile, PersonAddress, Membership, Guardianship)


def move_rows(merge: PersonMerge, *, day: date) -> int:
    """Bring every row that points at the merged record to the survivor; how many were touched.

    What he cannot have twice at a time (a number, a home, a household) ends this day at the merged
    record; what is there already (a house file, an account) stays behind. Anything else of which both
    have one is refused by name.
    """
    rows = [row for column in moving_columns() for row in _move(column, merge, day)]
    MergedRow.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def move_back(merge: PersonMerge) -> None:
    """Bring every row that the merge touched back to what it was; what is gone since then stays gone."""
    for row in merge.rows.order_by("-id"):
        model, field = column_of(row.column)
        before = _values(model, row.before)
        try:
            with transaction.atomic():
                _restore(row, model, field, before, merge)
        except IntegrityError as error:
            raise CannotGoBack(what=model._meta.verbose_name) from error


def _restore(
    row: MergedRow,
    model: type[models.Model],
    field: "models.Field[Any, Any]",
    before: dict[str, Any],
    merge: PersonMerge,
) -> None:
    rows = _rows(model).filter(pk=row.row_id)
    if row.fate == RowFate.MOVED:
        his = rows.filter(**{field.attname: merge.survivor_id})
        his.update(**{field.attname: merge.merged_id, **before})
    elif row.fate == RowFate.CHANGED:
        rows.update(**before)
    elif not rows.exists():
        _rows(model).bulk_create([model(**before)])


def _move(column: Column, merge: PersonMerge, day: date) -> Iterator[MergedRow]:
    name, model, field = column
    his = _rows(model).filter(**{field.attname: merge.merged_id})
    rows = list(his.select_for_update(of=("self",)).order_by("pk"))
    try:
        with transaction.atomic():
            his.filter(pk__in=[row.pk for row in rows]).update(**{field.attname: merge.survivor_id})
    except IntegrityError:
        told = [(row, _move_one(row, column, merge.survivor_id, day)) for row in rows]
    else:
        told = [(row, (RowFate.MOVED, {})) for row in rows]
    for row, what in told:
        if what is not None:
            yield MergedRow(merge=merge, column=name, row_id=row.pk, fate=what[0], before=what[1])


def _move_one(
    row: models.Model, column: Column, survivor_id: int, day: date
) -> tuple[RowFate, dict[str, Any]] | None:
    """What became of one row and what of it was different before; None for one that stays as it is."""
    name, model, field = column
    this = _rows(model).filter(pk=row.pk)
    for beside in _ways(row):
        try:
            with transaction.atomic():
                this.update(**{field.attname: survivor_id, **beside})
        except IntegrityError:
            continue
        return RowFate.MOVED, {key: getattr(row, key) for key in beside}
    if isinstance(row, _SPANS):
        return _end(row, day)
    if isinstance(row, Account) and row.is_active:
        this.update(is_active=False)
        return RowFate.CHANGED, {"is_active": True}
    if may_stay_behind(name):
        return None
    raise CannotBothMove(what=model._meta.verbose_name)


def _ways(row: models.Model) -> Iterator[Mapping[str, Any]]:
    """What may change with a row so that it can stand beside those of the survivor."""
    yield {}
    if isinstance(row, PersonMobile) and row.is_main:
        yield {"is_main": False}


def _end(
    row: PersonMobile | PersonAddress | Membership | Guardianship, day: date
) -> tuple[RowFate, dict[str, Any]] | None:
    this = _rows(type(row)).filter(pk=row.pk)
    if row.valid_to is not None and row.valid_to <= day:
        return None
    if row.valid_from >= day:
        before = {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields}
        this.delete()
        return RowFate.REMOVED, before
    is_main = {"is_main": False} if isinstance(row, PersonMobile) else {}
    this.update(valid_to=day, **is_main)
    return RowFate.CHANGED, {key: getattr(row, key) for key in ("valid_to", *is_main)}


def _rows(model: type[models.Model]) -> "models.QuerySet[Any]":
    """All rows of a model, whatever its own managers leave out."""
    return models.QuerySet(model)


def _values(model: type[models.Model], before: Mapping[str, Any]) -> dict[str, Any]:
    """Values as they were kept, in the types of their columns."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {key: fields[key].to_python(value) for key, value in before.items()}
