"""Sealing a million values: as `sara.foundation.privacy` does, with a nonce that falls the same each time.

The nonce is taken from the `uid` of the row, which is its own; so nothing here is for real people.
"""

import hmac
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from sara.foundation.privacy.keys import parse_index_key, parse_seal_keys
from sara.foundation.privacy.sealing import head_of


class Sealer:
    """Seals and indexes the texts of one column."""

    def __init__(self, table: str, column: str) -> None:
        keys = parse_seal_keys(settings.SARA_SEAL_KEYS)
        self._cipher = AESGCM(keys.by_number[keys.current])
        self._head = head_of(keys.current)
        self._bound = b"\0".join((self._head, table.encode(), column.encode(), b""))
        self._key = parse_index_key(settings.SARA_INDEX_KEY)
        self._purpose = f"{table}.{column}".encode() + b"\0"

    def seal(self, text: str, uid: UUID) -> tuple[bytes, bytes]:
        """The sealed text, and the blind index by which it is found."""
        plain, row = text.encode(), uid.bytes
        nonce = row[:12]
        sealed = self._head + nonce + self._cipher.encrypt(nonce, plain, self._bound + row)
        return sealed, hmac.digest(self._key, self._purpose + plain, "sha256")
