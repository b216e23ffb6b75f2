"""Each role gets from each address what the table says, and nobody who is refused changes anything.

`urls_by_role.toml` has a row for each address: the status for each role, for GET and, where something can be
sent, for an empty POST. A row that is wrong is printed as it should be: read it before you copy it.
"""

from http.cookies import SimpleCookie
from typing import Any, Final

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from pghistory.models import Event

from tests.house.addresses import addresses
from tests.house.urls import METHODS, table
from tests.house.world import ROLES, World, crowd

REFUSED: Final = {403, 404, 405, 422}
NOBODY: Final = " ".join(["405"] * len(ROLES))


def history() -> int:
    """How many changes were ever written: rows of every history, of facts and of messages."""
    tables = [model._meta.db_table for model in apps.get_models() if _keeps_changes(model)]
    with connection.cursor() as cursor:
        cursor.execute(" + ".join(f"(SELECT count(*) FROM {name})" for name in tables).join(("SELECT ", "")))
        (count,) = cursor.fetchone() or (0,)
    return int(count)


def _keeps_changes(model: type[Any]) -> bool:
    if not model.__module__.startswith("sara."):
        return False
    return issubclass(model, Event) or model._meta.label in {"facts.FactRecord", "notices.Notice"}


def ask(client: Client, method: str, path: str) -> int:
    """The status of one request, all of whose doings are undone; below 0 when a refusal changed something."""
    before = history() if method == "post" else 0
    cookies = SimpleCookie(client.cookies)
    with transaction.atomic():
        status = _status(client, method, path)
        after = history() if method == "post" else 0
        transaction.set_rollback(True)
    client.cookies = cookies
    return -status if status in REFUSED and after != before else status


def _status(client: Client, method: str, path: str) -> int:
    try:
        return int(getattr(client, method)(path).status_code)
    except pytest.fail.Exception:  # a variable that the template does not know
        return 500


@pytest.mark.parametrize("method", METHODS)
def test_each_role_gets_what_the_table_says(method: str, world: World) -> None:
    rows, wrong = table()[method], []
    clients = [world.client(role) for role in ROLES]
    for address in addresses():
        expected = rows.get(address.route, NOBODY if method == "post" else "nothing")
        path = world.examples.path(address)
        row = " ".join(str(ask(client, method, path)) for client in clients)
        if row != " ".join(expected.split()):
            wrong.append(f'"{address.route}" = "{row}"  # the table says {expected}')
    assert wrong == [], "\n" + "\n".join(wrong)


def test_a_change_is_counted(world: World) -> None:
    before = history()
    crowd(world, classes=1)
    assert history() > before
