"""A headless browser for journeys, pictures and measures."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import ARGUMENTS, find_browser

AXE: Final = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
TELEPHONE: Final = 390
DESKTOP: Final = 1280
HEIGHT: Final = 844


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of this machine; it ends with the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        yield browser
        browser.close()


def axe(page: Page, *rules: str) -> list[str]:
    """What axe finds on a page, by all rules or by these: the rule, how many, and the first place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = page.evaluate("options => axe.run(options)", options)
    return [_told(one["id"], one["nodes"]) for one in found["violations"]]


def _told(rule: str, nodes: list[dict[str, str]]) -> str:
    return f"{rule} ×{len(nodes)}: {nodes[0]['html'][:200]} ({nodes[0]['failureSummary']})"


def sideways(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def outermost(page: Page) -> str:
    """The first element that reaches beyond the window, its children within it left out."""
    return str(
        page.evaluate(
            """() => {
                const wide = document.documentElement.clientWidth;
                const out = node => {
                    const box = node.getBoundingClientRect();
                    return box.width > 0 && (box.right > wide + 1 || box.left < -1);
                };
                const held = node => {
                    const box = node.parentElement;
                    return box && (getComputedStyle(box).overflowX !== 'visible' || held(box));
                };
                const all = [...document.body.querySelectorAll('*')].filter(node => out(node) && !held(node));
                const deep = all.find(node => ![...node.children].some(out));
                return deep ? deep.outerHTML.slice(0, 160) : '';
            }"""
        )
    )


def enlarge(page: Page, percent: int) -> None:
    """Text as large as a reader may set it."""
    page.evaluate("size => { document.documentElement.style.fontSize = size }", f"{percent}%")
