"""The dated lines of what happened to a record."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol, cast

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import ActorKind
from sara.foundation.audit.audited import history_of

Words = str | Promise
NameActors = Callable[[Collection[int]], Mapping[int, str]]

_verbs: Final[dict[str, Words]] = {}
_namers: Final[list[NameActors]] = []

_LABELS: Final[Mapping[str, Words]] = {
    "insert": _("ثبت کرد"),
    "update": _("تغییر داد"),
    "delete": _("حذف کرد"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after. A sealed field changes without showing either."""

    field: str
    label: str
    before: object
    after: object
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class TrailLine:
    """Who did what to a record, when (aware, UTC) and why; `who` and `what` are words to show."""

    when: datetime
    who: str
    what: str
    reason: str
    changes: tuple[Change, ...]
    command: str = ""
    person_id: int | None = None


class EventRow(Protocol):
    """A row of history, beside the columns of its model."""

    pgh_label: str
    pgh_obj_id: int
    pgh_context: Mapping[str, Any] | None
    pgh_created_at: datetime


def verb_words(command: str, words: Words) -> None:
    """Say how a command reads in a trail: `verb_words("enrol", _("ثبت‌نام کرد"))`."""
    _verbs[command] = words


def actors_named_by(namer: NameActors) -> None:
    """Say, once, who turns the numbers of persons into names (one query for all of them)."""
    _namers[:] = [namer]


def trail(instance: models.Model, *others: int) -> list[TrailLine]:
    """What happened to this record, newest first: one query, and one for the names of the actors.

    `others` are the numbers of records of the same kind that are told of with it.
    """
    model = type(instance)
    events: models.QuerySet[Any] = models.QuerySet(history_of(model))
    found = events.filter(pgh_obj_id__in=[instance.pk, *others]).order_by("pgh_id")
    rows = cast("list[EventRow]", list(found))
    names = _names_of(rows)
    before: dict[int, EventRow] = {}
    lines = []
    for row in rows:
        lines.append(_line(model, before.get(row.pgh_obj_id), row, names))
        before[row.pgh_obj_id] = row
    return lines[::-1]


def names_of_actors(persons: Collection[int]) -> Mapping[int, str]:
    """The names of those who acted, by their numbers; one query at most."""
    return _namers[0](persons) if _namers and persons else {}


def _names_of(rows: Iterable[EventRow]) -> Mapping[int, str]:
    known = ((row.pgh_context or {}).get("person") for row in rows)
    return names_of_actors({person for person in known if person is not None})


def _line(
    model: type[models.Model], before: EventRow | None, row: EventRow, names: Mapping[int, str]
) -> TrailLine:
    context = row.pgh_context or {}
    command = context.get("command", "")
    return TrailLine(
        when=datetime.fromisoformat(context["at"]) if "at" in context else row.pgh_created_at,
        who=_actor_words(context, names),
        what=str(_verbs.get(command) or _LABELS[row.pgh_label]),
        reason=context.get("reason", ""),
        changes=tuple(_changes(model, before, row)) if row.pgh_label == "update" and before else (),
        command=command,
        person_id=context.get("person"),
    )


def _actor_words(context: Mapping[str, Any], names: Mapping[int, str]) -> str:
    person = context.get("person")
    if person is not None:
        return names.get(person) or str(_("شخص شمارهٔ %(number)s")) % {"number": person}
    if context.get("actor") == ActorKind.GUEST:
        return str(_("مهمان"))
    return str(_("سامانه"))


def _changes(model: type[models.Model], before: EventRow, row: EventRow) -> Iterable[Change]:
    for field in model._meta.concrete_fields:
        if not hasattr(row, field.attname):
            continue
        old, new = getattr(before, field.attname), getattr(row, field.attname)
        if old == new:
            continue
        sealed = isinstance(field, models.BinaryField)
        yield Change(
            field=field.name,
            label=str(field.verbose_name),
            before=None if sealed else _shown(field, old),
            after=None if sealed else _shown(field, new),
            sealed=sealed,
        )


def _shown(field: "models.Field[Any, Any]", value: object) -> object:
    if not field.choices:
        return value
    return str(dict(field.flatchoices).get(value, value))
