"""A file as an answer: by a view of the app that knows who may see it, never by an open folder."""

from typing import Final
from urllib.parse import quote

from django.http import HttpResponse

from sara.foundation.errors import Missing
from sara.foundation.files.models import StoredFile
from sara.foundation.files.storing import SMALL, WHOLE, FileLost, get
from sara.foundation.files.types import FileKind, KeptFile

_NOTHING_RUNS: Final = "default-src 'none'; sandbox"
_ENDINGS: Final = {FileKind.JPEG: "jpg"}


def kept(file: StoredFile) -> KeptFile:
    """What a page says of it."""
    return KeptFile(file.code, file.name, FileKind(file.kind), file.size)


def file_answer(file: StoredFile, *, small: bool = False) -> HttpResponse:
    """The bytes, so that a browser shows or saves them and runs nothing that is in them.

    Whoever calls this has asked whether the reader may. A picture is shown, anything else is saved.
    """
    part = SMALL if small and file.has_small else WHOLE
    try:
        content = get(file.uid, part, key=file.key or "")
    except FileLost as error:
        raise Missing from error
    kind = FileKind(file.kind)
    shown = "inline" if kind.is_picture else "attachment"
    headers = {
        "Content-Type": kind.mime,
        "Content-Disposition": f"{shown}; {_named(file.name, kind)}",
        "Content-Security-Policy": _NOTHING_RUNS,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, max-age=3600",
    }
    return HttpResponse(content, headers=headers)


def _named(name: str, kind: FileKind) -> str:
    """The name with the ending of what it is; plain letters for old browsers, any letters for others."""
    ending = _ENDINGS.get(kind, kind.value)
    full = quote(f"{name.rpartition('.')[0] or name}.{ending}", safe="")
    return f"filename=\"file.{ending}\"; filename*=UTF-8''{full}"
