"""Every screen, looked at by machine: in both directions, light and dark, small and enlarged."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.chromium import DESKTOP, HEIGHT, TELEPHONE, axe, enlarge, outermost, sideways
from tests.journeys.conftest import NewPage
from tests.screens import BY_ROLE
from tests.shots import LANGUAGES, reach


@pytest.mark.parametrize("role", BY_ROLE)
def test_a_machine_finds_nothing_on_the_screens_of(role: str, page_of: NewPage) -> None:
    page = page_of(role, width=DESKTOP, reduced_motion="reduce")

    found = list(_findings(page, role))
    assert not found, "\n".join(found)


def _findings(page: Page, role: str) -> Iterator[str]:
    for screen in BY_ROLE[role]:
        for language, prefix in LANGUAGES.items():
            page.set_viewport_size({"width": TELEPHONE if language == "fa" else DESKTOP, "height": HEIGHT})
            wrong = reach(page, screen, prefix)
            found = [wrong] if wrong else [*_axe(page, language), *_sticking_out(page)]
            yield from (f"{screen.name} ({language}): {one}" for one in found)


def _axe(page: Page, language: str) -> Iterator[str]:
    yield from axe(page)
    page.emulate_media(color_scheme="dark")
    yield from (f"in the dark: {one}" for one in axe(page, "color-contrast"))
    page.emulate_media(color_scheme="light")


def _sticking_out(page: Page) -> Iterator[str]:
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    enlarge(page, 200)
    if sideways(page):
        yield f"{sideways(page)} px stick out at 320 with text of double size: {outermost(page)}"
