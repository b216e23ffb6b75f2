"""A command is one verb: in one transaction, with who, when and why on every row it changes."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import pghistory
from django.db import transaction

from sara.foundation.actors import Actor

P = ParamSpec("P")
R = TypeVar("R")


def command(verb: Callable[P, R]) -> Callable[P, R]:
    """Mark a function as a command.

    Its arguments are keyword-only; `actor` is one of them, and so is `now` (aware instant). A
    `reason` argument, where there is one, is kept with the history of the rows.
    """

    @wraps(verb)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        actor = kwargs["actor"]
        assert isinstance(actor, Actor)  # noqa: S101 a breach is a bug, not input
        about = {
            "command": verb.__name__,
            "actor": actor.kind.value,
            "account": actor.account_id,
            "person": actor.person_id,
            "posts": [post.post_id for post in actor.posts],
            "reason": str(kwargs.get("reason") or ""),
        }
        with transaction.atomic(), pghistory.context(**about):
            return verb(*args, **kwargs)

    return run
