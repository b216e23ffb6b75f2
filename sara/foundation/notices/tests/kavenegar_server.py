"""A server of ours that answers as Kavenegar does, and misbehaves as it is told to.

It never drops a repetition by `localid`, as a kinder one might: what is sent twice shows twice.
"""

import json
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

KEY = "secret-key-of-ours"


@dataclass
class Fake:
    """What it took, what it was asked, and how it behaves next; the last way of behaving stays."""

    taken: list[dict[str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    behaviour: list[str] = field(default_factory=lambda: ["well"])
    states: dict[str, int] = field(default_factory=dict)
    patience: float = 1.5
    address: str = ""

    def next(self) -> str:
        return self.behaviour.pop(0) if len(self.behaviour) > 1 else self.behaviour[0]

    def take(self, values: dict[str, str]) -> dict[str, Any]:
        self.taken.append(values)
        number = str(8_792_342 + len(self.taken))
        self.states[number] = 1
        return self.entry(number)

    def entry(self, number: str) -> dict[str, Any]:
        values = self.taken[int(number) - 8_792_343]
        return {
            "messageid": int(number),
            "localid": int(values["localid"]),
            "status": self.states[number],
            "statustext": "در صف ارسال",
            "cost": 120,
        }

    def answer(self, method: str, values: dict[str, str]) -> tuple[int, Any]:
        if method == "sms/send":
            return 200, [self.take(values)]
        if method == "sms/statuslocalmessageid":
            known = [number for number in self.states if self._localid(number) == values["localid"]]
            unknown = {"messageid": 0, "localid": int(values["localid"]), "status": 100}
            return 200, [self.entry(number) for number in known] or [unknown]
        if method == "sms/status":
            numbers = values["messageid"].split(",")
            return 200, [{"messageid": int(one), "status": self.states.get(one, 100)} for one in numbers]
        return 404, None

    def _localid(self, number: str) -> str:
        return self.taken[int(number) - 8_792_343]["localid"]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: Fake

    def log_message(self, *_args: Any) -> None:
        """Nothing on the screen."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        values = {name: found[0] for name, found in parse_qs(body).items()}
        method = self.path.removeprefix(f"/v1/{KEY}/").removesuffix(".json")
        self.fake.asked.append(method)
        if not self.path.startswith(f"/v1/{KEY}/"):
            self._refuses(403)
            return
        behave = getattr(self, f"_{self.fake.next()}", self._well)
        behave(method, values)

    def _well(self, method: str, values: dict[str, str]) -> None:
        self._say(*_returned(*self.fake.answer(method, values)))

    def _say(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _refuses(self, status: int) -> None:
        self._say(*_returned(status, None))

    def _receptor(self, _method: str, _values: dict[str, str]) -> None:
        self._refuses(411)

    def _credit(self, _method: str, _values: dict[str, str]) -> None:
        self._refuses(418)

    def _busy(self, _method: str, _values: dict[str, str]) -> None:
        self._refuses(409)

    def _error(self, _method: str, _values: dict[str, str]) -> None:
        self._say(500, b"<h1>Server Error</h1>", "text/html")

    def _error_after(self, method: str, values: dict[str, str]) -> None:
        """Took it, and then fell over."""
        self.fake.answer(method, values)
        self._say(502, b"Bad Gateway", "text/plain")

    def _garbage(self, _method: str, _values: dict[str, str]) -> None:
        self._say(200, b'{"return": {"status": 200, "mess')

    def _other(self, _method: str, _values: dict[str, str]) -> None:
        self._say(200, json.dumps({"return": [1], "entries": "none"}).encode())

    def _nameless(self, method: str, values: dict[str, str]) -> None:
        """Took it, and says so without a number."""
        self.fake.answer(method, values)
        self._say(*_returned(200, [{"status": 1}]))

    def _huge(self, _method: str, _values: dict[str, str]) -> None:
        self._say(200, b" " * 3_000_000)

    def _deep(self, _method: str, _values: dict[str, str]) -> None:
        self._say(200, b"[" * 200_000)

    def _elsewhere(self, _method: str, _values: dict[str, str]) -> None:
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _lost(self, method: str, values: dict[str, str]) -> None:
        """Takes it, and the line goes dead before the answer."""
        self.fake.answer(method, values)
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def _slow(self, method: str, values: dict[str, str]) -> None:
        """Takes it, and answers later than anybody waits."""
        answer = _returned(*self.fake.answer(method, values))
        time.sleep(self.fake.patience)
        self._say(*answer)

    def _drips(self, method: str, values: dict[str, str]) -> None:
        """Takes it, and answers one sign at a time."""
        status, body = _returned(*self.fake.answer(method, values))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for sign in body:
            self.wfile.write(bytes([sign]))
            self.wfile.flush()
            time.sleep(self.fake.patience / 10)


def _returned(status: int, entries: object) -> tuple[int, bytes]:
    told = {"return": {"status": status, "message": "-"}, "entries": entries}
    return status, json.dumps(told).encode()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_args: Any) -> None:
        """A caller that hung up is nobody's fault here."""


@contextmanager
def served() -> Iterator[Fake]:
    """The server at work, on a free port of this machine."""
    fake = Fake()
    handler = type("Handler", (Handler,), {"fake": fake})
    server = Server(("127.0.0.1", 0), handler)
    fake.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
