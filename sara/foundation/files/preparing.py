"""From what somebody sent to what may be kept."""

from collections.abc import Collection
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now

from sara.foundation.files.errors import FileTooLarge
from sara.foundation.files.pictures import drawn_anew
from sara.foundation.files.scanning import refuse_harmful
from sara.foundation.files.sniffing import kind_of
from sara.foundation.files.types import FileKind, Prepared
from sara.foundation.persian import Unreadable, clean

__all__ = ["prepare"]


MEGABYTE: Final = 1_000_000
MOST_BYTES: Final = 10 * MEGABYTE
_NAME: Final = 80


def prepare(
    upload: "UploadedFile[Any]", *, taken: Collection[FileKind], most_bytes: int = MOST_BYTES
) -> Prepared:
    """Look into a file that came: its size, its kind, whether it does harm; a picture is drawn anew."""
    name = shown_name(upload.name or "")
    if (upload.size or 0) > most_bytes:
        raise FileTooLarge(name=name, megabytes=most_bytes // MEGABYTE)
    content = upload.read()
    kind = kind_of(content, name=name, taken=taken)
    refuse_harmful(content, name=name)
    return drawn_anew(content, name=name) if kind.is_picture else Prepared(kind, name, content)


def shown_name(given: str) -> str:
    """A name to be read by people: one line, no path, no hidden marks, not too long."""
    last = given.replace("\\", "/").rpartition("/")[2]
    try:
        plain = clean(last)
    except Unreadable:
        plain = ""
    return plain[:_NAME].strip() or _now("فایل")
