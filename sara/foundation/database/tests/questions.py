"""Counting how often a screen asks the database, one way in every test."""

from collections.abc import Iterable, Mapping
from typing import Final

MOST: Final = 12
NO_QUESTIONS: Final = ("SAVEPOINT", "RELEASE", "ROLLBACK", "SET ", "BEGIN", "COMMIT")
NOTES: Final = ('INSERT INTO "privacy_reading"', 'INSERT INTO "exchange_listexport"')
"""That a record was read, or a list taken, is one row written after the answer is made: no question."""


def questions_in(captured: Iterable[Mapping[str, str]]) -> int:
    """How many of the captured statements ask something."""
    return sum(not query["sql"].startswith((*NO_QUESTIONS, *NOTES)) for query in captured)
