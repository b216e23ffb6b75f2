"""For every test of the house: `deliver()` does what waits in the queue, here and now."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from sara.foundation.facts import run_waiting

Deliver = Callable[[], int]


@pytest.fixture
def deliver() -> Deliver:
    """Run all waiting jobs in their order; how many there were. The first failure is raised."""
    return run_waiting


@pytest.fixture(autouse=True)
def _queue_left_empty(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that commits leaves no job and no count behind: Django empties only tables of models."""
    yield
    marker = request.node.get_closest_marker("django_db")
    if (marker and marker.kwargs.get("transaction")) or "transactional_db" in request.fixturenames:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers, guard_mark CASCADE")
