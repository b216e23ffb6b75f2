"""Locks on words: on what has no row yet, or none to itself."""

from typing import Final

from sara.foundation.database import prepared

__all__ = ["hold"]

_HOLD: Final = (
    "SELECT pg_advisory_xact_lock(hashtextextended(word, 0)) FROM unnest(%(words)s::text[]) AS word"
)


def hold(*words: str) -> None:
    """Let nobody else at the things these words name until the transaction ends; always in one order."""
    prepared.rows(_HOLD, {"words": sorted(set(words))})
