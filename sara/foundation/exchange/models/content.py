"""A file in a sealed column: bytes as text, bound to their row."""

import base64
from typing import Protocol


class Keeps(Protocol):
    """A row with a sealed text called `content`."""

    content: str | None


def put_content(row: Keeps, content: bytes) -> None:
    row.content = base64.b64encode(content).decode()


def content_of(row: Keeps) -> bytes | None:
    """The bytes, or None when they are not kept any more."""
    kept = row.content
    return None if kept is None else base64.b64decode(kept)
