"""No screen asks the database more than twelve times, and none asks more often when there is more to show."""

from collections.abc import Iterator
from typing import Final

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sara.foundation.database.tests.questions import MOST, questions_in
from tests.house.addresses import addresses
from tests.house.urls import table
from tests.house.world import ROLES, World, crowd

LOOKING: Final = ("guest", "resident", "instructor", "desk", "manager", "headquarters")


def questions(client: Client, path: str) -> int:
    """How often one GET asks the database, sessions and rights included."""
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        client.get(path)
        transaction.set_rollback(True)
    return questions_in(asked.captured_queries)


def screens(world: World) -> Iterator[tuple[str, str]]:
    """Each screen that a role sees, as (role, path)."""
    rows = table()["get"]
    for address in addresses():
        for role, status in zip(ROLES, rows[address.route].split(), strict=True):
            if role in LOOKING and status == "200":
                yield role, world.examples.path(address)


def counted(world: World) -> dict[tuple[str, str], int]:
    clients = {role: world.client(role) for role in LOOKING}
    return {(role, path): questions(clients[role], path) for role, path in screens(world)}


def test_every_screen_asks_a_fixed_number_of_questions_and_no_more_than_twelve(world: World) -> None:
    few = counted(world)
    crowd(world)
    many = counted(world)
    over = {screen: count for screen, count in many.items() if count > MOST}
    growing = {screen: (few[screen], many[screen]) for screen in many if many[screen] > few[screen]}
    assert over == {}
    assert growing == {}
