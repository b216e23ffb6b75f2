"""The same calls against a folder and against a small server of our own that speaks S3."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest
from django.utils.module_loading import import_string
from pytest_django.fixtures import Settings

from sara.foundation.files.settings import files_storage
from sara.foundation.files.storing import FileLost, get, new_key, put, remove

KEPT: Final[dict[str, bytes]] = {}


class Bucket(BaseHTTPRequestHandler):
    """PUT, GET, HEAD and DELETE of one bucket, in memory."""

    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        if self.headers.get("Expect") == "100-continue":
            pass  # http.server has said it already
        KEPT[self.path] = _body(self)
        self._say(200)

    def do_GET(self) -> None:
        self._say(200 if self.path in KEPT else 404, KEPT.get(self.path, b""))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        KEPT.pop(self.path, None)
        self._say(204)

    def _say(self, status: int, content: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Last-Modified", "Sat, 28 Nov 2026 08:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_args: object) -> None:
        """Nobody reads it."""


def _body(request: BaseHTTPRequestHandler) -> bytes:
    if "aws-chunked" not in request.headers.get("Content-Encoding", ""):
        return request.rfile.read(int(request.headers["Content-Length"]))
    content = b""
    while size := int(request.rfile.readline().split(b";")[0], 16):
        content += request.rfile.read(size)
        request.rfile.readline()
    while request.rfile.readline().strip():
        pass
    return content


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    KEPT.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("SARA_FILES_BUCKET", "house")
    monkeypatch.setenv("SARA_FILES_ENDPOINT", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("SARA_FILES_KEY", "nobody")
    monkeypatch.setenv("SARA_FILES_SECRET", "nothing")
    yield
    server.shutdown()
    server.server_close()


def _rounds() -> None:
    uid, key = uuid4(), new_key()
    put(uid, "whole", b"a paper", key=key)
    assert get(uid, "whole", key=key) == b"a paper"
    remove(uid)
    with pytest.raises(FileLost):
        get(uid, "whole", key=key)


def _use(settings: Settings, storage: dict[str, Any]) -> None:
    settings.STORAGES = {**settings.STORAGES, "files": storage}


def test_files_lie_in_a_folder_that_only_the_house_reads(tmp_path: Path, settings: Settings) -> None:
    _use(settings, files_storage(tmp_path / "files"))
    put(uuid4(), "whole", b"a paper", key=new_key())
    (lying,) = (tmp_path / "files").rglob("*.whole")
    assert lying.stat().st_mode & 0o777 == 0o600
    assert lying.parent.stat().st_mode & 0o777 == 0o700
    _rounds()


@pytest.mark.usefixtures("bucket")
def test_files_lie_in_a_bucket(tmp_path: Path, settings: Settings) -> None:
    storage = files_storage(tmp_path)
    assert import_string(storage["BACKEND"]).__name__ == "S3Storage"
    _use(settings, storage)
    _rounds()
    put(uuid4(), "whole", b"a paper", key=new_key())
    (content,) = KEPT.values()
    assert b"a paper" not in content
