"""What every test stands on: a database of this run's own, and a house that forgives nothing."""

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.db.models import Model, QuerySet
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

from sara.config import messages
from sara.foundation.database.composed import Composed
from sara.foundation.database.embedded import EmbeddedServer, owned
from sara.foundation.database.roles import APP
from sara.foundation.database.url import parse_database_url
from sara.foundation.facts.tests.fixtures import _queue_left_empty, deliver  # noqa: F401 for every test
from tests import migrated

LOOPBACK = {"localhost", "127.0.0.1", "::1", "", None}


@pytest.fixture(scope="session")
def migrations_mark() -> str:
    """What the migrations lead to, as the files stand when the run begins."""
    return migrated.mark()


@pytest.fixture(scope="session")
def database_server(migrations_mark: str) -> Iterator[EmbeddedServer | None]:
    """A server for this run alone, unless DATABASE_URL names one; it ends with the run."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    base = Path(tempfile.mkdtemp(prefix="sara-test-"))
    migrated.take(migrations_mark, base)
    with owned(EmbeddedServer(base, durable=False), throw_away=True) as server:
        yield server


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    database_server: EmbeddedServer | None, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """Tell Django of it, before the test database is made; each process has a server of its own."""
    if database_server:
        default = connections["default"].settings_dict
        default.update(parse_database_url(database_server.url()))
        default["TEST"]["NAME"] = "test_sara"


@pytest.fixture(scope="session")
def django_db_keepdb(database_server: EmbeddedServer | None) -> bool:
    """A server of this run's own takes its databases with it; elsewhere we clear up."""
    return database_server is not None


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    database_server: EmbeddedServer | None,
    migrations_mark: str,
) -> None:
    """The test database of pytest-django, kept for the next run, and the serving role's rights."""
    with django_db_blocker.unblock():
        if database_server:
            connections.close_all()
            migrated.keep(migrations_mark, database_server)
        call_command("grant", verbosity=0)


@pytest.fixture(autouse=True)
def _with_the_rights_of_who_serves(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test may do what a running house may; one marked `owner`, what the owner of the tables may."""
    if request.node.get_closest_marker("owner") or not _asks_the_database(request):
        yield
        return
    request.getfixturevalue("db")
    _tell_unseen(f"SET ROLE {APP}")
    yield
    _tell_unseen("RESET ROLE")


def _asks_the_database(request: pytest.FixtureRequest) -> bool:
    return bool(request.node.get_closest_marker("django_db")) or "db" in request.fixturenames


def _tell_unseen(statement: str) -> None:
    """Past Django, whose questions the test may be counting."""
    connection.ensure_connection()
    with suppress(psycopg.errors.InFailedSqlTransaction):  # what it rolls back to was before
        connection.connection.execute(statement)


@pytest.fixture(autouse=True)
def in_persian() -> Iterator[None]:
    """Every test begins in Persian, whatever language the one before it asked for."""
    with translation.override("fa"):
        yield


def pytest_sessionstart() -> None:
    """The translations, compiled as `make up` compiles them."""
    messages.compile_all()


def _no_network(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.connect" and isinstance(args[1], tuple):
        host: object = args[1][0]
    elif event == "socket.getaddrinfo":
        host = args[0]
    else:
        return
    if host not in LOOPBACK:
        raise RuntimeError(f"a test reached for the network: {host!r}")


sys.addaudithook(_no_network)

_fetch_all = QuerySet._fetch_all
_shuffle = random.Random(1405).shuffle


def _fetch_all_shuffled(self: QuerySet[Model]) -> None:
    """Rows asked for in no order come in no order."""
    fresh = self._result_cache is None
    _fetch_all(self)
    if fresh and isinstance(self._result_cache, list) and not self.ordered:
        _shuffle(self._result_cache)


QuerySet._fetch_all = _fetch_all_shuffled  # type: ignore[method-assign, assignment]

_ask = Composed.__call__


def _ask_shuffled(self: Composed[..., Any], **values: Any) -> list[Any]:
    """Nor do those of a composed question."""
    found = _ask(self, **values)
    if not self.ordered:
        _shuffle(found)
    return found


Composed.__call__ = _ask_shuffled  # type: ignore[method-assign, assignment]
