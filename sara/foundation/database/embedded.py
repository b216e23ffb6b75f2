"""The PostgreSQL that comes with the house: real, reached by a socket and a password only.

    python -m sara.foundation.database.embedded start | stop | url | run PROGRAM…

`start` leaves it running until `stop`; `run` starts it for the one program.
"""

import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sara.foundation.database import places
from sara.foundation.database.binaries import programs
from sara.foundation.database.roles import prepare_cluster
from sara.foundation.database.unprivileged import Runner, runner

__all__ = ["EmbeddedServer", "here", "owned"]

SUPERUSER = "sara_super"
STARTS = 5
PATIENCE = 1.0  # seconds between starts, while the processes of a killed server end


@dataclass
class EmbeddedServer:
    """One server with its folder. Nothing happens before `start`."""

    base: Path
    durable: bool = True
    runner: Runner = field(default_factory=runner)

    @property
    def data(self) -> Path:
        return self.base / "data"

    @property
    def socket(self) -> Path:
        return places.socket_folder(self.base)

    @cached_property
    def programs(self) -> Path:
        return programs(self.runner, self.base)

    @property
    def password(self) -> str:
        return (self.base / "password").read_text().strip()

    @property
    def exists(self) -> bool:
        return (self.base / "ready").exists()

    def url(self, user: str = "sara_owner", name: str = "sara") -> str:
        """The DATABASE_URL for this user, who has the server's one password."""
        return f"postgresql://{user}:{self.password}@/{name}?host={self.socket}"

    def running(self) -> bool:
        """Whether it answers (the process number of a killed server would not tell)."""
        asked: list[str | Path] = [self.programs / "pg_isready", "--quiet", "--host", self.socket]
        return self.exists and self.runner.run(asked) == 0

    def start(self) -> None:
        """Start the server, making it first where there is none; nothing when it runs."""
        if not self.exists:
            self._make()
        elif not self.running():
            self._start()

    def _start(self) -> None:
        places.make_socket_folder(self.socket, self.runner)
        for _attempt in range(STARTS):
            if self._pg_ctl("start", "-w", "-o", self._options(), "-l", str(self._log)) == 0:
                return
            time.sleep(PATIENCE)
        raise SystemExit(f"PostgreSQL did not start; why, stands at the end of {self._log}")

    def stop(self) -> None:
        """Stop the server at once, in good order; nothing when it does not run."""
        if self.running():
            self._pg_ctl("stop", "-w", "-m", "fast")

    def remove(self) -> None:
        """Stop the server and delete everything that it kept."""
        self.stop()
        shutil.rmtree(self.base, ignore_errors=True)
        shutil.rmtree(self.socket, ignore_errors=True)

    @property
    def _log(self) -> Path:
        return self.base / "data" / "server.log"

    def _make(self) -> None:
        places.make_base(self.base, self.runner)
        shutil.rmtree(self.data, ignore_errors=True)
        password = self.base / "password"
        password.touch(mode=0o600)
        password.write_text(secrets.token_hex(24))
        self.runner.give(password, 0o600)
        self.data.mkdir()
        self.runner.give(self.data, 0o700)
        made = self.runner.run(
            [
                self.programs / "initdb", "--pgdata", self.data, "--username", SUPERUSER,
                "--auth=scram-sha-256", "--pwfile", password, "--encoding=UTF8",
                "--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions",
                *([] if self.durable else ["--no-sync"]),
            ]
        )  # fmt: skip
        if made != 0:
            raise SystemExit(f"PostgreSQL could not make its data folder {self.data}")
        self._start()
        prepare_cluster(self.url(SUPERUSER, "postgres"), self.password)
        (self.base / "ready").touch()

    def _options(self) -> str:
        settings = {
            "listen_addresses": "''",
            "unix_socket_directories": f"'{self.socket}'",
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "max_connections": "120",
            "max_locks_per_transaction": "256",  # a list of residents holds each of its names
        }
        if not self.durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
            settings |= {"autovacuum": "off"}  # what is thrown away need not be tidy
            settings |= {"wal_level": "minimal", "max_wal_senders": "0"}  # nor told to anybody
        return " ".join(f"-c {name}={value}" for name, value in settings.items())

    def _pg_ctl(self, *argv: str) -> int:
        return self.runner.run([self.programs / "pg_ctl", *argv, "--pgdata", self.data])


@contextmanager
def owned(server: EmbeddedServer, *, throw_away: bool = False) -> Iterator[EmbeddedServer]:
    """The server, running as long as the block and this process do.

    A keeper of its own stops the server when this process ends in any way, `kill -9` too.
    """
    server.start()
    keeper = subprocess.Popen(
        [sys.executable, "-m", "sara.foundation.database.keeper", str(server.base)]
        + (["--throw-away"] if throw_away else []),
        stdin=subprocess.PIPE,
        start_new_session=True,
        cwd=places.CHECKOUT,
    )
    try:
        yield server
    finally:
        keeper.communicate()


def here() -> EmbeddedServer:
    """The server of this checkout; not started by asking."""
    return EmbeddedServer(places.default_base(runner()))


def main(argv: list[str]) -> int:
    """The command line; the exit code."""
    server = here()
    match argv:
        case ["start"]:
            server.start()
        case ["stop"]:
            server.stop()
        case ["remove"]:
            server.remove()
        case ["url"] if server.exists:
            sys.stdout.write(server.url() + "\n")
        case ["run", *program] if program:
            return _run(server, program)
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    return 0


def _run(server: EmbeddedServer, program: list[str]) -> int:
    if os.environ.get("DATABASE_URL"):
        return subprocess.call(program)
    if server.running():
        return subprocess.call(program, env=os.environ | {"DATABASE_URL": server.url()})
    with owned(server):
        return subprocess.call(program, env=os.environ | {"DATABASE_URL": server.url()})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
