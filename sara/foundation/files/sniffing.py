"""What a file is, by its first bytes and its whole; what it calls itself is not asked."""

from collections.abc import Collection
from typing import Final

from django.utils.translation import gettext as _now

from sara.foundation.files.errors import FileBroken, FileKindUnknown
from sara.foundation.files.types import PICTURES, FileKind
from sara.foundation.sheets import Limits, refuse_unsafe

# Whether the rest is what the beginning says, whoever reads it finds out: Pillow, the guard of spreadsheets.
_FIRST_BYTES: Final = {
    FileKind.JPEG: b"\xff\xd8\xff",
    FileKind.PNG: b"\x89PNG\r\n\x1a\n",
    FileKind.PDF: b"%PDF-",
    FileKind.XLSX: b"PK\x03\x04",
}


def kind_of(content: bytes, *, name: str, taken: Collection[FileKind]) -> FileKind:
    """The kind of these bytes; refuses what is not among the `taken`, and what only begins like it."""
    kind = _sniffed(content)
    if kind is None or kind not in taken:
        raise FileKindUnknown(name=name, taken=words_of(taken))
    if kind is FileKind.PDF and b"%%EOF" not in content[-2048:]:
        raise FileBroken(name=name)
    if kind is FileKind.XLSX:
        refuse_unsafe(content, Limits())
    return kind


def words_of(taken: Collection[FileKind]) -> str:
    """How a reader is told what may be sent."""
    words = [_now("تصویر (JPEG، PNG)")] if PICTURES & set(taken) else []
    words += [kind.value.upper() for kind in sorted(set(taken) - PICTURES)]
    return _now(" یا ").join(words)


def _sniffed(content: bytes) -> FileKind | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return FileKind.WEBP
    return next((kind for kind, first in _FIRST_BYTES.items() if content.startswith(first)), None)
