"""Signing in to the demonstration city, as its people do."""

import base64
import hmac
import re
import struct
import time
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

from seed import logins


@dataclass(frozen=True, slots=True)
class Resident:
    """Signs in by mobile and a code, read on the page of messages."""

    mobile: str


@dataclass(frozen=True, slots=True)
class Staff:
    """Signs in by name, password and a second factor (base 32)."""

    name: str
    password: str
    secret: str


PEOPLE: Final[dict[str, Resident | Staff]] = {
    "resident": Resident(logins.RESIDENT),
    "second": Resident(logins.SECOND_RESIDENT),
    **{name: Staff(name, logins.PASSWORD, logins.second_factor(name)) for name in logins.STAFF},
}
"""Who stands for each role; the seed makes them."""


def sign_in(page: Page, role: str) -> None:
    """Sign in as the one who stands for a role; a guest needs nothing."""
    if role == "guest":
        return
    match PEOPLE[role]:
        case Resident(mobile):
            _by_code(page, mobile)
        case Staff() as staff:
            _by_password(page, staff)


def confirm(page: Page) -> None:
    """Say one's password again, where the house asks for it."""
    page.locator("[name=password]").fill(logins.PASSWORD)
    page.locator("main [type=submit]").first.click()
    page.wait_for_url(lambda url: "/accounts/confirm/" not in url)


def _by_code(page: Page, mobile: str) -> None:
    page.goto("/accounts/login/")
    page.locator("[name=mobile]").fill(mobile)
    page.locator("main [type=submit]").first.click()
    page.locator("[name=code]").wait_for()  # the browser shows first that it works
    other = page.context.new_page()
    other.goto(f"/-/messages/?q={mobile}")
    found = re.search(r"[0-9۰-۹]{6}", other.locator("article p[dir=auto]").first.inner_text())
    other.close()
    if found is None:
        raise AssertionError(f"no code was sent to {mobile}")
    page.locator("[name=code]").fill(found[0])
    page.locator("main [type=submit]").first.click()


def _by_password(page: Page, staff: Staff) -> None:
    page.goto("/accounts/staff/")
    page.locator("[name=login]").fill(staff.name)
    page.locator("[name=password]").fill(staff.password)
    page.locator("main [type=submit]").first.click()
    _show_factor(page, staff)
    if page.locator("[name=code]").count():  # the code of this half minute was used already
        page.wait_for_timeout(1000 * (31 - int(time.time()) % 30))
        _show_factor(page, staff)


def _show_factor(page: Page, staff: Staff) -> None:
    page.locator("[name=code]").fill(code_of(staff.secret, int(time.time())))
    page.locator("main [type=submit]").first.click()


def code_of(secret: str, at: int) -> str:
    """The six digits of a second factor at a second since 1970 (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", at // 30), "sha1")
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
