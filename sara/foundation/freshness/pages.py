"""The shelf of shared pages: so many places, one for each page that falls on it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final

from django.conf import settings
from django.db import connection

_TAKE: Final = """
    SELECT headers, body FROM freshness_page AS page
    WHERE place = %s AND name = %s AND ends_at > %s AND NOT EXISTS (
        SELECT FROM freshness_change AS change
        WHERE change.subject = ANY(page.subjects)
          AND change.made_in >= pg_snapshot_xmin(page.seen)
          AND NOT pg_visible_in_snapshot(change.made_in, page.seen)
    )
"""
_KEEP: Final = """
    INSERT INTO freshness_page (place, name, subjects, seen, ends_at, headers, body)
    VALUES (%s, %s, %s, %s::pg_snapshot, %s, %s, %s)
    ON CONFLICT (place) DO UPDATE SET name = excluded.name, subjects = excluded.subjects,
        seen = excluded.seen, ends_at = excluded.ends_at, headers = excluded.headers, body = excluded.body
"""
_SWEEP: Final = """
    WITH before AS (
        SELECT finished FROM freshness_horizon WHERE noted_at < %(now)s - interval '4 minutes'
    ), gone AS (
        DELETE FROM freshness_change USING before WHERE made_in < before.finished
    )
    INSERT INTO freshness_horizon (finished, noted_at)
    VALUES (pg_snapshot_xmin(pg_current_snapshot()), %(now)s)
    ON CONFLICT (only_row) DO UPDATE SET finished = excluded.finished, noted_at = excluded.noted_at
    WHERE freshness_horizon.noted_at < %(now)s - interval '4 minutes'
"""


@dataclass(frozen=True, slots=True)
class Page:
    """An answer as it went out: its headers and its body, compressed or not."""

    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Name:
    """What two requests must have in common to be given the same page."""

    digest: bytes

    @classmethod
    def of(cls, parts: Sequence[str]) -> "Name":
        return cls(blake2b(json.dumps(parts).encode(), digest_size=16).digest())

    @property
    def place(self) -> int:
        """Its place on the shelf; a page that falls on a taken one takes it over."""
        return int.from_bytes(self.digest[:4]) % max(1, settings.SARA_SHARED_PAGES)


def take(name: Name, *, now: datetime) -> Page | None:
    """The page, if nothing that it was made of has changed since and its minute is not over. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [name.place, name.digest, now])
        row = cursor.fetchone()
    return Page(json.loads(row[0]), bytes(row[1])) if row else None


def keep(name: Name, page: Page, *, subjects: Sequence[str], seen: str, ends_at: datetime) -> None:
    """Lay a page on the shelf, with the snapshot that it was read from."""
    values: Any = [
        name.place,
        name.digest,
        list(subjects),
        seen,
        ends_at,
        json.dumps(dict(page.headers)),
        page.body,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, values)


def sweep_changes(*, now: datetime) -> None:
    """Drop the changes that every page on the shelf has seen.

    Pages live for a minute at most. What had ended when the sweep before this one, some minutes ago,
    looked, was seen by all that are younger.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP, {"now": now})
