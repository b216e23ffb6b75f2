from dataclasses import dataclass

from sara.foundation.facts import Fact


@dataclass(frozen=True, slots=True)
class MessageReceived(Fact):
    """Somebody said something to a house."""

    message_code: str
    house_id: int
    kind: str
