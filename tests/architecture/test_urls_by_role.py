"""Every address of the house stands in the table of addresses by role (tests/house)."""

from collections.abc import Mapping

from tests.house.addresses import Address, addresses
from tests.house.urls import METHODS, table
from tests.house.world import ROLES


def missing(found: list[Address], rows: Mapping[str, str]) -> set[str]:
    return {one.route for one in found} - set(rows)


def test_every_address_is_in_the_table() -> None:
    assert missing(addresses(), table()["get"]) == set()


def test_the_table_names_no_address_that_is_gone_and_a_status_for_each_role() -> None:
    routes = {one.route for one in addresses()}
    rows = table()
    assert tuple(rows["roles"]) == ROLES
    for method in METHODS:
        assert set(rows[method]) - routes == set()
        assert [route for route, row in rows[method].items() if len(row.split()) != len(ROLES)] == []
        assert [route for route, row in rows[method].items() if "500" in row] == []


def test_a_planted_address_that_is_not_in_the_table_is_seen() -> None:
    planted = Address("/planted/<code:code>/", "planted")
    assert missing([planted], table()["get"]) == {planted.route}
    assert planted.arguments == [("planted", "code")]
