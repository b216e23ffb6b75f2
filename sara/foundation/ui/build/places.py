"""Where the build takes from, and where it puts."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[4]
ASSETS: Final = ROOT / "sara" / "foundation" / "ui" / "assets"
MODULES: Final = ROOT / "node_modules"
STATIC: Final = ROOT / "build" / "static" / "ui"
PAPER_FONTS: Final = ROOT / "build" / "fonts"
"""Whole fonts, for documents that are printed."""
