"""What failed for good: facts that a hearer gave up, messages that could not leave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.facts import DeadLetter, LettersWanted, dead_letter_count, dead_letters
from sara.foundation.notices import (
    FailedMessage,
    FailedWanted,
    failed_message_count,
    failed_messages,
    whole_failed,
)
from sara.foundation.ui.paging import Page
from sara.portal.city.permissions import may_retry_deliveries

PAGE_SIZE: Final = 30
MOST: Final = 10_000
BIGGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Failed:
    """A page of the list that is shown, how many it has as it is narrowed, and both lists by their number."""

    page: Page[DeadLetter] | Page[FailedMessage]
    count: int
    letter_count: int
    message_count: int


def failed_facts(wanted: LettersWanted, asked: Mapping[str, str], *, actor: Actor) -> Failed:
    """A page of the facts that were given up. Four queries."""
    _ask(actor)
    return Failed(
        _letters(wanted, asked), dead_letter_count(wanted), dead_letter_count(), failed_message_count()
    )


def all_failed_facts(wanted: LettersWanted, *, actor: Actor) -> list[DeadLetter]:
    """The whole list, for its file. One query."""
    _ask(actor)
    return dead_letters(wanted, limit=MOST)


def failed_to_leave(wanted: FailedWanted, asked: Mapping[str, str], *, actor: Actor, now: datetime) -> Failed:
    """A page of the messages that failed. Four queries."""
    _ask(actor)
    page = failed_messages(asked, wanted, now=now)
    return Failed(page, failed_message_count(wanted), dead_letter_count(), failed_message_count())


def all_failed_to_leave(wanted: FailedWanted, *, actor: Actor, now: datetime) -> Iterable[FailedMessage]:
    """The whole list, for its file. One query."""
    _ask(actor)
    return whole_failed(wanted, now=now)


def _ask(actor: Actor) -> None:
    if not may_retry_deliveries(actor):
        raise Missing


def _letters(wanted: LettersWanted, asked: Mapping[str, str]) -> Page[DeadLetter]:
    before = _key(asked.get("after", ""))
    found = dead_letters(wanted, before=before, limit=PAGE_SIZE + 1)
    shown = found[:PAGE_SIZE]
    last = shown[-1] if len(found) > PAGE_SIZE else None
    return Page(
        items=shown,
        next_link={"after": f"{last.given_up_at.isoformat()}~{last.delivery_id}"} if last else None,
        previous_link={"after": ""} if before else None,
    )


def _key(typed: str) -> tuple[datetime, int] | None:
    """The key of a page as its address has it; None, which is the first page, when it is none."""
    when, _mark, number = typed.partition("~")
    try:
        key = datetime.fromisoformat(when), int(number)
    except ValueError:
        return None
    return key if key[0].tzinfo and 0 <= key[1] <= BIGGEST else None
