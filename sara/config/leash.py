"""Programs that end with us, in whatever way we end: `kill -9` too.

    python -m sara.config.leash

is the other end: it reads which process groups it holds, a line of numbers each time they change, and ends
those of the last line when its input ends.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

GRACE = 5.0  # seconds a group has to end by itself
LOOK = 0.1


class Leash:
    """Who is held by the other end. A pipe is enough for that: the kernel closes ours when we are gone."""

    def __init__(self, other_end: subprocess.Popen[bytes]) -> None:
        self._other_end = other_end
        self._held: tuple[int, ...] = ()

    def hold(self, groups: Iterable[int]) -> None:
        """Hold these process groups and no others."""
        wanted = tuple(groups)
        if wanted == self._held or self._other_end.stdin is None:
            return
        with suppress(BrokenPipeError):  # somebody ended the other end: then we end ours ourselves
            self._other_end.stdin.write(f"{' '.join(map(str, wanted))}\n".encode())
            self._other_end.stdin.flush()
        self._held = wanted


@contextmanager
def leash() -> Iterator[Leash]:
    """A leash for as long as the block and this process last."""
    other_end = subprocess.Popen(
        [sys.executable, "-m", "sara.config.leash"], stdin=subprocess.PIPE, start_new_session=True
    )
    try:
        yield Leash(other_end)
    finally:
        with suppress(BrokenPipeError):
            other_end.communicate()


def main() -> None:
    """Wait until whoever holds the other end is gone."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)
    held: list[int] = []
    for line in sys.stdin:
        held = [int(number) for number in line.split()]
    _end(held, signal.SIGTERM)
    until = time.monotonic() + GRACE
    while (held := [group for group in held if _is_there(group)]) and time.monotonic() < until:
        time.sleep(LOOK)
    _end(held, signal.SIGKILL)


def _end(groups: Iterable[int], signum: signal.Signals) -> None:
    for group in groups:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signum)


def _is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):  # the second is what macOS says of one that is all but gone
        return False
    return True


if __name__ == "__main__":
    main()
