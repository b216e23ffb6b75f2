"""What `python -m tests.load.city` starts once it knows the database: DATABASE_URL names it."""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import django
from django.core.management import call_command

from sara.foundation import clock

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.dev")
django.setup()

from tests.load.city.build import build  # noqa: E402 models need the settings
from tests.load.city.check import breaches_at, told  # noqa: E402
from tests.load.city.size import Size  # noqa: E402


def main(argv: list[str]) -> int:
    """Build, and hold the city against its truths; the exit code."""
    options = _options().parse_args(argv)
    begun = monotonic()
    if options.what == "build":
        call_command("migrate", verbosity=0)
        call_command("grant", verbosity=0)
        _tell(f"{monotonic() - begun:7.1f} s  tables")
        size = Size(
            residents=options.residents,
            now=(options.now or clock.now()).astimezone(UTC),
            neighbourhoods=options.neighbourhoods,
            houses=options.houses,
            seed=options.seed,
            territory=options.territory,
        )
        build(os.environ["DATABASE_URL"], size, _tell)
        _tell(f"{monotonic() - begun:7.1f} s  in all: {options.residents} residents")
    begun = monotonic()
    found = breaches_at(os.environ["DATABASE_URL"])
    _tell(told(found))
    _tell(f"{monotonic() - begun:7.1f} s  held against its truths")
    return 1 if any(found.values()) else 0


def _tell(line: str) -> None:
    print(line, flush=True)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.load.city")
    parser.add_argument("what", choices=("build", "check"))
    parser.add_argument("--residents", type=int, default=10_000)
    parser.add_argument("--neighbourhoods", type=int, default=375)
    parser.add_argument("--houses", type=int, default=220)
    parser.add_argument("--seed", type=int, default=1405)
    parser.add_argument("--territory", type=Path, help="a GeoJSON file of real neighbourhoods")
    parser.add_argument("--now", type=datetime.fromisoformat, help="such as 2026-11-28T14:00+03:30")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
