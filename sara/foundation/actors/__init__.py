"""Who acts: a guest, a person (with or without posts), or the machine itself."""

from sara.foundation.actors.types import GUEST, SYSTEM, Actor, ActorKind, HeldPost

__all__ = ["GUEST", "SYSTEM", "Actor", "ActorKind", "HeldPost"]
