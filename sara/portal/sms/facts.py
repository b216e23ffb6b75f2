from dataclasses import dataclass

from sara.foundation.facts import Fact


@dataclass(frozen=True)
class NewsGoesOn(Fact):
    """News is to reach those of its place who come after this person."""

    broadcast_id: int
    after_id: int
