"""A few programs kept running together, and ended together, even when we are killed."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sara.config.leash import Leash, leash

LOOK = 0.3  # seconds between two looks
LOOK_AT_DATABASE = 5.0
GRACE = 15.0  # seconds a program has to end by itself
YOUNG = 5.0  # a program that ends younger than this did not start
TRIES = 3
READY_WITHIN = 300.0  # a machine that does much else takes its time over the worker


@dataclass
class Process:
    """One program, started anew when it ends."""

    name: str
    argv: Sequence[str]
    settings: Mapping[str, str]
    running: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    failures: int = 0

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only us."""
        self.started = time.monotonic()
        environment = os.environ | dict(self.settings)
        self.running = subprocess.Popen(self.argv, env=environment, start_new_session=True)

    def mend(self) -> bool:
        """Start it again if it has ended; False when it cannot stay up."""
        if self.running is None or self.running.poll() is None:
            return True
        young = time.monotonic() - self.started < YOUNG
        self.failures = self.failures + 1 if young else 0
        sys.stderr.write(f"{self.name} ended ({self.running.returncode}); it is started again.\n")
        if self.failures >= TRIES:
            return False
        self.start()
        return True

    def end(self) -> None:
        if self.running and self.running.poll() is None:
            self.running.terminate()

    def wait(self, until: float) -> None:
        """Wait for its end, and end it by force when the time is over."""
        if self.running is None:
            return
        try:
            self.running.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()


def keep_running(
    processes: Sequence[Process], *, health: str, on_ready: Callable[[], object], revive: Callable[[], object]
) -> int:
    """Run all until a signal ends us or one of them cannot stay up; the exit code.

    `on_ready` is called once, when the health address answers 200. `revive` is called every few
    seconds and starts the database again if it is gone.
    """
    ended = threading.Event()
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, lambda *_: ended.set())
    with leash() as held:
        try:
            for process in processes:
                process.start()
            return _watch(processes, held, ended, health, on_ready, revive)
        finally:
            for process in processes:
                process.end()
            until = time.monotonic() + GRACE
            for process in processes:
                process.wait(until)
            held.hold(())


def _watch(
    processes: Sequence[Process],
    held: Leash,
    ended: threading.Event,
    health: str,
    on_ready: Callable[[], object],
    revive: Callable[[], object],
) -> int:
    ready = False
    deadline, next_look = time.monotonic() + READY_WITHIN, time.monotonic() + LOOK_AT_DATABASE
    while not ended.is_set():
        held.hold(process.running.pid for process in processes if process.running)
        if ended.wait(LOOK):
            break
        if not all(process.mend() for process in processes):
            return 1
        if not ready and (ready := _is_well(health)):
            on_ready()
            sys.stdout.flush()
        if not ready and time.monotonic() > deadline:
            sys.stderr.write(f"Not well after {READY_WITHIN:.0f} seconds: see {health}\n")
            return 1
        if time.monotonic() > next_look:
            revive()
            next_look = time.monotonic() + LOOK_AT_DATABASE
    return 0


def _is_well(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310 our own address
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False
