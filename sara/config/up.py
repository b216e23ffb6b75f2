"""`make up`: the database, the web server and the worker, started and stopped together.

    python -m sara.config.up [--reload]

PORT is the web server's; with DATABASE_URL no database is started. Ctrl-C or TERM ends all.
"""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sara.config import prepare
from sara.config.processes import Process, keep_running
from sara.foundation.database.embedded import EmbeddedServer, here, owned

HOST = "127.0.0.1"
PATIENCE_MS = "15000"
MANAGE = (sys.executable, "manage.py")


def main(argv: list[str]) -> int:
    """Prepare, start, tell the address, and wait; the exit code."""
    reload = "--reload" in argv
    port = int(os.environ.get("PORT") or 8000)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.dev")
    if not _is_free(port):
        sys.stderr.write(f"Port {port} is taken. Choose another: make up PORT={port + 1}\n")
        return 1
    with _database() as server:
        prepared = prepare.everything(address=f"http://localhost:{port}")
        serving = {"DATABASE_ROLE": prepared.role, "DATABASE_TIMEOUT_MS": PATIENCE_MS}
        web = _reloading(port, serving) if reload else _gunicorn(port, serving)
        work = (*MANAGE, "procrastinate", "worker")
        worker = Process("worker", (*work, "--queues", "default"), serving)
        # Messages wait for others; what is ours does not wait for them.
        messages = Process("messages", (*work, "--queues", "notices", "--name", "messages"), serving)
        return keep_running(
            (web, worker, messages),
            health=f"http://{HOST}:{port}/-/health",
            on_ready=lambda: sys.stdout.write(prepared.welcome),
            revive=server.start if server else lambda: None,
        )


@contextmanager
def _database() -> Iterator[EmbeddedServer | None]:
    """The embedded server, its address in the environment; nothing where DATABASE_URL is set."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    server = here()
    if server.running():
        raise SystemExit("The database of this checkout is in use already: is another `make up` running?")
    with owned(server):
        os.environ["DATABASE_URL"] = server.url()
        yield server


def _gunicorn(port: int, serving: dict[str, str]) -> Process:
    argv = ("gunicorn", "sara.config.wsgi", "--bind", f"{HOST}:{port}", "--workers", "2", "--threads", "4")
    settings = serving | {"DATABASE_POOL": "6"}
    return Process("web", (sys.executable, "-m", *argv, "--log-level", "warning"), settings)


def _reloading(port: int, serving: dict[str, str]) -> Process:
    return Process("web", (*MANAGE, "runserver", f"{HOST}:{port}"), serving | {"DEBUG": "1"})


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
