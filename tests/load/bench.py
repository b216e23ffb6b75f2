"""What the house costs on a city, beside an empty page and a bare counter of the same server.

    python -m tests.load.bench [screens | writes] …

DATABASE_URL names the city; the writes leave their rows in it. BENCH_JSON names a file for the figures;
SCREENS="my page, roll" looks at those alone.
"""

import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from django.core.management import call_command

import tests.load.ready  # noqa: F401 before what follows
from sara.config.prepare import gather_assets
from sara.foundation.database.roles import APP
from sara.registers.people.models import Person
from tests.load import writes
from tests.load.cast import now, screens
from tests.load.screens import row_of
from tests.load.servers import Server, serving

HEAD: Final = (
    "screen                 cpu ms   app  postgres ×empty most   per s    p50     p99  alone: p50  p99 "
    "queries/built   bytes"
)
LINE: Final = (
    "{screen:20} {cpu_ms:8} {app_ms:6} {postgresql_ms:8} {times_empty:6} {most:4} {per_second:7} "
    "{p50_ms:6} {p99_ms:7} {alone_p50_ms:11} {alone_p99_ms:5} {queries:7}/{queries_built:<5} {bytes:7}"
)
SERVING: Final = {
    "DJANGO_SETTINGS_MODULE": "tests.load.settings",
    "DATABASE_ROLE": APP,
    "DATABASE_POOL": "6",
    "DATABASE_TIMEOUT_MS": "15000",
}


def main(parts: Sequence[str]) -> int:
    """Print the tables; the exit code is 1 when a goal is missed."""
    url = os.environ["DATABASE_URL"]
    call_command("grant", verbosity=0)
    gather_assets()
    figures: dict[str, Any] = {"residents": Person.objects.count(), "machine": _machine()}
    print(f"{figures['residents']} residents; {figures['machine']}")
    with (
        serving("house", "sara.config.wsgi", url, **SERVING) as house,
        serving("bare", "tests.load.bare", url) as bare,
    ):
        if "screens" in parts:
            figures["screens"] = _screens(house, bare)
        if "writes" in parts:
            with writes.working(SERVING | {"DATABASE_URL": url}):
                figures["writes"] = writes.measure(house, bare, now=now())
    if target := os.environ.get("BENCH_JSON"):
        Path(target).write_text(json.dumps(figures, ensure_ascii=False, indent=1))
    rows = figures.get("screens", [])
    return 0 if all(row["within"] for row in rows) else 1


def _screens(house: Server, bare: Server) -> list[dict[str, Any]]:
    print(HEAD)
    rows = []
    named = [name.strip() for name in os.environ.get("SCREENS", "").split(",") if name.strip()]
    for screen in screens(now()):
        if named and screen.name not in named:
            continue
        row = row_of(screen, house, bare)
        rows.append(row)
        odd = {status: count for status, count in row["statuses"].items() if status != "200"}
        print(LINE.format(**row), odd or "", flush=True)
    return rows


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ("screens", "writes")))
