"""Sealed bytes in a folder or in S3-compatible storage, by setting; the same calls for both."""

import base64
import os
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

_NONCE: Final = 12
WHOLE: Final = "whole"
SMALL: Final = "small"
_PARTS: Final = (WHOLE, SMALL)
_SHELVES: Final = tuple(f"{number:02x}" for number in range(256))


class FileLost(Exception):
    """The row is there, the bytes are not, or they are not the ones that were put there."""


def new_key() -> str:
    """A key for one file, as text that a sealed column keeps."""
    return base64.b64encode(AESGCM.generate_key(256)).decode()


def put(uid: UUID, part: str, content: bytes, *, key: str) -> None:
    """Write one part of a file, sealed for its place."""
    nonce = os.urandom(_NONCE)
    sealed = nonce + AESGCM(base64.b64decode(key)).encrypt(nonce, content, _bound(uid, part))
    _storage().save(_path(uid, part), ContentFile(sealed))


def get(uid: UUID, part: str, *, key: str) -> bytes:
    """Read one part of a file; FileLost when it is not there or was altered."""
    try:
        with _storage().open(_path(uid, part)) as file:
            sealed = file.read()
        nonce, rest = sealed[:_NONCE], sealed[_NONCE:]
        return AESGCM(base64.b64decode(key)).decrypt(nonce, rest, _bound(uid, part))
    except (OSError, InvalidTag, ValueError) as error:
        raise FileLost(f"{uid} {part}") from error


def remove(uid: UUID) -> None:
    """Take a file out of the storage; what is not there is well gone."""
    for part in _PARTS:
        _storage().delete(_path(uid, part))


def lying_since(instant: datetime) -> Iterator[UUID]:
    """The files that have lain in the storage since before an instant."""
    storage = _storage()
    for shelf in _SHELVES:
        try:
            _folders, names = storage.listdir(shelf)
        except FileNotFoundError:
            continue
        for name in names:
            uid, _dot, part = name.partition(".")
            if part == WHOLE and storage.get_modified_time(f"{shelf}/{name}") < instant:
                yield UUID(uid)


def _storage() -> Storage:
    return storages["files"]


def _path(uid: UUID, part: str) -> str:
    return f"{uid.hex[:2]}/{uid.hex}.{part}"


def _bound(uid: UUID, part: str) -> bytes:
    return uid.bytes + part.encode()
