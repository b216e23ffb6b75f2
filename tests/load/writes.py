"""What it costs to write, and how fast, in turn with a bare counter that refuses below nought."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import islice, repeat
from typing import Any, Final

import psycopg
from django.db import connection

from sara.foundation.facts.models import Delivery, FactRecord
from sara.foundation.notices.models import Notice
from sara.registers.places.models import House
from sara.services.programmes.models import Enrolment, Run
from tests.load import ground
from tests.load.cast import desks
from tests.load.driver import Answers, Ask, drive
from tests.load.screens import Measured
from tests.load.servers import ROOT, Server, Spent

PRESSING: Final = 16  # connections
DONE: Final = 302
PATIENCE: Final = 120.0
NICE: Final = 5  # as in deploy/sara-worker.service
PEOPLE, SEATS, RUNS = 800, 40, 350
ROUNDS: Final = 3
IN_A_ROUND: Final = 250


@dataclass
class Rush:
    """The line of one kind of write."""

    write: str
    per_second: float
    cpu_ms: float
    app_ms: float
    postgresql_ms: float
    p50_ms: float
    p99_ms: float
    requests: int
    statuses: dict[str, int]
    counter_per_second: float = 0.0
    share_of_counter: float = 0.0
    heard_after_s: float = 0.0
    faults: list[str] = field(default_factory=list)

    def line(self) -> str:
        beside = (
            f"{self.counter_per_second:8.0f} {self.share_of_counter:6.2f}" if self.counter_per_second else ""
        )
        wrong = f" {self.statuses} {self.faults}" if self.faults or set(self.statuses) != {str(DONE)} else ""
        return (
            f"{self.write:28} {self.per_second:6.0f} {self.cpu_ms:8.2f} {self.app_ms:7.2f} "
            f"{self.postgresql_ms:8.2f} {self.p50_ms:7.1f} {self.p99_ms:8.1f} {self.requests:6} "
            f"{self.heard_after_s:6.1f} "
            f"{beside}{wrong}"
        )


HEAD: Final = (
    "write                         per s   cpu ms     app postgres     p50      p99 number  heard "
    " counter  share"
)


def sent(server: Server, asks: Iterator[Ask], number: int) -> Measured:
    before = server.spent()
    answers = drive(server.port, islice(asks, number), seconds=PATIENCE, connections=PRESSING)
    return Measured(answers, server.spent() - before)


def in_turn(name: str, asks: Iterator[Ask], house: Server, bare: Server, *, rounds: int, number: int) -> Rush:
    """The write and the bare counter, round by round."""
    ours, counter = Measured(Answers(), Spent(0, 0)), Measured(Answers(), Spent(0, 0))
    counting = repeat(Ask("/count/1", form=""))
    for _ in range(rounds):
        for whole, one in ((counter, sent(bare, counting, number)), (ours, sent(house, asks, number))):
            whole.answers.add(one.answers)
            whole.spent += one.spent
    rush = _rush(name, ours)
    rush.counter_per_second = round(counter.per_second, 1)
    rush.share_of_counter = round(ours.per_second / counter.per_second, 2)
    return rush


def _rush(name: str, ours: Measured) -> Rush:
    answers = ours.answers
    return Rush(
        write=name,
        per_second=round(ours.per_second, 1),
        cpu_ms=round(ours.cpu_ms, 2),
        app_ms=round(ours.web_ms, 2),
        postgresql_ms=round(ours.database_ms, 2),
        p50_ms=round(answers.quantile(0.5), 1),
        p99_ms=round(answers.quantile(0.99), 1),
        requests=answers.count,
        statuses={str(status): count for status, count in sorted(answers.statuses.items())},
    )


def measure(house: Server, bare: Server, *, now: datetime) -> list[dict[str, Any]]:
    """All writes, one after the other; the rows they leave stay in the city."""
    make_counter(bare.database_url)
    people = ground.members(PEOPLE, now=now)
    drive(house.port, ground.presses(people[:60], _runs(1, SEATS, now)), seconds=PATIENCE)
    drive(bare.port, islice(repeat(Ask("/count/1", form="")), 60), seconds=PATIENCE)
    print(HEAD)
    lines = [
        _enrolments(
            f"{len(people)} people, {SEATS} seats", _runs(1, SEATS, now), people, house, bare, rounds=1
        ),
        _enrolments("one run, seats without end", _runs(2, 30_000, now), people, house, bare),
        _enrolments(f"over {RUNS} runs", _runs(RUNS, 1_000, now), people, house, bare),
        _receipts(people, house, now),
        _codes(house, bare),
    ]
    return [asdict(line) for line in lines]


def _runs(number: int, capacity: int, now: datetime, fee: int = 0) -> list[Run]:
    return ground.open_runs(number, capacity=capacity, fee=fee, now=now)


def _enrolments(
    name: str,
    runs: list[Run],
    people: list[ground.Member],
    house: Server,
    bare: Server,
    *,
    rounds: int = ROUNDS,
) -> Rush:
    number = len(people) if rounds == 1 else min(IN_A_ROUND, len(people))
    used = runs if len(runs) > 2 else runs[:1]
    asks = ground.presses(people, used) if rounds == 1 else _without_end(people, runs, number)
    rush = in_turn(name, asks, house, bare, rounds=rounds, number=number)
    missing, rush.heard_after_s = unheard(runs)
    rush.faults = ground.faults(runs, expected=rush.statuses.get(str(DONE), 0)) + missing
    print(rush.line(), flush=True)
    return rush


def _without_end(people: list[ground.Member], runs: list[Run], number: int) -> Iterator[Ask]:
    """Everybody in one run at a time, or over many; enough for all rounds."""
    if len(runs) > 2:
        yield from ground.presses(people, runs)
    for run in runs:
        yield from ground.presses(people, [run])


def unheard(runs: list[Run]) -> tuple[list[str], float]:
    """After the worker has had its time: enrolments without a fact, or whose fact nobody answered.

    And the seconds that it took to answer the last of them, after the last enrolment.
    """
    begun = time.monotonic()
    codes = list(Enrolment.objects.filter(run__in=[run.pk for run in runs]).values_list("code", flat=True))
    told = FactRecord.objects.filter(name__in=["programmes.Enrolled", "programmes.Waitlisted"])
    facts = told.filter(values__enrolment_code__in=codes)
    found = [] if facts.count() == len(codes) else [f"{facts.count()} facts of {len(codes)} enrolments"]
    while (left := Delivery.objects.waiting().filter(fact__in=facts).count()) and _within(begun):
        time.sleep(0.2)
    heard_after = round(time.monotonic() - begun, 1)
    written = Notice.objects.filter(key__regex=r"^enrolment\.(placed|waiting):").filter(
        key__in=[f"enrolment.{kind}:{code}" for kind in ("placed", "waiting") for code in codes]
    )
    if left:
        found.append(f"{left} facts still unanswered")
    if written.count() != len(codes):
        found.append(f"{written.count()} notices of {len(codes)} enrolments")
    return found, heard_after


def _within(begun: float) -> bool:
    return time.monotonic() < begun + PATIENCE


def _receipts(people: list[ground.Member], house: Server, now: datetime) -> Rush:
    (run,) = _runs(1, PEOPLE, now, fee=1_500_000)
    ground.seat_everybody(run, people[: IN_A_ROUND + 20], now=now)
    desk = next(one for one in desks(now) if one.house.pk == run.house_id)
    asks = iter(ground.payments(run, House.objects.get(pk=run.house_id).slug, desk.cookie))
    rush = _rush("receipts in one house", sent(house, asks, IN_A_ROUND))
    paid = rush.statuses.get(str(DONE), 0)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), max(number) - min(number) + 1 FROM treasury_receipt WHERE house_id = %s "
            "AND issued_at >= %s",
            [run.house_id, now],
        )
        count, span = cursor.fetchone() or (0, 0)
    rush.faults = [] if count == span == paid else [f"{count} receipts over {span} numbers, {paid} answers"]
    print(rush.line(), flush=True)
    return rush


def _codes(house: Server, bare: Server) -> Rush:
    rush = in_turn("sign-in codes", ground.askings(), house, bare, rounds=2, number=IN_A_ROUND)
    print(rush.line(), flush=True)
    return rush


def make_counter(database_url: str) -> None:
    """The table of the bare counter, made anew."""
    with psycopg.connect(database_url, autocommit=True) as session:
        session.execute("DROP TABLE IF EXISTS bench_counter")
        session.execute("CREATE TABLE bench_counter (id integer PRIMARY KEY, seats_left integer NOT NULL)")
        session.execute("INSERT INTO bench_counter VALUES (1, 10000000)")


@contextmanager
def working(environment: dict[str, str]) -> Iterator[None]:
    """A worker that answers the facts meanwhile, as in production, where it gives way to the web server."""
    work = ["manage.py", "procrastinate", "worker", "--queues", "default"]
    argv = ["nice", "-n", str(NICE), sys.executable, *work]
    process = subprocess.Popen(
        argv, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)
