"""What must not be possible is tried, and undone; and what is sealed is opened."""

import base64
from collections.abc import Iterator
from typing import Final
from uuid import UUID

import psycopg
from allauth.mfa.adapter import get_adapter
from psycopg.errors import Error

from sara.foundation.privacy import SealBroken, blind_index, open_sealed
from seed.logins import second_factor

REFUSED: Final = {
    "a receipt is changed": (
        "Cannot update or delete",
        "UPDATE treasury_receipt SET amount_rials = 1 WHERE id = 1",
    ),
    "a line of the ledger is struck out": (
        "Cannot update or delete",
        "DELETE FROM treasury_ledgerline WHERE id = 1",
    ),
    "an entry of the ledger has no lines": (
        "do not balance",
        """INSERT INTO treasury_ledgerentry (house_id, about, entered_at) VALUES (1, 'trial', now());
           SET CONSTRAINTS ALL IMMEDIATE""",
    ),
    "a line is added to a balanced entry": (
        "do not balance",
        """INSERT INTO treasury_ledgerline (entry_id, account, rials) VALUES (1, 'cash', 5);
           SET CONSTRAINTS ALL IMMEDIATE""",
    ),
    "a charge is of nobody": (
        "foreign key",
        """UPDATE treasury_charge SET person_id = -1 WHERE id = 1;
           SET CONSTRAINTS ALL IMMEDIATE""",
    ),
    "two persons have one national ID": (
        "person_national_id_unique",
        """UPDATE people_person p
           SET national_id_sealed = o.national_id_sealed, national_id_index = o.national_id_index
           FROM (SELECT * FROM people_person WHERE national_id_index IS NOT NULL ORDER BY id LIMIT 1) o
           WHERE p.id = (SELECT min(id) FROM people_person WHERE nationality = 'iranian' AND id <> o.id)""",
    ),
    "a person enrols twice": (
        "enrolment_once_for_a_person",
        """UPDATE programmes_enrolment e SET run_id = o.run_id, turn = 9999
           FROM (SELECT a.run_id, b.id FROM programmes_enrolment a JOIN programmes_enrolment b
                 ON a.person_id = b.person_id AND a.run_id <> b.run_id
                 WHERE a.status = 'placed' AND b.status = 'placed' LIMIT 1) o WHERE e.id = o.id""",
    ),
    "a space is claimed twice": (
        "session_",  # the space, or its instructor
        """UPDATE programmes_session s SET starts_at = o.starts_at, ends_at = o.ends_at, status = 'held'
           FROM (SELECT * FROM programmes_session WHERE status <> 'cancelled' ORDER BY id LIMIT 1) o
           WHERE s.id = (SELECT min(id) FROM programmes_session
                         WHERE space_id = o.space_id AND id <> o.id)""",
    ),
    "a run has more people than seats": (
        "run_seats_within_capacity",
        "UPDATE programmes_run SET seats_taken = capacity + 1 WHERE id = 1",
    ),
    "a person has two main mobiles": (
        "person_one_main_mobile",
        """INSERT INTO people_personmobile (person_id, mobile, is_main, valid_from)
           SELECT person_id, '09999999999', true, valid_from FROM people_personmobile WHERE id = 1""",
    ),
}
"""What is tried, by the words with which it has to be refused."""

WRITTEN: Final = {
    "a change of a person is written down": (
        "UPDATE people_person SET father_name = 'آزمون' WHERE id = 1",
        "SELECT count(*) FROM people_person_event WHERE pgh_obj_id = 1 AND father_name = 'آزمون'",
    ),
    "a person whose name changes is found by it": (
        "UPDATE people_person SET surname = 'آزمونک' WHERE id = 1",
        "SELECT count(*) FROM people_personsearch WHERE person_id = 1 AND words LIKE '%ازمونک%'",
    ),
    "a house hands its path down": (
        """UPDATE places_area SET parent_id = 3
           WHERE id = (SELECT neighbourhood_id FROM places_house WHERE id = 1)""",
        "SELECT count(*) FROM places_house WHERE id = 1 AND path LIKE '1/3/%'",
    ),
}
_SAMPLE: Final = """
    SELECT uid, national_id_sealed, national_id_index FROM people_person
    WHERE national_id_sealed IS NOT NULL AND id % (SELECT greatest(1, max(id) / 200) FROM people_person) = 0
"""
_FACTORS: Final = """
    SELECT username, data ->> 'secret' FROM mfa_authenticator m JOIN people_account a ON a.id = m.user_id
    WHERE m.id % 10 = 1
"""


def trials(connection: psycopg.Connection) -> Iterator[tuple[str, int]]:
    """Each trial with how often it went wrong."""
    for name, (words, statement) in REFUSED.items():
        yield f"refused: {name}", int(not _is_refused(connection, statement, words))
    for name, (statement, question) in WRITTEN.items():
        yield name, int(not _shows(connection, statement, question))
    yield "sealed national IDs open here, and are found", _unopened(connection)
    yield "second factors open", _unlike(connection)


def _is_refused(connection: psycopg.Connection, statement: str, words: str) -> bool:
    try:
        with connection.transaction(force_rollback=True):
            for one in statement.split(";"):
                connection.execute(one.encode())
    except Error as error:
        return words in str(error)
    return False


def _shows(connection: psycopg.Connection, statement: str, question: str) -> bool:
    with connection.transaction(force_rollback=True):
        connection.execute(statement.encode())
        return connection.execute(question.encode()).fetchone() == (1,)


def _unopened(connection: psycopg.Connection) -> int:
    return sum(not _opens(*row) for row in connection.execute(_SAMPLE))


def _opens(uid: UUID, sealed: bytes, index: bytes) -> bool:
    try:
        text = open_sealed(sealed, table="people_person", column="national_id_sealed", row=uid)
    except SealBroken:
        return False
    return index == blind_index(text, purpose="people_person.national_id_sealed")


def _unlike(connection: psycopg.Connection) -> int:
    adapter = get_adapter()
    return sum(
        not base64.b64decode(secret) or adapter.decrypt(secret) != second_factor(username)
        for username, secret in connection.execute(_FACTORS)
    )
