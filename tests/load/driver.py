"""The load generator: a few connections that each ask again as soon as they are answered."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from tests.load.keys import HOST

CONNECTIONS: Final = 8


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: where, as whom (a Cookie header), and what is posted, if anything."""

    path: str
    cookie: str = ""
    form: str | None = None
    from_address: str = "192.0.2.1"

    def raw(self) -> bytes:
        lines = [
            f"{'GET' if self.form is None else 'POST'} {quote(self.path, safe='/?&=%+,.-_~')} HTTP/1.1",
            f"Host: {HOST}",
            "Accept-Encoding: gzip",
            "X-Forwarded-Proto: https",
            f"X-Forwarded-For: {self.from_address}",
        ]
        if self.cookie:
            lines.append(f"Cookie: {self.cookie}")
        body = (self.form or "").encode()
        if self.form is not None:
            lines += [
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}",
                f"Origin: https://{HOST}",
            ]
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass
class Answers:
    """What came back in one slice."""

    seconds: float = 0.0
    taken: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    bytes: int = 0

    @property
    def count(self) -> int:
        return len(self.taken)

    def quantile(self, part: float) -> float:
        """Milliseconds."""
        ranked = sorted(self.taken)
        return ranked[min(len(ranked) - 1, int(len(ranked) * part))] * 1000 if ranked else 0.0

    def add(self, other: "Answers") -> None:
        self.seconds += other.seconds
        self.taken += other.taken
        self.statuses += other.statuses
        self.bytes += other.bytes


def drive(port: int, asks: Iterable[Ask], *, seconds: float, connections: int = CONNECTIONS) -> Answers:
    """Send the requests in their order until the time is over or they are all sent."""
    return asyncio.run(_drive(port, iter(asks), seconds, connections))


async def _drive(port: int, asks: Iterator[Ask], seconds: float, connections: int) -> Answers:
    answers = Answers()
    begun = time.perf_counter()
    await asyncio.gather(*(_one(port, asks, begun + seconds, answers) for _ in range(connections)))
    answers.seconds = time.perf_counter() - begun
    return answers


async def _one(port: int, asks: Iterator[Ask], until: float, answers: Answers) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    try:
        while (begun := time.perf_counter()) < until:
            ask = next(asks, None)
            if ask is None:
                break
            writer.write(ask.raw())
            head = await reader.readuntil(b"\r\n\r\n")
            status, length, closes = _read(head)
            if length:
                await reader.readexactly(length)
            answers.taken.append(time.perf_counter() - begun)
            answers.statuses[status] += 1
            answers.bytes += length
            if closes:
                writer.close()
                reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    finally:
        writer.close()


def _read(head: bytes) -> tuple[int, int, bool]:
    """Status, length of the body, and whether the connection ends."""
    lowered = head.lower()
    status = int(head[9:12])
    at = lowered.find(b"content-length:")
    length = int(lowered[at + 15 : lowered.index(b"\r", at)]) if at >= 0 else 0
    return status, length, b"connection: close" in lowered
