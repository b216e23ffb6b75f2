"""Asks ClamAV, where the house has one, whether a file is known to do harm.

`SARA_CLAMAV` names its socket: `/run/clamav/clamd.ctl`, or `host:port`. The protocol is INSTREAM of
clamd: lengths of four bytes, a length of nought at the end, one line as the answer.
"""

import socket
from collections.abc import Iterator
from typing import Final

from django.conf import settings

from sara.foundation.files.errors import FileUnsafe, ScannerSilent

SECONDS: Final = 10.0
_PIECE: Final = 1 << 16


def refuse_harmful(content: bytes, *, name: str) -> None:
    """FileUnsafe when the scanner knows it, ScannerSilent when there is one and it does not answer."""
    if not settings.SARA_CLAMAV:
        return
    try:
        answer = _asked(str(settings.SARA_CLAMAV), content)
    except OSError as error:
        raise ScannerSilent from error
    if answer.endswith(b"FOUND"):
        raise FileUnsafe(name=name)
    if not answer.endswith(b"OK"):
        raise ScannerSilent


def _asked(where: str, content: bytes) -> bytes:
    with _reached(where) as line:
        line.sendall(b"zINSTREAM\0")
        for piece in _pieces(content):
            line.sendall(len(piece).to_bytes(4, "big") + piece)
        line.sendall(bytes(4))
        answer = b""
        while not answer.endswith(b"\0") and (more := line.recv(4096)):
            answer += more
        return answer.rstrip(b"\0\n")


def _reached(where: str) -> socket.socket:
    if where.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(SECONDS)
        try:
            line.connect(where)
        except OSError:
            line.close()
            raise
        return line
    host, _colon, port = where.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=SECONDS)


def _pieces(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), _PIECE):
        yield content[start : start + _PIECE]
