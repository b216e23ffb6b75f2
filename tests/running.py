"""A running house to look at: the one that runs already, or one of our own for the while."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 300  # seconds: the demonstration city may have to be built first


@contextmanager
def house() -> Iterator[str]:
    """Its address. BASE names one; else PORT's is taken where it answers; else one is started."""
    base = os.environ.get("BASE") or f"http://localhost:{os.environ.get('PORT') or 8000}"
    if answers(base):
        yield base
        return
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "sara.config.up"], cwd=ROOT, env=os.environ | {"PORT": str(port)}
    )
    try:
        base = f"http://localhost:{port}"
        _wait_for(base, process)
        yield base
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def answers(base: str) -> bool:
    """Whether a house answers there and is well."""
    try:
        with urlopen(f"{base}/-/health", timeout=5) as answer:  # noqa: S310 our own address
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _wait_for(base: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answers(base):
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit("The house did not come up; see above.")
        time.sleep(1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
