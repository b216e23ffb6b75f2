"""The browser of the journeys: found, or installed where that is allowed.

python -m tests.browser
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find_browser() -> str | None:
    """The path of a Chromium on this machine; CHROMIUM names another."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    return found or (str(ON_A_MAC) if ON_A_MAC.exists() else None)


def main() -> int:
    """Make sure that there is a browser; 1 and a line of advice where it cannot be."""
    if find_browser():
        return 0
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        _apt(apt, "update")
        _apt(apt, "install", "-y", "--no-install-recommends", "chromium")
    if find_browser():
        return 0
    sys.stderr.write(
        "The journeys need a browser. Install one with: sudo apt-get install chromium"
        " (or set CHROMIUM to the path of Chromium or Chrome)\n"
    )
    return 1


def _apt(program: str, *argv: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([program, *argv, "-qq"], env=environment, check=False)


if __name__ == "__main__":
    sys.exit(main())
