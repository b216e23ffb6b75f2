"""Tables that guests' pages are made of: the database itself notes each change, in its transaction."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar, overload

import pgtrigger
from django.db import models

M = TypeVar("M", bound=models.Model)

_watched: Final[dict[str, bool]] = {}  # table → whether it has counters

_NOTE: Final = """
    INSERT INTO freshness_change (subject, made_in) VALUES (TG_TABLE_NAME, pg_current_xact_id());
    RETURN NULL;
"""
_COMPARE: Final = """
    INSERT INTO freshness_change (subject, made_in)
    SELECT DISTINCT said.subject, pg_current_xact_id()
    FROM old_rows AS o JOIN new_rows AS n USING ({key})
    CROSS JOIN LATERAL (VALUES {subjects}) AS said (subject)
    WHERE said.subject IS NOT NULL;
    RETURN NULL;
"""


@overload
def watched(model: type[M], /) -> type[M]: ...
@overload
def watched(
    *, only: Sequence[str] = (), counters: Sequence[str] = (), besides: Sequence[str] = ()
) -> Callable[[type[M]], type[M]]: ...
def watched(
    model: type[M] | None = None,
    /,
    *,
    only: Sequence[str] = (),
    counters: Sequence[str] = (),
    besides: Sequence[str] = (),
) -> type[M] | Callable[[type[M]], type[M]]:
    """Have every change of a table make the pages that were made of it old.

    `only`: the fields that guests ever see; other changes do not count, nor do new rows, to which
    nothing points yet. `counters`: fields that change often; they make old only the pages that show
    them of that row (`counters_shown`). `besides`: fields that no page shows.
    """

    def watch(cls: type[M]) -> type[M]:
        for trigger in _triggers(cls, only, counters, besides):
            pgtrigger.register(trigger)(cls)
        _watched[cls._meta.db_table] = bool(counters)
        return cls

    return watch(model) if model is not None else watch


def watched_tables() -> dict[str, bool]:
    """The names of the tables, and of each whether it has counters."""
    return dict(_watched)


def _triggers(
    model: type[models.Model], only: Sequence[str], counters: Sequence[str], besides: Sequence[str]
) -> Iterable[pgtrigger.Trigger]:
    whole: pgtrigger.Operation | pgtrigger.Operations = pgtrigger.Delete | pgtrigger.Truncate
    if not only:
        whole = pgtrigger.Insert | whole
    if only or counters or besides:
        yield pgtrigger.Trigger(
            name="freshness_columns",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            referencing=pgtrigger.Referencing(old="old_rows", new="new_rows"),  # type: ignore[no-untyped-call]
            func=_comparison(model, only, counters, besides),
        )
    else:
        whole = whole | pgtrigger.Update
    yield pgtrigger.Trigger(
        name="freshness",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=whole,
        func=_NOTE,
    )


def _comparison(
    model: type[models.Model], only: Sequence[str], counters: Sequence[str], besides: Sequence[str]
) -> str:
    key = _columns(model, [model._meta.pk.name])[0]
    if only:
        differs = _differ(_columns(model, only))
    else:
        left_out = ", ".join(f"'{column}'" for column in _columns(model, [*counters, *besides]))
        differs = f"to_jsonb(o) - ARRAY[{left_out}] IS DISTINCT FROM to_jsonb(n) - ARRAY[{left_out}]"
    subjects = [f"(CASE WHEN {differs} THEN TG_TABLE_NAME END)"]
    if counters:
        counted = _differ(_columns(model, counters))
        subjects += [
            f"(CASE WHEN {counted} THEN TG_TABLE_NAME || '/' || n.{key} END)",
            f"(CASE WHEN {counted} THEN TG_TABLE_NAME || '/*' END)",
        ]
    return _COMPARE.format(key=key, subjects=", ".join(subjects))


def _columns(model: type[models.Model], names: Iterable[str]) -> list[str]:
    return [str(model._meta.get_field(name).column) for name in names]  # type: ignore[union-attr]


def _differ(columns: Sequence[str]) -> str:
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("o", "n"))
    return f"ROW({old}) IS DISTINCT FROM ROW({new})"
