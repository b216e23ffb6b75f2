"""Gathers the icons of the house into one picture."""

import re
from pathlib import Path
from typing import Final

from sara.foundation.ui.build.places import MODULES
from sara.foundation.ui.icons import ICONS

_DRAWING: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def build_sprite(static: Path) -> None:
    """Write icons.svg: a symbol for each of our words."""
    folder = MODULES / "lucide-static" / "icons"
    symbols = [_symbol(name, folder / f"{drawing}.svg") for name, drawing in sorted(ICONS.items())]
    head = '<svg xmlns="http://www.w3.org/2000/svg">'
    (static / "icons.svg").write_text(f"{head}{''.join(symbols)}</svg>\n", encoding="utf-8")


def _symbol(name: str, file: Path) -> str:
    found = _DRAWING.search(file.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{file} holds no drawing")
    inner = re.sub(r"\s+", " ", found[1]).replace("> <", "><").replace(" />", "/>").strip()
    return f'<symbol id="{name}" viewBox="0 0 24 24">{inner}</symbol>'
