"""The people of the demonstration: those in post, and the residents with their households."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.ids.national import check_digit
from sara.registers.people.types import Gender, PersonDetails
from sara.registers.posts.api import posts_by_person

DATA: Final = Path(__file__).parent / "data"
Told = Mapping[str, Any]
_FATHERS: Final = ("احمد", "محمود", "غلامرضا", "اسماعیل", "یوسف", "ایرج", "نادر", "هوشنگ")


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the demonstration, as the rest of the building needs him."""

    key: str
    person_id: int
    house: str
    gender: Gender
    birth_on: date
    has_telephone: bool
    guardian_id: int | None = None

    def answered_by(self, guardian_id: int) -> "Known":
        return replace(self, guardian_id=guardian_id)


def told(name: str) -> Any:  # noqa: ANN401 of TOML
    """What a file of `data/` tells."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def holder(person_id: int, *, now: datetime) -> Actor:
    """A person as actor, with the posts that he holds at an instant."""
    posts = posts_by_person([person_id], now=now)[person_id]
    return Actor(
        kind=ActorKind.PERSON,
        person_id=person_id,
        posts=tuple(HeldPost(post.pk, post.kind, post.path) for post in posts),
    )


def born(age: int, serial: int, today: date) -> date:
    """A birth date of somebody who was of this age for at least the last 90 days."""
    return date(today.year - age, today.month, min(today.day, 28)) - timedelta(days=90 + serial * 37 % 250)


def national_id(serial: int) -> str:
    """A national ID that passes the arithmetic and was given to nobody: 000 is no place of issue."""
    first = f"000{serial:06}"
    return f"{first}{check_digit(first + '0')}"


def details(one: Told, *, surname: str, serial: int, today: date) -> PersonDetails:
    """What is written down of an invented person."""
    return PersonDetails(
        given_name=one["given_name"],
        surname=surname,
        father_name=one.get("father_name", _FATHERS[serial % len(_FATHERS)]),
        birth_on=born(one["age"], serial, today),
        gender=Gender(one["gender"]),
        national_id=national_id(serial),
        has_smartphone=one.get("has_telephone", True) or one["age"] < 16,
        is_invented=True,
    )
