"""What a provider tells of itself: receipts of what it carried, and what people wrote to a line."""

from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.ids import parse_mobile
from sara.foundation.notices.asking import asking_of
from sara.foundation.notices.commands.wishes import allow_texts_again, stop_texts
from sara.foundation.notices.errors import AlreadyTaken
from sara.foundation.notices.models import IncomingText
from sara.foundation.notices.settling import note_outcome
from sara.foundation.notices.types import Asking, Line, Outcome
from sara.foundation.persian import Unreadable


@command
def confirm_delivery(*, reference: str, actor: Actor, now: datetime) -> None:
    """Note that the provider reports a message as arrived; a second report changes nothing."""
    note_outcome(reference, Outcome.DELIVERED, now=now)


@command
def take_report(*, reference: str, outcome: Outcome, actor: Actor, now: datetime) -> None:
    """Note what the provider reports of a message, once; what it does not know for good changes nothing."""
    note_outcome(reference, outcome, now=now)


@command
def take_incoming(
    *, reference: str, mobile: str, line: Line, text: str, actor: Actor, now: datetime
) -> Asking:
    """Keep a message that came in, once for each number of the provider's, and do what it asks for.

    «لغو» or 11 to the service line stops all but codes; to the promotional line, promotion.
    """
    asking = asking_of(text)
    number = _iranian(mobile)
    row = IncomingText(
        reference=reference[:100],
        mobile=number or mobile[:20],
        line=line,
        text=text[:2000].replace("\x00", ""),
        asking=asking,
        received_at=now,
    )
    try:
        with constraint_as("incoming_text_once", AlreadyTaken):
            row.save(force_insert=True)
    except AlreadyTaken:
        return asking
    if number and asking == Asking.STOP:
        stop_texts(mobile=number, line=line, actor=actor, now=now)
    elif number and asking == Asking.START:
        allow_texts_again(mobile=number, actor=actor, now=now)
    return asking


def _iranian(mobile: str) -> str:
    """The mobile as we keep it; "" for a short number or one from abroad."""
    try:
        return parse_mobile(mobile)
    except Unreadable:
        return ""
