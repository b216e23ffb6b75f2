"""One stylesheet and one script, made small by esbuild."""

import subprocess
from pathlib import Path
from typing import Final

from sara.foundation.ui.build.places import ASSETS, MODULES

BROWSERS: Final = "chrome105,firefox110,safari16"


def esbuild() -> Path:
    """The program itself, for this machine; it needs no Node to run."""
    found = sorted(MODULES.glob("@esbuild/*/bin/esbuild"))
    if not found:
        raise FileNotFoundError("esbuild is not in node_modules: make assets")
    return found[0]


def build_bundle(static: Path) -> None:
    """Write house.css and house.js. Addresses in the stylesheet stay as they are."""
    style, script = str(static / "house.css"), str(static / "house.js")
    _run("--external:*.svg", "--external:*.woff2", str(ASSETS / "css" / "house.css"), f"--outfile={style}")
    _run("--format=esm", "--legal-comments=none", str(ASSETS / "js" / "house.js"), f"--outfile={script}")


def _run(*argv: str) -> None:
    common = ("--bundle", "--minify", f"--target={BROWSERS}", "--log-level=warning")
    subprocess.run([str(esbuild()), *common, *argv], check=True)
