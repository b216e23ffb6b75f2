"""Noting that a record was opened.

A screen reads in a read-only transaction. What it opens is noted while it reads, and written in a
transaction of its own before the answer leaves: if it cannot be written, nothing is shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection
from django.utils.functional import Promise

from sara.foundation.actors import Actor, HeldPost
from sara.foundation.database import prepared
from sara.foundation.permissions import Permission

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Noted:
    """One opening of one record, before it is written."""

    person_id: int
    reader_id: int
    post: HeldPost | None
    what: str
    reason: str


_noted: ContextVar[list[Noted] | None] = ContextVar("noted", default=None)
_words: Final[dict[str, Words]] = {}


def reading_words(what: str, words: Words) -> None:
    """Say what was read, for him whose record it is: `reading_words("people.record", _("مشخصات"))`."""
    _words[what] = words


def words_of_reading(what: str) -> str:
    """What was read, in the language in force; the name itself where nobody gave it words."""
    return str(_words.get(what, what))


def all_reading_words() -> Mapping[str, Words]:
    """Every kind of reading that has words."""
    return dict(sorted(_words.items()))


def note_reading(
    person_ids: Iterable[int],
    *,
    what: str,
    actor: Actor,
    by: Permission | None = None,
    reason: str = "",
) -> None:
    """Note that the actor opens the records of these persons; asks the database nothing.

    His own record is his own affair, and the machine and a guest open none. `by` is the right by
    which he sees them: it tells which of his posts is written down. Where no screen is being
    answered (a command line, a test of a query) nothing is kept.
    """
    kept = _noted.get()
    if kept is None or actor.person_id is None:
        return
    post = _post_of(actor, by)
    kept += [
        Noted(person_id, actor.person_id, post, what, reason[:200])
        for person_id in sorted(set(person_ids) - {actor.person_id})
    ]


@contextmanager
def readings_kept(*, now: datetime, number: str = "") -> Iterator[None]:
    """Keep what is noted inside and write it at the end, once; nothing when the reading was refused.

    `now` and `number` are those of the request, the same as in the history and the log.
    """
    if _noted.get() is not None:
        yield
        return
    kept: list[Noted] = []
    token = _noted.set(kept)
    try:
        yield
    finally:
        _noted.reset(token)
    if kept:
        _write(kept, now=now, number=number)


def _write(kept: list[Noted], *, now: datetime, number: str) -> None:
    """Each record and part of it once for a request, however many questions of the screen opened it."""
    once = {(one.person_id, one.what): one for one in reversed(kept)}.values()
    values = {
        "people": [one.person_id for one in once],
        "readers": [one.reader_id for one in once],
        "posts": [one.post.post_id if one.post else None for one in once],
        "paths": [one.post.path if one.post else "" for one in once],
        "what": [one.what for one in once],
        "reasons": [one.reason for one in once],
        "request": number[:32],
        "now": now,
    }
    prepared.rows(_WRITE, values)  # one statement is a transaction of its own


_WRITE: Final = """
    INSERT INTO "privacy_reading" (person_id, reader_id, post_id, path, what, reason, request, read_at)
    SELECT person, reader, post, path, what, reason, %(request)s::text, %(now)s::timestamptz
      FROM unnest(%(people)s::bigint[], %(readers)s::bigint[], %(posts)s::bigint[], %(paths)s::text[],
                  %(what)s::text[], %(reasons)s::text[]) AS noted (person, reader, post, path, what, reason)
""".lstrip()


def drop_readings(*, before: datetime) -> int:
    """Forget readings older than this instant, which lies at least ninety days back; how many there were."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT privacy_drop_readings(%s)", [before])
        (count,) = cursor.fetchone() or (0,)
    return int(count)


def _post_of(actor: Actor, by: Permission | None) -> HeldPost | None:
    posts = [post for post in actor.posts if by is None or post.kind in by.held_by]
    return posts[0] if posts else None
