"""The web servers that are measured, and what processor time they and their database sessions took."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import psycopg

ROOT: Final = Path(__file__).resolve().parents[2]
TICK: Final = os.sysconf("SC_CLK_TCK")
PATIENCE: Final = 60.0
WORKERS, THREADS = 2, 4


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time, of the web processes and of their database sessions."""

    web: float
    database: float

    def __sub__(self, before: "Spent") -> "Spent":
        return Spent(self.web - before.web, self.database - before.database)

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.web + other.web, self.database + other.database)


@dataclass(frozen=True, slots=True)
class Server:
    """One gunicorn as production runs it: two processes of four threads."""

    name: str
    port: int
    pid: int
    database_url: str

    def spent(self) -> Spent:
        """What it took since it was started; sessions that ended are forgotten, so keep them open."""
        with psycopg.connect(self.database_url, autocommit=True) as connection:
            rows = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE application_name = %s ORDER BY pid", [self.name]
            )
            sessions = [int(pid) for (pid,) in rows]
        return Spent(sum(map(_seconds, _descendants(self.pid))), sum(map(_seconds, sessions)))


@contextmanager
def serving(name: str, module: str, database_url: str, **environment: str) -> Iterator[Server]:
    """A server of its own, ended with the block."""
    port = _free_port()
    joiner = "&" if "?" in database_url else "?"
    told = database_url + joiner + urlencode({"application_name": name})
    argv = [
        sys.executable, "-m", "gunicorn", f"{module}:application", "--bind", f"127.0.0.1:{port}",
        "--workers", str(WORKERS), "--threads", str(THREADS), "--keep-alive", "30", "--log-level", "error",
    ]  # fmt: skip
    process = subprocess.Popen(
        argv, cwd=ROOT, env=os.environ | environment | {"DATABASE_URL": told}, start_new_session=True
    )
    try:
        _wait_for(port, process)
        yield Server(name, port, process.pid, database_url)
    finally:
        process.terminate()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _descendants(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        children = Path(f"/proc/{one}/task/{one}/children")
        found += [int(child) for child in children.read_text().split()]
    return found


def _seconds(pid: int) -> float:
    """User and system time of a process with all its threads."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("a measured server did not start; see above")
