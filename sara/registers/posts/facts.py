from dataclasses import dataclass

from sara.foundation.facts import Fact


@dataclass(frozen=True)
class Appointed(Fact):
    """A person was put in a post."""

    post_id: int
    person_id: int
    kind: str


@dataclass(frozen=True)
class PostEnded(Fact):
    """A post came to its end, or has been given one."""

    post_id: int
    person_id: int
    kind: str
