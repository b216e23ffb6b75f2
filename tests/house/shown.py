"""Which address of the table each screen shows, and which addresses show none."""

import re
import tomllib
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

TOLD: Final = tomllib.loads(Path(__file__).with_name("screens.toml").read_text(encoding="utf-8"))
REACHED: Final[dict[str, str]] = TOLD["reached"]
NO_SCREEN: Final[dict[str, str]] = TOLD["no_screen"]
_ARGUMENT: Final = re.compile(r"<[^>]+>")


def is_at(route: str, address: str, *, prefix: str = "") -> bool:
    """Whether an address in full, in the language of `prefix`, is one of this route."""
    path = unquote(urlsplit(address).path).removeprefix(prefix)
    pattern = "[^/]+".join(map(re.escape, _ARGUMENT.split(route)))
    return re.fullmatch(pattern, path) is not None
