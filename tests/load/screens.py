"""What it costs to look at each screen, in turn with an empty page of the same server."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import median_high
from typing import Any, Final

from django.db import connection
from django.test import Client

from tests.load.cast import Screen
from tests.load.driver import Answers, Ask, drive
from tests.load.keys import HOST
from tests.load.servers import Server, Spent

ROUNDS: Final = 3
SLICE: Final = 2.0
PATIENCE: Final = 30.0
ALONE: Final = 3.0
WARM: Final = 60  # requests, so that every thread has made every template ready
NOT_ASKING: Final = ("SAVEPOINT", "RELEASE", "ROLLBACK", "SET ", "BEGIN", "COMMIT")


@dataclass
class Measured:
    """All slices of one kind together."""

    answers: Answers
    spent: Spent

    @property
    def web_ms(self) -> float:
        return self.spent.web / self.answers.count * 1000

    @property
    def database_ms(self) -> float:
        return self.spent.database / self.answers.count * 1000

    @property
    def cpu_ms(self) -> float:
        """What one request costs, in milliseconds of processor time of both."""
        return self.web_ms + self.database_ms

    @property
    def per_second(self) -> float:
        return self.answers.count / self.answers.seconds


def slice_of(server: Server, asks: Iterator[Ask], seconds: float) -> Measured:
    before = server.spent()
    answers = drive(server.port, asks, seconds=seconds)
    return Measured(answers, server.spent() - before)


def measured(server: Server, asks: Iterator[Ask], bare: Server) -> tuple[Measured, Measured]:
    """The screen and the empty page, slice by slice in turn."""
    nothing = cycle([Ask("/empty")])
    drive(server.port, islice(asks, WARM), seconds=PATIENCE)
    drive(bare.port, islice(nothing, WARM), seconds=PATIENCE)
    screen, empty = Measured(Answers(), Spent(0, 0)), Measured(Answers(), Spent(0, 0))
    for _ in range(ROUNDS):
        for whole, one in (
            (empty, slice_of(bare, nothing, SLICE / 2)),
            (screen, slice_of(server, asks, SLICE)),
        ):
            whole.answers.add(one.answers)
            whole.spent += one.spent
    return screen, empty


def row_of(screen: Screen, server: Server, bare: Server) -> dict[str, Any]:
    """The line of one screen."""
    ours, empty = measured(server, cycle(screen.asks), bare)
    alone = drive(server.port, cycle(screen.asks), seconds=ALONE, connections=1)
    queries, built = questions(screen.asks)
    return {
        "screen": screen.name,
        "cpu_ms": round(ours.cpu_ms, 2),
        "app_ms": round(ours.web_ms, 2),
        "postgresql_ms": round(ours.database_ms, 2),
        "empty_ms": round(empty.cpu_ms, 3),
        "times_empty": round(ours.cpu_ms / empty.cpu_ms, 1),
        "most": screen.most,
        "per_second": round(ours.per_second),
        "p50_ms": round(ours.answers.quantile(0.5), 1),
        "p99_ms": round(ours.answers.quantile(0.99), 1),
        "alone_p50_ms": round(alone.quantile(0.5), 1),
        "alone_p99_ms": round(alone.quantile(0.99), 1),
        "queries": queries,
        "queries_built": built,
        "bytes": ours.answers.bytes // max(1, ours.answers.count),
        "requests": ours.answers.count,
        "statuses": {str(status): count for status, count in sorted(ours.answers.statuses.items())},
        "within": ours.cpu_ms / empty.cpu_ms <= screen.most and alone.quantile(0.99) <= screen.alone,
    }


def questions(asks: Sequence[Ask]) -> tuple[int, int]:
    """The queries of one of these asks: as it is mostly served, and the most when it is made anew."""
    counts = [(_count(ask), _count(ask)) for ask in asks[:10]]
    return median_high(again for _, again in counts), max(first for first, _ in counts)


def _count(ask: Ask) -> int:
    asked: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:  # noqa: ANN401 Django's wrapper
        asked.append(sql)
        return execute(sql, *rest)

    client = Client(headers={"host": HOST, "x-forwarded-proto": "https", "cookie": ask.cookie})
    with connection.execute_wrapper(note):
        answer = client.get(ask.path, headers={"accept-encoding": "gzip"} if ask.cookie else {})
    assert answer.status_code == 200, f"{ask.path}: {answer.status_code}"
    return sum(not sql.startswith(NOT_ASKING) for sql in asked)
