from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.privacy import hindrances_of, note_reading
from sara.registers.people.api import (
    MAY_CORRECT_PEOPLE,
    RecordRequestLine,
    may_erase_person,
    request_to_answer,
)
from sara.registers.people.types import RequestKind


@dataclass(frozen=True, slots=True)
class RequestScreen:
    """One request about a record. `hindrances` says what has to end before an erasure."""

    line: RecordRequestLine
    hindrances: tuple[str, ...]
    may_decide: bool


def request_screen(number: int, *, actor: Actor, now: datetime) -> RequestScreen:
    """A request of somebody whose record the actor keeps; at most seven queries."""
    line = request_to_answer(number, actor=actor, now=now)
    note_reading([line.person_id], what="people.request", actor=actor, by=MAY_CORRECT_PEOPLE)
    erasure = line.is_open and line.kind is RequestKind.ERASURE
    return RequestScreen(
        line=line,
        hindrances=hindrances_of(line.person_id, now=now) if erasure else (),
        may_decide=line.is_open and (not erasure or may_erase_person(actor, line.person_id, now=now)),
    )
