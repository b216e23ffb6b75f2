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
from tests.load.city.check import answers, asked_of, breaches, unnamed
from tests.load.city.size import Size
from tests.load.city.trials import trials

pytestmark = pytest.mark.django_db  # so that there is a database with tables to copy

NOW = datetime(2026, 11, 28, 13, 0, tzinfo=UTC)
SMALL = Size(residents=300, now=NOW, neighbourhoods=7, houses=4)
NAME = "measured_city"


@pytest.fixture(scope="module")
def url(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a database with the small city."""
    with django_db_blocker.unblock():
        there = connection.get_connection_params()
        connections.close_all()
    wanted = {key: str(there[key]) for key in ("user", "password", "host", "port") if there.get(key)}
    address = make_conninfo(**wanted, dbname=NAME)
    with psycopg.connect(make_conninfo(**wanted, dbname="postgres"), autocommit=True) as besides:
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        besides.execute(made.format(sql.Identifier(NAME), sql.Identifier(str(there["dbname"]))))
        build(address, SMALL, lambda _line: None)
        yield address
        besides.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(NAME)))


@pytest.fixture
def city(url: str) -> Iterator[psycopg.Connection]:
    """The small city; what a test does to it is undone."""
    with psycopg.connect(url) as opened:
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


def test_all_its_truths_hold(city: psycopg.Connection) -> None:
    found = breaches(city)

    assert {name: count for name, count in found.items() if count} == {}
    assert len(found) > 1000


FAULTS = {
    "check person_gender_known": """
        ALTER TABLE people_person DROP CONSTRAINT person_gender_known;
        UPDATE people_person SET gender = 'x' WHERE id = 9""",
    "unique person_code_unique": """
        ALTER TABLE people_person DROP CONSTRAINT person_code_unique;
        UPDATE people_person SET code = 'AAAAAAAA' WHERE id IN (8, 9)""",
    "apart membership_one_household_at_a_time": """
        ALTER TABLE people_membership DROP CONSTRAINT membership_one_household_at_a_time;
        INSERT INTO people_membership (household_id, person_id, role, valid_from)
        SELECT household_id, person_id, 'other', valid_from FROM people_membership WHERE id = 9""",
    "apart opening_hours_do_not_overlap": """
        ALTER TABLE places_openinghours DROP CONSTRAINT opening_hours_do_not_overlap;
        UPDATE places_openinghours SET weekday = 1""",
    "leads posts_post_house_id": """
        ALTER TABLE posts_post DROP CONSTRAINT posts_post_house_id;
        UPDATE posts_post SET house_id = -1 WHERE house_id = 1""",
    "filled treasury_charge.title": """
        ALTER TABLE treasury_charge DISABLE TRIGGER USER;
        ALTER TABLE treasury_charge ALTER title DROP NOT NULL;
        UPDATE treasury_charge SET title = NULL WHERE id = 9""",
    "history of people_person": """
        ALTER TABLE people_person DISABLE TRIGGER USER;
        UPDATE people_person SET father_name = 'x' WHERE id = 9""",
    "no trigger that rests": "ALTER TABLE people_person DISABLE TRIGGER USER",
    "counter people_person.id": "SELECT setval(pg_get_serial_sequence('people_person', 'id'), 1)",
    "everybody is found under his name": """
        ALTER TABLE people_person DISABLE TRIGGER USER;
        UPDATE people_person SET surname = 'x' WHERE id = 9""",
    "one in fifty is found as the product would have it": "UPDATE people_personsearch SET sounds = 'x'",
    "receipts of a house and year have every number once": """
        ALTER TABLE treasury_receipt DISABLE TRIGGER USER;
        ALTER TABLE treasury_receipt DROP CONSTRAINT receipt_number_once;
        UPDATE treasury_receipt SET number = number + 1 WHERE number > 3""",
    "every entry of the ledger balances": """
        ALTER TABLE treasury_ledgerline DISABLE TRIGGER USER;
        UPDATE treasury_ledgerline SET rials = rials + 1 WHERE id = 9""",
    "a run counts its seats, its waiting and its turns": """
        UPDATE programmes_run SET seats_taken = seats_taken - 1 WHERE seats_taken > 3""",
    "what is paid on a charge is what its receipts say": """
        UPDATE treasury_charge SET paid_rials = 0 WHERE paid_rials > 0""",
    "everybody is invented and marked so": "UPDATE people_person SET is_invented = false WHERE id = 9",
}
"""What is broken by hand, past all that would have refused it, by the truth that finds it."""


@pytest.mark.parametrize("truth", FAULTS)
def test_a_planted_fault_is_found(city: psycopg.Connection, truth: str) -> None:
    asked = [scan for scan in asked_of(city) if any(name.startswith(truth) for name in scan.names)]
    names = [name for scan in asked for name in scan.names]
    whole = truth if truth in names else next(name for name in names if name.startswith(truth))
    named = FAULTS[truth].replace("posts_post_house_id;", f'"{whole.removeprefix("leads ")}";')
    assert answers(city, asked)[whole] == 0

    for statement in named.split(";"):
        city.execute(statement.encode())

    assert answers(city, asked)[whole] > 0


def test_a_trial_that_is_let_through_is_found(city: psycopg.Connection) -> None:
    city.execute("ALTER TABLE treasury_receipt DISABLE TRIGGER USER")
    city.execute("ALTER TABLE programmes_run DROP CONSTRAINT run_seats_within_capacity")

    found = dict(trials(city)) | unnamed(city)

    assert found["refused: a receipt is changed"]
    assert found["refused: a run has more people than seats"]
    assert found["missing run_seats_within_capacity"]
    assert not found["refused: a person has two main mobiles"]
