from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

import pytest
from django.db import DataError, IntegrityError, OperationalError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from sara.foundation.database import keeping, prepared
from sara.foundation.database.engine.base import DatabaseWrapper

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
ECHO = "SELECT %(one)s::bigint, %(two)s::text, 'a%%', %(one)s::bigint + 1"


class Colour(Enum):
    RED = "red"


@pytest.fixture
def session() -> Iterator[DatabaseWrapper]:
    """A session of its own in the place of the test's."""
    old: Any = connections["default"]
    made = DatabaseWrapper(deepcopy(connection.settings_dict), alias="default")
    connections["default"] = made
    try:
        yield made
    finally:
        made.close()
        connections["default"] = old


def kept() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements WHERE name LIKE 'sara%' ORDER BY name")
        return [text for (text,) in cursor.fetchall()]


@pytest.mark.parametrize(
    ("written", "value", "read"),
    [
        ("bigint", 2**62, 2**62),
        ("text", "نام ۱۲٪ %s", "نام ۱۲٪ %s"),
        ("text", "", ""),
        ("text", None, None),
        ("boolean", False, False),
        ("timestamptz", NOW, NOW),
        ("date", NOW.date(), date(2026, 11, 28)),
        ("bytea", b"\x00\xff", b"\x00\xff"),
        ("text", Colour.RED, "red"),
        ("bigint[]", [1, 2], [1, 2]),
        ("text[]", ["a,b", '"'], ["a,b", '"']),
        ("text[]", [], []),
        ("text[]", [Colour.RED], ["red"]),
        ("bytea[]", [b"\x00"], [b"\x00"]),
        ("double precision[]", [0.5], [0.5]),
    ],
)
def test_a_value_comes_back_as_it_went_whether_somebody_listens_or_not(
    written: str, value: object, read: object
) -> None:
    statement = f"SELECT %(value)s::{written}"
    assert prepared.rows(statement, {"value": value}) == [(read,)]
    with CaptureQueriesContext(connection) as said:
        assert prepared.rows(statement, {"value": value}) == [(read,)]
    assert len(said.captured_queries) == 1


def test_a_place_named_twice_is_one_and_what_is_not_named_is_not_sent() -> None:
    assert prepared.rows(ECHO, {"one": 4, "two": "x", "three": object()}) == [(4, "x", "a%", 5)]
    with pytest.raises(KeyError, match="two"):
        prepared.rows(ECHO, {"one": 4})


def test_a_text_is_made_ready_once_for_all_its_values(session: DatabaseWrapper) -> None:
    for number in (1, 2, 2**50):
        prepared.rows(ECHO, {"one": number, "two": str(number)})
    assert len(kept()) == 1
    prepared.rows(ECHO, {"one": 1, "two": None})
    assert prepared.rows("SELECT %(when)s::date", {"when": NOW.date()}) == [(NOW.date(),)]
    assert prepared.rows("SELECT %(when)s::date", {"when": "2026-11-28"}) == [(NOW.date(),)]
    assert len(kept()) == 3  # a date is another kind of value than a text


def test_a_session_lets_go_of_what_was_not_asked_for_long(
    session: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "KEPT", 2)
    for number in (1, 2, 1, 3):
        assert prepared.rows(f"SELECT {number} + %(one)s::int", {"one": 1}) == [(number + 1,)]
    assert kept() == ["SELECT 1 + $1::int", "SELECT 3 + $1::int"]


def test_where_nothing_may_be_kept_ready_nothing_is(session: DatabaseWrapper) -> None:
    session.settings_dict["OPTIONS"].pop("prepare_threshold", None)
    session.settings_dict["OPTIONS"]["prepare_threshold"] = None
    assert prepared.rows(ECHO, {"one": 4, "two": "x"}) == [(4, "x", "a%", 5)]
    assert kept() == []


def test_what_gives_no_rows_gives_none() -> None:
    prepared.rows("CREATE TEMPORARY TABLE beside (number integer CONSTRAINT one UNIQUE)", {})
    assert prepared.rows("INSERT INTO beside VALUES (%(n)s::int)", {"n": 1}) == []
    assert prepared.rows("INSERT INTO beside VALUES (%(n)s::int) RETURNING number", {"n": 2}) == [(2,)]
    assert prepared.rows("SELECT number FROM beside WHERE number > %(n)s::int", {"n": 5}) == []


def test_a_refusal_of_the_database_is_django_s_and_names_the_constraint() -> None:
    prepared.rows("CREATE TEMPORARY TABLE beside (number integer CONSTRAINT one UNIQUE)", {})
    prepared.rows("INSERT INTO beside VALUES (1)", {})
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        prepared.rows("INSERT INTO beside VALUES (%(n)s::int)", {"n": 1})
    assert refused.value.__cause__.diag.constraint_name == "one"  # type: ignore[union-attr]
    with pytest.raises(DataError), transaction.atomic():
        prepared.rows("SELECT %(n)s::int", {"n": "x"})
    assert prepared.rows("SELECT number FROM beside", {}) == [(1,)]


def test_it_stands_in_the_transaction_and_goes_with_it(session: DatabaseWrapper) -> None:
    stay = "SELECT set_config('sara.word', %(word)s, true)"
    with transaction.atomic():
        prepared.rows(stay, {"word": "inside"})
        assert session.connection.info.transaction_status.name == "INTRANS"
    assert session.connection.info.transaction_status.name == "IDLE"
    assert prepared.rows("SELECT current_setting('sara.word', true)", {})[0][0] in ("", None)


def test_in_a_broken_transaction_nothing_more_is_asked(session: DatabaseWrapper) -> None:
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            prepared.rows("SELECT 1", {})


def test_a_session_that_was_lost_says_so_and_the_next_one_answers(session: DatabaseWrapper) -> None:
    ((number,),) = prepared.rows("SELECT pg_backend_pid()", {})
    other = DatabaseWrapper(session.settings_dict, alias="default")
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [number])
    other.close()
    with pytest.raises(OperationalError):
        prepared.rows("SELECT 1", {})
    session.close_if_unusable_or_obsolete()
    assert prepared.rows("SELECT 1", {}) == [(1,)]
