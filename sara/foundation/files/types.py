from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class FileKind(StrEnum):
    """What a file is, by its content; the name it came with does not matter."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    PDF = "pdf"
    XLSX = "xlsx"

    @property
    def mime(self) -> str:
        return _MIME[self]

    @property
    def is_picture(self) -> bool:
        return self in PICTURES


_MIME: Final = {
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.WEBP: "image/webp",
    FileKind.PDF: "application/pdf",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PICTURES: Final = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP})
PAPERS: Final = PICTURES | {FileKind.PDF}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was looked into and may be kept: no longer the bytes that came, if it is a picture."""

    kind: FileKind
    name: str
    content: bytes = field(repr=False)
    small: bytes = field(default=b"", repr=False)
    """The same picture for a list; nothing for what is no picture."""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A stored file, as a page speaks of it."""

    code: str
    name: str
    kind: FileKind
    size: int
    """Bytes."""
