"""A picture of every screen, at the width of a telephone and of a desk, in both languages.

    python -m tests.shots [name …]

Writes build/shots/<screen>-<language>-<width>.png and looks at each with axe, in light and dark, and
for what sticks out. Ends with 1 when something was found. BASE= names a running house.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from playwright.sync_api import Browser, Page

from tests.chromium import DESKTOP, HEIGHT, TELEPHONE, axe, chromium, enlarge, sideways
from tests.demonstration import PEOPLE, confirm, sign_in
from tests.house.shown import REACHED, is_at
from tests.running import ROOT, house
from tests.screens import SCREENS, Screen

SHOTS: Final = ROOT / "build" / "shots"
LANGUAGES: Final = {"fa": "", "en": "/en"}


def reach(page: Page, screen: Screen, prefix: str) -> str:
    """Go to a screen as a reader would; what went wrong, or ""."""
    answer = page.goto(prefix + screen.address)
    for selector in screen.follow:
        link = page.locator(selector).first
        if link.count() == 0:
            return f"no link {selector}"
        with page.expect_navigation() as going:
            link.click()
        answer = going.value
    if screen.beyond:
        answer = page.goto(page.url + screen.beyond)
    if "/accounts/confirm/" in page.url and "/accounts/confirm/" not in screen.address:
        confirm(page)
    if answer is None or answer.status != screen.status:
        return f"answers {answer.status if answer else 'nothing'}, not {screen.status}"
    route = REACHED.get(screen.name, "")
    return f"came to {page.url}, not {route}" if route and not is_at(route, page.url, prefix=prefix) else ""


def look(browser: Browser, base: str, role: str, screens: list[Screen]) -> Iterator[str]:
    """Take the pictures of one role; what was found on them."""
    context = browser.new_context(
        base_url=base, viewport={"width": TELEPHONE, "height": HEIGHT}, reduced_motion="reduce"
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    sign_in(page, role)
    for screen in screens:
        for language, prefix in LANGUAGES.items():
            name = f"{screen.name}-{language}"
            wrong = reach(page, screen, prefix)
            if wrong:
                yield f"{name}: {wrong}"
                continue
            yield from (f"{name}: {found}" for found in _pictures(page, name))
            yield from (f"{name}: {found}" for found in complaints)
            complaints.clear()
    context.close()


def _pictures(page: Page, name: str) -> Iterator[str]:
    page.wait_for_load_state("networkidle")
    for width in (TELEPHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)
        if sideways(page):
            yield f"{sideways(page)} px stick out at {width}"
        yield from (f"axe at {width}: {found}" for found in axe(page))
    page.emulate_media(color_scheme="dark")
    yield from (f"axe in the dark: {found}" for found in axe(page))
    page.emulate_media(color_scheme="light")
    if page.locator(".button-primary:visible").count() > 1:
        yield "more than one filled button"
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    enlarge(page, 200)
    if sideways(page):
        yield f"{sideways(page)} px stick out at 320 with text of double size"


def main(names: list[str]) -> int:
    """Look at these screens, or at all."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    wanted = [screen for screen in SCREENS if not names or screen.name in names]
    found: list[str] = []
    with house() as base, chromium() as browser:
        for role, screens in groupby(
            sorted(wanted, key=lambda screen: screen.role), lambda screen: screen.role
        ):
            if role != "guest" and role not in PEOPLE:
                found.append(f"nobody of the demonstration stands for {role}")
                continue
            found += look(browser, base, role, list(screens))
    sys.stdout.write("\n".join([*found, f"{len(found)} findings; the pictures are in {SHOTS}", ""]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
