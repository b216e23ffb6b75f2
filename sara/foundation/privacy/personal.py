"""What the house keeps of one person: each app tells its part, and takes its part in erasing it.

An app says so in its `personal.py`, which is read when the house starts:

    personal_part("treasury", order=40, tells=payments_told, hinders=debts, erases=forget_payments)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils.functional import Promise

from sara.foundation.actors import Actor
from sara.foundation.money import Rials

Words = str | Promise
Value = str | int | bool | date | datetime | Rials | None


@dataclass(frozen=True, slots=True)
class Told:
    """Some rows of what is kept of a person; each column has a name for machines and words for people."""

    key: str
    title: Words
    columns: tuple[tuple[str, Words], ...]
    rows: tuple[tuple[Value, ...], ...]
    is_one: bool = False
    """Whether it is one thing with many sides, and not a list."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """An erasure under way: its number in the register of erasures, and by what the person is known."""

    number: int
    people: tuple[int, ...]
    code: str
    mobiles: tuple[str, ...]
    """Numbers that nobody else has."""
    actor: Actor
    now: datetime
    names: tuple[str, ...] = ()
    """His names as they are found (`joined_key`), given name first and surname first."""


Tells = Callable[[int], Sequence[Told]]
Hinders = Callable[[int, datetime], Sequence[str]]
Erases = Callable[[Erasing], Sequence[Words]]


@dataclass(frozen=True, slots=True)
class PersonalPart:
    """What one app does: `tells` in one query; `hinders` says in words what must end before an erasure;
    `erases` leaves nothing that names the person, and says in words what it had to keep."""

    name: str
    order: int
    tells: Tells | None
    hinders: Hinders | None
    erases: Erases | None


_parts: Final[dict[str, PersonalPart]] = {}


def personal_part(
    name: str,
    *,
    order: int,
    tells: Tells | None = None,
    hinders: Hinders | None = None,
    erases: Erases | None = None,
) -> None:
    """Register the part of an app; a small order is told first and erased last."""
    _parts[name] = PersonalPart(name, order, tells, hinders, erases)


def personal_parts() -> tuple[PersonalPart, ...]:
    """Every part, in the order in which it is told."""
    return tuple(sorted(_parts.values(), key=lambda part: (part.order, part.name)))


def told_of(person_id: int) -> tuple[Told, ...]:
    """All that is kept of a person; a query for each app. The caller asked who sees it."""
    return tuple(told for part in personal_parts() if part.tells for told in part.tells(person_id))


def hindrances_of(person_id: int, *, now: datetime) -> tuple[str, ...]:
    """What stands in the way of erasing a person, in words."""
    return tuple(words for part in personal_parts() if part.hinders for words in part.hinders(person_id, now))
