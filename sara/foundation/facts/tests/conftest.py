from collections.abc import Callable, Iterator

import pytest

from sara.foundation.facts import hearing
from sara.foundation.facts.tests.sounds import Rung

Hearers = Callable[..., None]


@pytest.fixture
def hearers() -> Iterator[Hearers]:
    """Say who hears `Rung` in this test, and nobody else."""
    kept = hearing._handlers.pop(Rung.name, None)

    def heard_by(*handlers: hearing.Handler[Rung]) -> None:
        for handler in handlers:
            hearing.hears(Rung)(handler)

    yield heard_by
    hearing._handlers.pop(Rung.name, None)
    if kept:
        hearing._handlers[Rung.name] = kept
