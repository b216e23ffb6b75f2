from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    GUEST = "guest"
    PERSON = "person"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post in force at the instant the actor was made.

    `kind` is the value of a post kind; `path` is the place it covers, written as the numbers of
    the places from the city down, each with a closing slash ("1/14/80/"), so that one place lies
    within another exactly when its path starts with the other's.
    """

    post_id: int
    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who asks or acts, as known at one instant; made anew for each request."""

    kind: ActorKind
    account_id: int | None = None
    person_id: int | None = None
    posts: tuple[HeldPost, ...] = ()

    @property
    def is_guest(self) -> bool:
        return self.kind is ActorKind.GUEST

    @property
    def is_system(self) -> bool:
        return self.kind is ActorKind.SYSTEM


GUEST = Actor(kind=ActorKind.GUEST)
SYSTEM = Actor(kind=ActorKind.SYSTEM)
