"""Erasing what names a person, histories too: by the owner's right, through one door, written down."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection, models

from sara.foundation.audit import history_of
from sara.foundation.privacy.models import Erasure
from sara.foundation.privacy.personal import Erasing, personal_parts

__all__ = ["begin_erasure", "erase_parts", "finish_erasure", "purge_history", "strip_history"]


def begin_erasure(*, person_id: int, decided_by: int | None, reason: str, now: datetime) -> int:
    """Open an erasure in the register of erasures; its number. Only under it are histories purged."""
    row = Erasure(person_id=person_id, decided_by_id=decided_by, reason=reason, decided_at=now)
    row.save(force_insert=True)
    return row.pk


def erase_parts(erasing: Erasing) -> list[str]:
    """Let every app erase its part, the register of people last; what had to be kept, in words."""
    parts = [part for part in reversed(personal_parts()) if part.erases]
    return [str(words) for part in parts if part.erases for words in part.erases(erasing)]


def finish_erasure(erasing: Erasing, *, kept: list[str]) -> None:
    """Forget who read the person, and close the erasure; nothing is purged under it any more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT privacy_forget_readings(%s, %s)", [list(erasing.people), erasing.number])
    Erasure.objects.filter(pk=erasing.number).update(finished_at=erasing.now, kept=kept)


def purge_history(model: type[models.Model], rows: Iterable[int], *, erasing: Erasing) -> None:
    """Delete the history of these rows of an audited model."""
    _purge(model, rows, erasing, mark="")


def strip_history(model: type[models.Model], rows: Iterable[int], *, erasing: Erasing) -> None:
    """Keep the history of these rows, but not the addresses of pages with the person's code in them."""
    _purge(model, rows, erasing, mark=erasing.code)


def _purge(model: type[models.Model], rows: Iterable[int], erasing: Erasing, *, mark: str) -> None:
    numbers = list(rows)
    if not numbers:
        return
    history: type[Any] = history_of(model)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT privacy_purge(%s, %s, %s, %s)",
            [history._meta.db_table, numbers, erasing.number, mark],
        )
