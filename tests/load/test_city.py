"""A small measured city, built into a database of its own."""

from collections.abc import Iterator
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connection, connections
from psycopg import sql
from psycopg.conninfo import make_conninfo
from pytest_django.plugin import DjangoDbBlocker

from tests.load.city.build import build
from tests.load.city.size import Size

pytestmark = pytest.mark.django_db  # so that there is a database with tables to copy

NOW = datetime(2026, 11, 28, 13, 0, tzinfo=UTC)
SMALL = Size(residents=300, now=NOW, neighbourhoods=7, houses=4)
NAMES = ("measured_city", "measured_city_again")


@pytest.fixture(scope="module")
def cities(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """The addresses of two databases with the same city."""
    with django_db_blocker.unblock():
        there = connection.get_connection_params()
        connections.close_all()
    wanted = {key: str(there[key]) for key in ("user", "password", "host", "port") if there.get(key)}
    urls = [make_conninfo(**wanted, dbname=name) for name in NAMES]
    with psycopg.connect(make_conninfo(**wanted, dbname="postgres"), autocommit=True) as besides:
        for name in NAMES:
            made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            besides.execute(made.format(sql.Identifier(name), sql.Identifier(str(there["dbname"]))))
        for url in urls:
            build(url, SMALL, lambda _line: None)
        yield urls
        for name in NAMES:
            besides.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


@pytest.fixture
def city(cities: list[str]) -> Iterator[psycopg.Connection]:
    """The small city; what a test does to it is undone."""
    with psycopg.connect(cities[0]) as opened:
        yield opened
        opened.rollback()


def count(city: psycopg.Connection, of: str) -> int:
    (found,) = city.execute(f"SELECT count(*) FROM {of}".encode()).fetchone() or (0,)
    return int(found)


def test_it_has_as_many_residents_as_asked_for_and_they_are_invented(city: psycopg.Connection) -> None:
    assert count(city, "people_membership") == 300
    assert count(city, "people_person WHERE NOT is_invented") == 0
    assert count(city, "people_personmobile WHERE mobile NOT LIKE '0950%'") == 0
    assert count(city, "places_house") == 4


def test_every_house_has_classes_now_and_people_in_them(city: psycopg.Connection) -> None:
    assert count(city, "programmes_run WHERE status = 'open'") > 4 * 11
    assert count(city, "programmes_enrolment WHERE status = 'placed'") > 300
    assert count(city, "treasury_receipt") > 50
    assert count(city, "posts_post WHERE kind = 'desk'") == 8


def test_it_is_the_same_each_time(cities: list[str]) -> None:
    told = []
    for url in cities:
        with psycopg.connect(url) as opened:
            tables = opened.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ %s ORDER BY 1",
                ["^(people|places|posts|calendar|programmes|treasury|voice)_.*(?<!_event)$"],
            )
            told.append({name: _digest(opened, name) for (name,) in list(tables)})

    assert told[0] == told[1]


def _digest(opened: psycopg.Connection, table: str) -> object:
    whole = "SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {} t"
    return opened.execute(sql.SQL(whole).format(sql.Identifier(table))).fetchone()
