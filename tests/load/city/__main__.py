"""make city: build a city to measure on, and hold it against its truths.

    python -m tests.load.city build [--residents N] [--territory FILE.geojson] [--now 2026-11-28T14:00+03:30]
    python -m tests.load.city check
    python -m tests.load.city url

Without DATABASE_URL in an embedded server of its own (CITY_FOLDER names its folder), which `build`
makes anew.
"""

import os
import subprocess
import sys

from tests.load.city.where import built_database, fresh_database, own_server


def main(argv: list[str]) -> int:
    """The command line; the exit code."""
    match argv:
        case ["url"]:
            print(os.environ.get("DATABASE_URL") or own_server().url())
            return 0
        case ["build" | "check" as what, *options]:
            with (fresh_database if what == "build" else built_database)() as url:
                program = [sys.executable, "-m", "tests.load.city.run", what, *options]
                return subprocess.call(program, env=os.environ | {"DATABASE_URL": url})
    sys.stderr.write(__doc__ or "")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
