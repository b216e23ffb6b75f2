"""For every test of the house: `deliver()` does what waits in the queue, here and now."""

from collections.abc import Callable

import pytest

from sara.foundation.facts import run_waiting

Deliver = Callable[[], int]


@pytest.fixture
def deliver() -> Deliver:
    """Run all waiting jobs in their order; how many there were. The first failure is raised."""
    return run_waiting
