"""The desk serves a neighbour without a telephone, and no hand leaves the keyboard."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.chromium import DESKTOP
from tests.journeys.conftest import NewPage

MOST_STEPS = 60
CLASS = "خوش‌نویسی نستعلیق، دورهٔ دوم"


def test_the_desk_registers_and_enrols_a_neighbour_without_a_telephone_and_takes_cash(
    page_of: NewPage, new_page: NewPage
) -> None:
    page = page_of("desk", width=DESKTOP)
    page.goto("/desk/")

    _look_in_vain_for(page, "گل‌اندام دلاور")
    _register(page)
    _choose_class(page)
    _let_off(page)
    next_number = _number_in(page.locator("#money"))
    page.keyboard.press("F9")
    page.keyboard.press("F9")  # the money is taken once, and its receipt is what one sees

    expect(page.get_by_role("heading", name="رسید دریافت")).to_be_visible()
    receipt = page.locator("#receipt")
    expect(receipt).to_contain_text("گل‌اندام دلاور نمونه")
    expect(receipt).to_contain_text(CLASS)
    expect(receipt).to_contain_text("۳۶۰٬۰۰۰ تومان")
    assert _number_in(receipt) == next_number
    code = receipt.locator(".code, [data-copy]").first.inner_text()
    page.keyboard.press("F2")
    expect(page.locator("[data-find]:visible")).to_be_visible()

    stranger = new_page(java_script_enabled=False)
    stranger.goto(f"/verify/{re.sub(r'[^0-9A-Z]', '', code)}/")
    expect(stranger.get_by_text("این رسید معتبر است")).to_be_visible()
    expect(stranger.locator("main")).not_to_contain_text("دلاور")


def _look_in_vain_for(page: Page, name: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    _step_to(page, page.get_by_role("link", name="ثبت شخص تازه"))
    page.keyboard.press("Enter")


def _register(page: Page) -> None:
    expect(page.get_by_label("نام", exact=True)).to_be_focused()
    page.keyboard.type("گل‌اندام")
    _step_to(page, page.get_by_label("نام خانوادگی"))
    page.keyboard.type("دلاور نمونه")
    _step_to(page, page.get_by_label("تاریخ تولد"))
    page.keyboard.type("۱۳۳۵/۲/۱۰")
    _step_to(page, page.get_by_label("زن", exact=True))
    page.keyboard.press("Space")
    _step_to(page, page.get_by_label("گوشی هوشمند ندارد"))
    page.keyboard.press("Space")
    _pick(page, page.get_by_label("محله"), "بهارستان")
    page.keyboard.press("F9")


def _choose_class(page: Page) -> None:
    """Down through the rows until the class is chosen; the money follows."""
    wanted = page.get_by_role("radio", name=CLASS)
    expect(wanted).to_be_visible()
    first = page.locator("[data-keys=rows] input[type=radio]").first
    if not first.evaluate("node => node === document.activeElement"):
        _step_to(page, first)
    for _ in range(MOST_STEPS):
        if wanted.is_checked():
            break
        page.keyboard.press("ArrowDown")
    expect(wanted).to_be_checked()
    expect(page.locator("#money")).to_contain_text("۴۵۰٬۰۰۰ تومان")


def _let_off(page: Page) -> None:
    _pick(page, page.locator("#money select"), "سالمندان")
    expect(page.locator("#money")).to_contain_text("۳۶۰٬۰۰۰ تومان")
    _step_to(page, page.locator("[name=discount_reason]"))
    page.keyboard.type("شناسنامه دیده شد")


def _step_to(page: Page, target: Locator) -> None:
    """Tab until it has the focus."""
    expect(target).to_be_visible()
    for _ in range(MOST_STEPS):
        if target.evaluate(
            "node => node === document.activeElement || node.contains(document.activeElement)"
        ):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {target}")


def _pick(page: Page, choices: Locator, wanted: str) -> None:
    """Go to a list of choices, and down in it."""
    _step_to(page, choices)
    for _ in range(MOST_STEPS):
        if wanted in choices.locator("option:checked").inner_text():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{wanted} is not among the choices")


def _number_in(place: Locator) -> str:
    """The number of a receipt, «۱۴۰۵ / ۰۰۰۴۱۷», as it is written there."""
    found = re.search(r"[۰-۹]{4} / [۰-۹]{6}", place.inner_text())
    assert found is not None
    return found[0]
