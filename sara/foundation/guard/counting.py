"""Counting against abuse, for all processes together: one short statement that tells nobody's name."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import connection
from django.utils.crypto import salted_hmac

from sara.foundation.database import prepared
from sara.foundation.guard.errors import TooOften
from sara.foundation.guard.limits import (
    BY_ADDRESS,
    BY_NETWORK,
    BY_PERSON,
    HOUSE_TIMES,
    Deed,
    Limit,
    address_of,
    network_of,
)

HOUSE_KNOWN_FOR: Final = timedelta(days=1)
NOTED_AGAIN_AFTER: Final = timedelta(minutes=10)
MOST_NOTED: Final = 1_000

_TAKE: Final = """
    SELECT guard_take(%(keys)s::bytea[], %(seconds)s::double precision[], %(bursts)s::integer[], %(now)s)
"""

Bucket = tuple[bytes, Limit]

_noted: Final[dict[bytes, datetime]] = {}


def allow(deed: Deed, *, person_id: int | None, address: str, now: datetime) -> None:
    """Count one deed of a person, or of a guest at a network address. Raises `TooOften`."""
    if person_id is not None:
        wait = _take([(_key("person", deed, str(person_id)), BY_PERSON[deed])], now)
    else:
        wait = _take(_of_guest(deed, address), now)
        if wait and is_house(address, now=now):
            wait = _take([(_key("house", deed, address_of(address)), _more(BY_ADDRESS[deed]))], now)
    if wait:
        raise TooOften(seconds=int(wait) + 1)


def note_house(address: str, *, now: datetime) -> None:
    """Staff are at work at this address: for a day it is a house's. Written once in ten minutes."""
    key = _key("at work", address_of(address))
    if now < _noted.get(key, now):
        return
    if len(_noted) > MOST_NOTED:
        _noted.clear()
    _noted[key] = now + NOTED_AGAIN_AFTER
    _mark(key, now + HOUSE_KNOWN_FOR)


def is_house(address: str, *, now: datetime) -> bool:
    """Whether staff were at work at this address within a day."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM guard_mark WHERE key = %s AND good_until > %s",
            [_key("at work", address_of(address)), now],
        )
        return cursor.fetchone() is not None


def spend(token: str, *, until: datetime) -> bool:
    """Use something that is good once; False when it was used before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO guard_mark (key, good_until) VALUES (%s, %s) ON CONFLICT DO NOTHING RETURNING true",
            [_key("spent", token), until],
        )
        return cursor.fetchone() is not None


def sweep(*, now: datetime) -> None:
    """Drop what counts no more."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM guard_mark WHERE good_until < %s", [now])


def _of_guest(deed: Deed, address: str) -> list[Bucket]:
    return [
        (_key("address", deed, address_of(address)), BY_ADDRESS[deed]),
        (_key("network", deed, network_of(address)), BY_NETWORK[deed]),
    ]


def _more(limit: Limit) -> Limit:
    return Limit(limit.burst * HOUSE_TIMES, limit.seconds / HOUSE_TIMES)


def _take(buckets: Sequence[Bucket], now: datetime) -> float:
    times = settings.SARA_LIMITS_TIMES
    values = {
        "keys": [key for key, _limit in buckets],
        "seconds": [limit.seconds / times for _key, limit in buckets],
        "bursts": [max(1, round(limit.burst * times)) for _key, limit in buckets],
        "now": now,
    }
    ((wait,),) = prepared.rows(_TAKE, values)
    return float(wait or 0)


def _mark(key: bytes, until: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO guard_mark (key, good_until) VALUES (%s, %s) "
            "ON CONFLICT (key) DO UPDATE SET good_until = excluded.good_until",
            [key, until],
        )


def _key(*parts: str) -> bytes:
    """A keyed digest: the table tells nobody's address."""
    return salted_hmac("sara.guard", "\0".join(parts), algorithm="sha256").digest()[:16]
