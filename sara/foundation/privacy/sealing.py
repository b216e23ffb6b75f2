"""Sealing a value for one place in the database, and finding it without opening it.

A sealed value is two bytes of format, two bytes of key number, twelve bytes of nonce, and the
AES-256-GCM ciphertext with its tag. The table, the column and the row's own `uid` are bound in, so
that a value moved to another row or column does not open.
"""

import hmac
import os
from functools import lru_cache
from hashlib import sha256
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from sara.foundation.privacy.keys import SealKeys, parse_index_key, parse_seal_keys

FORMAT: Final = b"S1"
_HEAD: Final = len(FORMAT) + 2
_NONCE: Final = 12
_TAG: Final = 16


class SealBroken(Exception):
    """What is stored cannot be opened here: another key, another place, or altered. Nothing is returned."""


def seal(value: str, *, table: str, column: str, row: UUID) -> bytes:
    """Seal a text with the current key for this one place. `row` is the row's `uid`."""
    keys = _seal_keys(settings.SARA_SEAL_KEYS)
    head = head_of(keys.current)
    nonce = os.urandom(_NONCE)
    bound = _bound(head, table, column, row)
    return head + nonce + AESGCM(keys.by_number[keys.current]).encrypt(nonce, value.encode(), bound)


def open_sealed(sealed: bytes | memoryview, *, table: str, column: str, row: UUID) -> str:
    """Open what `seal` made for the same place; raises SealBroken for anything else."""
    stored = bytes(sealed)
    head, nonce, rest = stored[:_HEAD], stored[_HEAD : _HEAD + _NONCE], stored[_HEAD + _NONCE :]
    key = _seal_keys(settings.SARA_SEAL_KEYS).by_number.get(key_number(stored))
    if key is None:
        raise SealBroken("the key of this value is not here")
    try:
        return AESGCM(key).decrypt(nonce, rest, _bound(head, table, column, row)).decode()
    except (InvalidTag, ValueError):
        raise SealBroken("this value was not sealed for this place") from None


def blind_index(value: str, *, purpose: str) -> bytes:
    """The keyed fingerprint of a text, the same for the same text and purpose: for search and uniqueness.

    Bring the text into its stored form first (Latin digits, no separators). The purpose is
    `table.column`, so that two columns cannot be joined by it.
    """
    key = parse_index_key(settings.SARA_INDEX_KEY)
    return hmac.new(key, purpose.encode() + b"\0" + value.encode(), sha256).digest()


def current_key_number() -> int:
    """The number of the key that seals now."""
    return _seal_keys(settings.SARA_SEAL_KEYS).current


def head_of(number: int) -> bytes:
    """The first bytes of every value that the key with this number sealed."""
    return FORMAT + number.to_bytes(2, "big")


def is_sealed(stored: bytes) -> bool:
    """Whether these bytes look like what `seal` makes."""
    return stored[: len(FORMAT)] == FORMAT and len(stored) >= _HEAD + _NONCE + _TAG


def key_number(sealed: bytes) -> int:
    """The number of the key that sealed a value, 0 when it is not a sealed value at all."""
    if sealed[: len(FORMAT)] != FORMAT:
        return 0
    return int.from_bytes(sealed[len(FORMAT) : _HEAD], "big")


@lru_cache(maxsize=8)
def _seal_keys(text: str) -> SealKeys:
    return parse_seal_keys(text)


def _bound(head: bytes, table: str, column: str, row: UUID) -> bytes:
    if not isinstance(row, UUID):
        raise TypeError("a sealed value is bound to the uid of its row")
    return b"\0".join((head, table.encode(), column.encode(), row.bytes))
