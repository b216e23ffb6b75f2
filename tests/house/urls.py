"""The table of addresses by role, as it is read."""

import tomllib
from pathlib import Path
from typing import Any, Final

TABLE: Final = Path(__file__).with_name("urls_by_role.toml")
METHODS: Final = ("get", "post")


def table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
