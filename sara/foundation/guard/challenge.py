"""A little work that a guest's browser does before something is sent, instead of a puzzle for people.

The browser looks for a number whose derived key begins with a given byte: a quarter of a second of a
telephone's time, and much of a machine's that sends thousands. The library signs and verifies; we see to
the time, and that a solution is good once.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import altcha
from django.conf import settings
from django.utils.crypto import salted_hmac

from sara.foundation.guard.counting import spend

FIELD: Final = "altcha"
"""The field of a form that carries the solution."""

ALGORITHM: Final = "PBKDF2/SHA-256"
COST: Final = 2_000
PREFIX: Final = "00"  # one number in 256
LIFE: Final = timedelta(minutes=30)
LONGEST: Final = 2_000


def new_challenge(*, now: datetime) -> dict[str, Any]:
    """A signed challenge, as JSON for the browser."""
    until = int((now + LIFE).timestamp())
    made = altcha.create_challenge(
        ALGORITHM, COST, key_prefix=PREFIX, data={"until": until}, hmac_secret=_secret()
    )
    return made.to_dict()


def is_solved(solution: str, *, now: datetime) -> bool:
    """Whether this is the solution of a challenge of ours, in time and for the first time."""
    if not solution or len(solution) > LONGEST or not solution.isascii():
        return False
    try:
        if not altcha.verify_solution(solution, _secret()).verified:
            return False
        challenge = altcha.Payload.from_base64(solution).challenge
        until = datetime.fromtimestamp(int((challenge.parameters.data or {})["until"]), tz=UTC)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return False
    return now < until and spend(str(challenge.signature), until=until)


def _secret() -> str:
    return salted_hmac("sara.guard.challenge", settings.SECRET_KEY, algorithm="sha256").hexdigest()
