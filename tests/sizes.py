"""What a visit costs on the line: bytes as they are sent, requests, and lines of our own script.

    python -m tests.sizes [name …]

A public page is measured on a first visit and on a later one; who has signed in is no longer a
first visitor. Ends with 1 when a page is over its budget. BASE= names a running house.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from playwright.sync_api import Browser, Page

from tests.chromium import DESKTOP, HEIGHT, chromium
from tests.demonstration import sign_in
from tests.running import ROOT, house
from tests.screens import SCREENS, Screen
from tests.shots import reach

MOST_LATER: Final = 25_000
MOST_REQUESTS: Final = 12
MOST_LINES: Final = 1_000
SCRIPTS: Final = ROOT / "sara" / "foundation" / "ui" / "assets" / "js"


@dataclass(slots=True)
class Cost:
    """What came over the line for one page."""

    sent: int = 0
    requests: int = 0


def _listen(page: Page, cost: Cost) -> None:
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")

    def finished(event: dict[str, Any]) -> None:
        if event["encodedDataLength"] > 0:  # what the browser has already costs nothing
            cost.sent += int(event["encodedDataLength"])
            cost.requests += 1

    line.on("Network.loadingFinished", finished)


def measure(browser: Browser, base: str, screen: Screen) -> tuple[Cost, Cost, str]:
    """A first visit to a screen, and the same page once more by a reader who has been there."""
    context = browser.new_context(base_url=base, viewport={"width": DESKTOP, "height": HEIGHT})
    page = context.new_page()
    if screen.follow:  # the address itself, without the way to it
        wrong = reach(page, screen, "")
        address = page.url
        context.close()
        context = browser.new_context(base_url=base, viewport={"width": DESKTOP, "height": HEIGHT})
        page = context.new_page()
        screen = Screen(screen.name, address, status=screen.status, has_map=screen.has_map)
        if wrong:
            context.close()
            return Cost(), Cost(), wrong
    first, later = Cost(), Cost()
    _listen(page, first)
    wrong = reach(page, screen, "")
    again = context.new_page()
    _listen(again, later)
    wrong = wrong or reach(again, screen, "")
    context.close()
    return first, later, wrong


def measure_signed_in(
    browser: Browser, base: str, role: str, screens: Iterable[Screen]
) -> Iterator[tuple[Screen, Cost, str]]:
    """What each screen of a role costs him who has its styles and scripts already."""
    context = browser.new_context(base_url=base, viewport={"width": DESKTOP, "height": HEIGHT})
    page = context.new_page()
    sign_in(page, role)
    for screen in screens:
        wrong = reach(page, screen, "")
        again, later = context.new_page(), Cost()
        _listen(again, later)
        again.goto(page.url)
        again.close()
        yield screen, later, wrong
    context.close()


def _over(screen: Screen, first: Cost, later: Cost) -> list[str]:
    limits = (
        ("first visit", first.sent, screen.most_bytes),
        ("later page", later.sent, MOST_LATER),
        ("requests", first.requests, MOST_REQUESTS),
    )
    return [
        f"{screen.name}: {what} {got:,}, the limit is {most:,}" for what, got, most in limits if got > most
    ]


def own_lines() -> int:
    """Lines of script that we wrote."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in SCRIPTS.glob("*.js"))


def main(names: list[str]) -> int:
    """Measure every screen, or those named."""
    wanted = [one for one in SCREENS if not names or one.name in names]
    lines = own_lines()
    found = [f"own script: {lines} lines, the limit is {MOST_LINES}"] if lines > MOST_LINES else []
    table = [f"{'screen':24}{'first visit':>14}{'requests':>10}{'later page':>14}"]
    with house() as base, chromium() as browser:
        for screen in (one for one in wanted if one.role == "guest"):
            first, later, wrong = measure(browser, base, screen)
            found += [f"{screen.name}: {wrong}"] if wrong else _over(screen, first, later)
            table.append(f"{screen.name:24}{first.sent:>14,}{first.requests:>10}{later.sent:>14,}")
        inside = sorted((one for one in wanted if one.role != "guest"), key=lambda one: one.role)
        for role, screens in groupby(inside, key=lambda one: one.role):
            for screen, later, wrong in measure_signed_in(browser, base, role, screens):
                found += [f"{screen.name}: {wrong}"] if wrong else _over(screen, Cost(), later)
                table.append(f"{screen.name:24}{'':>24}{later.sent:>14,}")
    sys.stdout.write("\n".join([*table, f"own script: {lines} lines", *found, ""]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
