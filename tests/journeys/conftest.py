"""A server with a database of its own, and a browser that complains of nothing silently.

Playwright keeps an event loop in the thread of the tests, and Django refuses the database there
unless it is told that this is meant: DJANGO_ALLOW_ASYNC_UNSAFE. Nothing here awaits, so it is safe;
the server answers from threads of its own. Stories share one database, which is filled once.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from sara.foundation import clock
from tests.chromium import HEIGHT, TELEPHONE, chromium
from tests.demonstration import sign_in
from tests.journeys.city import City, make_city

NewPage = Callable[..., Page]
EXPECTED: Final = (
    "the server responded with a status of 4",  # a refusal has its page
    "was preloaded using link preload but not used",  # the font, which this browser has in memory by then
)
PATIENCE: Final = 15_000  # ms, on a machine that has other things to do


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys" in item.nodeid:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.django_db)  # so that there is a database


@pytest.fixture(scope="session")
def server(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a running house."""
    with django_db_blocker.unblock():
        running = LiveServer("127.0.0.1")
        running._live_server_modified_settings.enable()
        yield running.url
        running.stop()
        running._live_server_modified_settings.disable()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    with chromium() as started:
        yield started
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def new_page(browser: Browser, server: str) -> Iterator[NewPage]:
    """Opens pages of their own: `new_page(width=1280, java_script_enabled=False, color_scheme="dark")`.

    Whatever a page complains of (a script that failed, a file that is not there, something the
    policy forbids) fails the test.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(width: int = TELEPHONE, height: int = HEIGHT, **options: Any) -> Page:
        context = browser.new_context(
            base_url=server, viewport={"width": width, "height": height}, locale="fa-IR", **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", lambda message: _note(complaints, message))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: _failed(complaints, request))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _note(complaints: list[str], message: ConsoleMessage) -> None:
    expected = any(known in message.text for known in EXPECTED)
    if message.type in {"error", "warning"} and not expected:
        complaints.append(f"{message.type}: {message.text} ({message.location.get('url')})")


def _failed(complaints: list[str], request: Request) -> None:
    if request.failure != "net::ERR_ABORTED":  # left before it was answered
        complaints.append(f"{request.url}: {request.failure}")


@pytest.fixture(scope="session")
def city(server: str) -> Iterator[City]:
    """The demonstration city, built once; its messages can be read."""
    with override_settings(DEMONSTRATION=True):
        yield make_city(now=clock.now())


@pytest.fixture(scope="session")
def _states() -> dict[str, Any]:
    return {}


@pytest.fixture
def page_of(new_page: NewPage, city: City, _states: dict[str, Any]) -> NewPage:
    """Opens a page of someone who is signed in: `page_of("desk", width=1280)`; he signs in once."""

    def open_page(role: str, **options: Any) -> Page:
        if role == "guest":
            return new_page(**options)
        if role not in _states:
            first = new_page()
            sign_in(first, role)
            _states[role] = first.context.storage_state()
        return new_page(storage_state=_states[role], **options)

    return open_page


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page on a telephone."""
    return new_page()
