"""Against a scanner of our own that speaks as clamd does, and one that does not."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pytest_django.fixtures import Settings

from sara.foundation.files.errors import FileUnsafe, ScannerSilent
from sara.foundation.files.scanning import refuse_harmful

HARM: Final = b"what the scanner knows to do harm"


def _read(line: socket.socket, count: int) -> bytes:
    got = b""
    while len(got) < count:
        got += line.recv(count - len(got))
    return got


def _answered(line: socket.socket, manner: str) -> None:
    with line:
        assert _read(line, 10) == b"zINSTREAM\0"
        content = b""
        while length := int.from_bytes(_read(line, 4), "big"):
            content += _read(line, length)
        words = {"hangs up": b"", "babbles": b"INSTREAM size limit exceeded. ERROR\0"}
        found = b"stream: Harm FOUND\0" if HARM in content else b"stream: OK\0"
        line.sendall(words.get(manner, found))


@pytest.fixture
def scanner(request: pytest.FixtureRequest, tmp_path: Path, settings: Settings) -> Iterator[None]:
    manner = getattr(request, "param", "")
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(str(tmp_path / "clamd"))
    listening.listen()
    settings.SARA_CLAMAV = str(tmp_path / "clamd")

    def serve() -> None:
        line, _where = listening.accept()
        _answered(line, manner)

    serving = threading.Thread(target=serve, daemon=True)
    serving.start()
    yield
    serving.join(timeout=5)
    listening.close()


@pytest.mark.usefixtures("scanner")
def test_what_the_scanner_knows_is_refused() -> None:
    with pytest.raises(FileUnsafe):
        refuse_harmful(bytes(200_000) + HARM, name="a")


@pytest.mark.usefixtures("scanner")
def test_what_it_does_not_know_goes_by() -> None:
    refuse_harmful(b"", name="a")


@pytest.mark.usefixtures("scanner")
@pytest.mark.parametrize("scanner", ["hangs up", "babbles"], indirect=True)
def test_an_answer_that_says_nothing_is_no_consent() -> None:
    with pytest.raises(ScannerSilent):
        refuse_harmful(b"x", name="a")


def test_where_the_scanner_is_down_nothing_is_taken(settings: Settings) -> None:
    settings.SARA_CLAMAV = "/nowhere/clamd"
    with pytest.raises(ScannerSilent):
        refuse_harmful(b"x", name="a")


def test_a_house_without_a_scanner_asks_nobody(settings: Settings) -> None:
    settings.SARA_CLAMAV = ""
    refuse_harmful(HARM, name="a")
