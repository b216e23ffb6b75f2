from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.db import IntegrityError, OperationalError, connection

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


@pytest.mark.owner
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


def write(wrapper: DatabaseWrapper, *statements: str) -> None:
    """These statements, in one transaction of a session of its own."""
    wrapper.set_autocommit(False)
    with wrapper.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    wrapper.commit()


def test_what_was_written_stays_and_the_session_is_in_no_transaction(
    pooled: DatabaseWrapper,
) -> None:
    write(pooled, "CREATE TEMPORARY TABLE kept (number int)", "INSERT INTO kept VALUES (7)")
    pooled.rollback()
    pooled.set_autocommit(True)
    with pooled.cursor() as cursor:
        cursor.execute("SELECT number FROM kept")
        assert cursor.fetchall() == [(7,)]
    pooled.commit()  # nothing to end


def test_what_the_end_of_a_transaction_finds_wrong_is_an_error_and_leaves_nothing(
    pooled: DatabaseWrapper,
) -> None:
    once = "number int UNIQUE DEFERRABLE INITIALLY DEFERRED"
    write(pooled, f"CREATE TEMPORARY TABLE once ({once})")
    with pytest.raises(IntegrityError, match="once_number_key"):
        write(pooled, "INSERT INTO once VALUES (1), (1)")
    pooled.rollback()
    with pooled.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM once")
        assert cursor.fetchone() == (0,)
    pooled.rollback()


@pytest.mark.owner
def test_a_session_that_is_lost_before_its_end_says_so(pooled: DatabaseWrapper) -> None:
    ended = number_of(pooled)
    pooled.set_autocommit(False)
    with pooled.cursor() as cursor:
        cursor.execute("SELECT 1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [ended])
        assert cursor.fetchone() == (True,)
    with pytest.raises(OperationalError):
        pooled.commit()
