"""A guest's browser works before it sends: whoever lets it gets through where a machine has to wait."""

from collections.abc import Iterator
from typing import Final

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import Page, expect

from tests.journeys.conftest import NewPage

FEW: Final = 0.1  # a tenth of the usual limits: one form without the challenge
TRIES: Final = 3


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, server: str) -> Iterator[None]:
    monkeypatch.setattr(settings, "SARA_LIMITS_TIMES", FEW)
    _forget()
    yield
    _forget()


def _forget() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM guard_mark")


def ask_for_a_code(page: Page, mobile: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("همراه").fill(mobile)
    page.get_by_role("button", name="فرستادن کد").click()


def test_a_browser_does_the_work_without_being_seen_to(new_page: NewPage, few: None) -> None:
    page = new_page()
    for number in range(TRIES):
        ask_for_a_code(page, f"0912000110{number}")
        expect(page.get_by_role("heading", name="کد را بنویسید")).to_be_visible()


def test_without_javascript_one_gets_through_and_then_is_asked_to_wait(new_page: NewPage, few: None) -> None:
    page = new_page(java_script_enabled=False)
    ask_for_a_code(page, "09120001201")
    expect(page.get_by_role("heading", name="کد را بنویسید")).to_be_visible()
    ask_for_a_code(page, "09120001202")
    expect(page.get_by_role("heading", name="کمی آهسته‌تر")).to_be_visible()
    page.screenshot(path="build/shots/too-often-390-fa.png", full_page=True)
