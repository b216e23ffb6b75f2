"""A fact and its hearers, for tests: what they do is written as notes, as a real answer would be."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.audit import acting
from sara.foundation.audit.tests.sample.models import Note
from sara.foundation.facts import Fact, announce

NOW = clock.now()  # a worker that really runs clears away what is long past


@dataclass(frozen=True, slots=True)
class Rung(Fact):
    bell: str


def ring(bell: str = "زنگ") -> None:
    with acting("ring", actor=SYSTEM, now=NOW):
        announce(Rung(bell=bell), actor=SYSTEM, now=NOW)


def opens_the_door(fact: Rung, /, *, now: datetime) -> None:
    with acting("open_door", actor=SYSTEM, now=now):
        Note.objects.create(title=f"در {fact.bell}")


def lights_the_lamp(fact: Rung, /, *, now: datetime) -> None:
    Note.objects.create(title=f"چراغ {fact.bell}")


def breaks(fact: Rung, /, *, now: datetime) -> None:
    Note.objects.create(title="نیمه‌کاره")
    raise RuntimeError(f"شکست {fact.bell}")


def titles() -> list[str]:
    return list(Note.objects.order_by("id").values_list("title", flat=True))
