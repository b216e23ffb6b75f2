"""Whatever an address shows is looked at: every GET of the table has a screen, or a reason to have none."""

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from django.urls import resolve

from tests.house.shown import NO_SCREEN, REACHED, is_at
from tests.house.urls import table
from tests.screens import SCREENS

NOWHERE = "not-found"


def never_looked_at(rows: Mapping[str, str], looked_at: Collection[str]) -> list[str]:
    """The addresses that answer somebody with a page, and that nobody takes a picture of."""
    return [route for route, row in rows.items() if "200" in row.split() and route not in looked_at]


def shown() -> set[str]:
    """The routes of all screens; those of links that are followed stand in `screens.toml`."""
    asked_for = (one for one in SCREENS if one.name not in {*REACHED, NOWHERE})
    return {f"/{resolve(urlsplit(one.address).path).route}" for one in asked_for} | set(REACHED.values())


def test_every_address_that_shows_something_has_a_screen_or_a_reason() -> None:
    assert never_looked_at(table()["get"], {*shown(), *NO_SCREEN}) == []


def test_what_has_a_reason_is_there_and_has_no_screen() -> None:
    rows = table()["get"]
    assert [route for route in NO_SCREEN if "200" not in rows.get(route, "")] == []
    assert set(NO_SCREEN) & shown() == set()
    assert all(NO_SCREEN.values())


def test_it_is_told_where_links_lead_and_nothing_else() -> None:
    led = {one.name for one in SCREENS if one.follow or one.beyond}
    assert led == set(REACHED)
    assert set(REACHED.values()) - set(table()["get"]) == set()


def test_a_planted_address_without_a_screen_is_seen() -> None:
    planted = {"/planted/": "302 200", "/nothing/": "302 404", "/looked/": "200 200"}
    assert never_looked_at(planted, {"/looked/"}) == ["/planted/"]


def test_an_address_is_told_from_others_of_its_kind() -> None:
    route = "/runs/<code:code>/people/"
    assert is_at(route, "http://localhost/en/runs/ABCD/people/?q=1", prefix="/en")
    assert not is_at(route, "http://localhost/runs/ABCD/")
    assert not is_at(route, "http://localhost/runs/ABCD/x/people/")
