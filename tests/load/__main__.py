"""`make bench`: the measured city, started as production has its database, and then the measuring.

    python -m tests.load [screens] [writes]

N says how many residents a city has that is not there yet; DATABASE_URL names one that is.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sara.foundation.database.embedded import EmbeddedServer, owned
from tests.load.city.where import own_server

MIGRATING = {"DJANGO_SETTINGS_MODULE": "sara.config.settings.dev"}


def main(parts: Sequence[str]) -> int:
    with _city() as url:
        named = os.environ | {"DATABASE_URL": url}
        migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, env=named | MIGRATING, check=True)
        return subprocess.call([sys.executable, "-m", "tests.load.bench", *parts], env=named)


@contextmanager
def _city() -> Iterator[str]:
    """Its address. The server of our own keeps what it says it keeps: a commit waits for the disk."""
    if url := os.environ.get("DATABASE_URL"):
        yield url
        return
    base = own_server().base
    if not own_server().exists:
        residents = os.environ.get("N") or "10000"
        subprocess.run(
            [sys.executable, "-m", "tests.load.city", "build", "--residents", residents], check=True
        )
    with owned(EmbeddedServer(base)) as server:
        yield server.url()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
