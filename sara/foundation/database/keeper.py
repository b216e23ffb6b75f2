"""Waits until the process that owns an embedded server ends, and stops the server then.

The owner holds the other end of this one's standard input; its end is the owner's end.
"""

import signal
import sys
from pathlib import Path

from sara.foundation.database.embedded import EmbeddedServer


def main(base: str, *flags: str) -> None:
    """Wait, then stop (and with --throw-away remove) the server of this folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.stdin.buffer.read()
    server = EmbeddedServer(Path(base))
    if "--throw-away" in flags:
        server.remove()
    else:
        server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
