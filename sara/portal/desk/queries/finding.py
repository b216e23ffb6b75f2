from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable, to_ascii_digits
from sara.portal.desk.queries.house import DeskHouse
from sara.portal.desk.queries.people import PersonLine, people_list
from sara.services.programmes.api import (
    DeskEnrolment,
    RunCard,
    enrolment_with_code,
    houses_with_rolls_seen_by,
    runs_named,
)
from sara.services.treasury.api import ReceiptFilter, ReceiptLine, receipts_of_house

LONGEST_NUMBER: Final = 7


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed text means at a desk: people, classes, receipts, an enrolment."""

    people: tuple[PersonLine, ...] = ()
    runs: tuple[RunCard, ...] = ()
    receipts: tuple[ReceiptLine, ...] = ()
    enrolment: DeskEnrolment | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.runs or self.receipts or self.enrolment)


def found_at_desk(text: str, here: DeskHouse, *, actor: Actor, now: datetime) -> Found:
    """Whatever this text means, within what the actor may see; at most eight queries."""
    if not text:
        return Found()
    rights, code = here.rights, _code(text)
    typed = to_ascii_digits(text).replace(" ", "")
    is_number = typed.isdecimal()
    may_be_receipt = code or (is_number and len(typed) <= LONGEST_NUMBER)
    return Found(
        people=people_list(text, {}, actor=actor, now=now).lines if rights.sees_people else (),
        runs=() if is_number else runs_named(here.house.pk, text, actor=actor, now=now),
        receipts=_receipts(text, here, actor) if may_be_receipt and rights.sees_money else (),
        enrolment=enrolment_with_code(code, houses_with_rolls_seen_by(actor), now=now) if code else None,
    )


def _receipts(text: str, here: DeskHouse, actor: Actor) -> tuple[ReceiptLine, ...]:
    return tuple(receipts_of_house(here.house, ReceiptFilter(words=text), {}, actor=actor).lines)


def _code(text: str) -> str:
    try:
        return parse_code(text)
    except Unreadable:
        return ""
