"""The hook for consents: who says whether a person agreed to promotional messages."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

Consented = Callable[[int, datetime], bool]

_asked: Final[list[Consented]] = []


def promotional_consent_by(consented: Consented) -> None:
    """Say, once, in handlers.py, who knows whether a person (by number) consents at an instant."""
    _asked[:] = [consented]


def consents_to_promotion(person_id: int | None, now: datetime) -> bool:
    """Whether a promotional message may be sent to this person; nobody asked means no."""
    return person_id is not None and any(consented(person_id, now) for consented in _asked)
