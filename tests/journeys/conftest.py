"""A server with a database of its own, and a browser that complains of nothing silently.

Playwright keeps an event loop in the thread of the tests, and Django refuses the database there
unless it is told that this is meant: DJANGO_ALLOW_ASYNC_UNSAFE. Nothing here awaits, so it is safe;
the server answers from threads of its own. Stories share one database, which is filled once.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.chromium import HEIGHT, TELEPHONE, chromium

NewPage = Callable[..., Page]


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
    expected = "the server responded with a status of 4" in message.text  # a refusal has its page
    if message.type in {"error", "warning"} and not expected:
        complaints.append(f"{message.type}: {message.text} ({message.location.get('url')})")


def _failed(complaints: list[str], request: Request) -> None:
    if request.failure != "net::ERR_ABORTED":  # left before it was answered
        complaints.append(f"{request.url}: {request.failure}")


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page on a telephone."""
    return new_page()
