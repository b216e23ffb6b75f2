"""What public pages cost the server, warm, as a multiple of an empty page of the same server.

    python -m tests.load.bench [address …]

In one process, without a network, on the demonstration city. Ends with 1 when a page costs more
than the budget.
"""

import os
import statistics
import sys
import time
from collections.abc import Sequence

import django
from django.conf import settings
from django.test import Client

MOST = 5.0
WARM, ROUNDS = 20, 200
EMPTY = "/-/empty"
PAGES = ("/", "/houses/", "/houses/baharestan/", "/programmes/", "/en/programmes/", "/verify/")


def main(pages: Sequence[str]) -> int:
    """Print a line for each page; the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.dev")
    django.setup()
    settings.ROOT_URLCONF = "tests.load.urls"
    client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
    empty = median(client, EMPTY)
    over = []
    for page in pages:
        cost = median(client, page) / empty
        if cost > MOST:
            over.append(page)
        print(f"{page:30} {cost:5.1f} × an empty page")
    print(f"an empty page: {empty * 1000:.2f} ms; budget: {MOST:.0f} ×")
    return 1 if over else 0


def median(client: Client, page: str) -> float:
    """Seconds for one answer, as the middle of many."""
    times = []
    for round_number in range(WARM + ROUNDS):
        begun = time.perf_counter()
        answer = client.get(page)
        taken = time.perf_counter() - begun
        assert answer.status_code == 200, f"{page}: {answer.status_code}"
        if round_number >= WARM:
            times.append(taken)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or PAGES))
