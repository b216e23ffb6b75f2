"""A list of what is not yet right, which may only shrink."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_name("ratchet.toml")


def read() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def held(measured: Mapping[str, int], limit: int, allowed: Mapping[str, int]) -> list[str]:
    """What is over the limit and not allowed, has grown, or is allowed more than it needs."""
    found = []
    for name, size in measured.items():
        if size > allowed.get(name, limit):
            found.append(f"{name}: {size}, at most {allowed.get(name, limit)}")
    for name, size in allowed.items():
        now = measured.get(name, 0)
        if now < size:
            what = f"lower it to {now}" if now > limit else "take it out"
            found.append(f"{name}: the ratchet still allows {size}: {what}")
    return found
