from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.db import connection

from sara.foundation.database.engine.base import DatabaseWrapper

pytestmark = pytest.mark.django_db


@pytest.fixture
def pooled() -> Iterator[DatabaseWrapper]:
    """A wrapper of its own, with one session in its pool."""
    settings = deepcopy(connection.settings_dict)
    settings["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 1, "timeout": 10}
    wrapper = DatabaseWrapper(settings, alias="default")
    try:
        yield wrapper
    finally:
        wrapper.close()
        wrapper.close_pool()


def number_of(wrapper: DatabaseWrapper) -> int:
    """The number of the session that answers; it goes back to the pool."""
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (number,) = cursor.fetchone() or (0,)
    wrapper.close()
    return int(number)


def test_a_session_is_handed_out_again(pooled: DatabaseWrapper) -> None:
    assert number_of(pooled) == number_of(pooled)


def test_a_session_that_the_server_ended_is_replaced_before_anybody_asks_it(pooled: DatabaseWrapper) -> None:
    ended = number_of(pooled)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [ended])
        assert cursor.fetchone() == (True,)
    assert number_of(pooled) != ended


def test_without_a_pool_there_is_none() -> None:
    settings = deepcopy(connection.settings_dict)
    settings["OPTIONS"].pop("pool", None)
    assert DatabaseWrapper(settings, alias="default").pool is None
