"""A command is one verb: in one transaction, with who, when and why on every row it changes."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from sara.foundation.actors import Actor
from sara.foundation.audit.context import acting

P = ParamSpec("P")
R = TypeVar("R")

_registry: Final[dict[str, Callable[..., object]]] = {}


def command(verb: Callable[P, R]) -> Callable[P, R]:
    """Mark a function as a command.

    Its arguments are keyword-only; `actor` is one of them, and so is `now` (aware instant). A
    `reason` argument, where there is one, is kept with the history of the rows.
    """

    @wraps(verb)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        actor, now, reason = kwargs["actor"], kwargs["now"], kwargs.get("reason")
        assert isinstance(actor, Actor)  # noqa: S101 a breach is a bug, not input
        assert isinstance(now, datetime) and now.tzinfo  # noqa: S101, PT018
        with acting(verb.__name__, actor=actor, now=now, reason=str(reason or "")):
            return verb(*args, **kwargs)

    _registry[f"{verb.__module__}.{verb.__qualname__}"] = run
    return run


def all_commands() -> dict[str, Callable[..., object]]:
    """Every command of the running product, by its dotted name."""
    return dict(sorted(_registry.items()))
