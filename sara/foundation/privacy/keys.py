"""The keys that seal and index: read from text, kept in memory, never shown. No Django here."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["INSECURE_INDEX_KEY", "INSECURE_SEAL_KEYS", "KeysUnreadable", "require_own_keys"]

KEY_BYTES: Final = 32

# For a developer's machine, the demonstration and tests only. `require_own_keys` refuses them elsewhere.
INSECURE_SEAL_KEYS: Final = "1:" + base64.b64encode(b"insecure seal key, known to all!").decode()
INSECURE_INDEX_KEY: Final = base64.b64encode(b"insecure index key, known to all").decode()


class KeysUnreadable(ValueError):
    """The text of the keys is not what it should be. Says what is wrong, never shows a key."""


@dataclass(frozen=True, slots=True)
class SealKeys:
    """The keys by their numbers; the one written last seals, all of them open."""

    current: int
    by_number: Mapping[int, bytes] = field(repr=False)


def parse_seal_keys(text: str) -> SealKeys:
    """Read `1:base64,2:base64` (each 32 bytes). Numbers are 1 to 65535, each once."""
    keys: dict[int, bytes] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        number, colon, encoded = part.partition(":")
        if not colon or not number.isascii() or not number.isdigit():
            raise KeysUnreadable("a seal key is written as number:base64")
        if not 1 <= int(number) <= 0xFFFF or int(number) in keys:
            raise KeysUnreadable("a seal key has a number of its own between 1 and 65535")
        keys[int(number)] = _decoded(encoded)
    if not keys:
        raise KeysUnreadable("there is no seal key")
    return SealKeys(current=list(keys)[-1], by_number=keys)


def parse_index_key(text: str) -> bytes:
    """Read the base64 of the 32 bytes of the index key."""
    return _decoded(text.strip())


def require_own_keys(seal_keys: str, index_key: str) -> None:
    """Refuse, for a real installation, keys that cannot be read and keys that everybody knows."""
    known = {*parse_seal_keys(INSECURE_SEAL_KEYS).by_number.values(), parse_index_key(INSECURE_INDEX_KEY)}
    if known & {*parse_seal_keys(seal_keys).by_number.values(), parse_index_key(index_key)}:
        raise KeysUnreadable("these keys are published; make your own with manage.py make_keys")


def _decoded(encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise KeysUnreadable("a key is written in base64") from None
    if len(key) != KEY_BYTES:
        raise KeysUnreadable(f"a key has {KEY_BYTES} bytes, not {len(key)}")
    return key
