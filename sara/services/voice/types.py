from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessageKind(StrEnum):
    CRITICISM = "criticism"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    APPRECIATION = "appreciation"


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as its writer, who has the code, or the staff of the house may read it."""

    code: str
    kind: MessageKind
    house_name: str
    house_slug: str
    text: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class InboxLine:
    """A message in the list of the house it was sent to, with how its writer can be reached."""

    message: MessageView
    writer_name: str
    writer_mobile: str
