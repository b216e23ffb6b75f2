"""Who, what and why, carried to the triggers that write the history.

The database session is told once for each command, for the length of its transaction
(`set_config(..., is_local => true)`), so that nothing is left behind on a pooled connection.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Final
from uuid import uuid4

from django.db import connection, transaction
from django.http import HttpRequest

from sara.foundation.actors import Actor
from sara.foundation.database import prepared

Plain = str | int | None | list[int]

_surroundings: ContextVar[Mapping[str, Plain]] = ContextVar("surroundings", default={})  # noqa: B039 never changed in place
_in_force: ContextVar[tuple[str, str] | None] = ContextVar("in_force", default=None)

_TELL: Final = """
    SELECT set_config('pghistory.context_id', %(number)s, true),
           set_config('pghistory.context_metadata', %(about)s, true)
"""


@contextmanager
def surroundings(**values: Plain) -> Iterator[None]:
    """Add values to the history of everything done inside (a request, a fact being heard)."""
    token = _surroundings.set({**_surroundings.get(), **values})
    try:
        yield
    finally:
        _surroundings.reset(token)


@contextmanager
def request_context(request: HttpRequest) -> Iterator[str]:
    """Number the request and write its number and path beside every change made in it.

    Yields the number, for the log and the error page. Query strings are left out: they may hold names.
    """
    number = uuid4().hex
    with surroundings(request=number, path=request.path[:200]):
        yield number


@contextmanager
def acting(verb: str, *, actor: Actor, now: datetime, reason: str = "") -> Iterator[None]:
    """One transaction whose changes are written down as this actor's, under this verb.

    `@command` is the usual door; this one is for code that is not ours (a sign-in, a rotation of
    keys). Inside another it stands for its own part only, under the same number.
    """
    about: dict[str, Plain] = {
        **_surroundings.get(),
        "command": verb,
        "actor": actor.kind.value,
        "account": actor.account_id,
        "person": actor.person_id,
        "posts": [post.post_id for post in actor.posts],
        "reason": reason,
        "at": now.isoformat(),
    }
    outer = _in_force.get()
    number = outer[0] if outer else str(uuid4())
    told = (number, json.dumps(about, ensure_ascii=False))
    goes_on = connection.in_atomic_block
    with transaction.atomic():
        token = _in_force.set(told)
        try:
            _tell(told)
            yield
        finally:
            _in_force.reset(token)
        if goes_on:  # with the transaction, what it was told ends too
            _tell(outer or ("", ""))


def _tell(about: tuple[str, str]) -> None:
    prepared.rows(_TELL, {"number": about[0], "about": about[1]})
