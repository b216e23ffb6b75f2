"""What failed for good: facts that a hearer gave up, messages that could not leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.facts import DeadLetter, dead_letter_count, dead_letters
from sara.foundation.notices import FailedMessage, failed_message_count, failed_messages
from sara.foundation.ui.paging import Page
from sara.portal.city.permissions import may_retry_deliveries

PAGE_SIZE: Final = 30
BIGGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Failed:
    """Both lists by their number, and a page of the one that is shown."""

    letter_count: int
    message_count: int
    letters: Page[DeadLetter] | None
    messages: Page[FailedMessage] | None


def failed(asked: Mapping[str, str], *, messages: bool, actor: Actor, now: datetime) -> Failed:
    """A page of the facts that were given up, or of the messages that failed. Three queries."""
    if not may_retry_deliveries(actor):
        raise Missing
    return Failed(
        letter_count=dead_letter_count(),
        message_count=failed_message_count(),
        letters=None if messages else _letters(asked),
        messages=failed_messages(asked, now=now) if messages else None,
    )


def _letters(asked: Mapping[str, str]) -> Page[DeadLetter]:
    before = _key(asked.get("after", ""))
    found = dead_letters(before=before, limit=PAGE_SIZE + 1)
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
