"""The instructor takes the roll, the house gives certificates, and anybody can ask for their truth."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import DESKTOP, TELEPHONE
from tests.journeys.city import City
from tests.journeys.conftest import NewPage

TOUCH_AT_ONCE = """() => [...document.querySelectorAll("button[value=absent]")].map(button => {
    button.click();
    return button.name;
})"""


def test_from_the_roll_on_a_telephone_to_a_certificate_that_is_taken_back(
    city: City, page_of: NewPage, new_page: NewPage
) -> None:
    _take_the_roll(page_of("instructor", width=TELEPHONE), city)
    manager = page_of("manager", width=DESKTOP)
    _issue(manager, city)

    code = _fetch_the_paper(page_of("second", width=TELEPHONE), city)
    stranger = new_page(width=TELEPHONE, java_script_enabled=False)
    _ask_for_its_truth(stranger, code)
    expect(stranger.get_by_text("این گواهی معتبر است")).to_be_visible()
    expect(stranger.locator("main")).to_contain_text(city.ending.names[0])
    expect(stranger.locator("main")).to_contain_text(city.ending.title)

    _revoke(manager, city)
    stranger.reload()
    expect(stranger.get_by_text("این گواهی باطل شده است")).to_be_visible()


def test_names_touched_faster_than_the_line_answers_are_all_marked(page_of: NewPage, city: City) -> None:
    page = page_of("instructor", width=TELEPHONE)
    page.goto("/programmes/?q=خوش‌نویسی")
    page.locator("main a[href*='/runs/']").first.click()
    page.locator("main a[href*='/roll/']").first.click()
    names = page.evaluate(TOUCH_AT_ONCE)

    absent = page.locator("button[value=absent][aria-pressed=true]")
    expect(absent).to_have_count(len(names))
    page.reload()
    expect(absent).to_have_count(len(names))
    assert len(names) > 3


@pytest.mark.parametrize("typed", ["ABCD2345WXYZ", "۱۲۳۴", "💮", "<script>"])
def test_a_code_of_nothing_is_answered_with_words(typed: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/verify/")
    _type_code(page, typed)

    expect(page.locator("main [role=alert], main .notice-stop").first).to_be_visible()


def _take_the_roll(page: Page, city: City) -> None:
    """One touch for each, and the rest at once."""
    page.goto("/my/teaching/")
    page.locator(f"a[href*='{city.ending.run_code}']").first.click()
    if "/roll/" not in page.url:
        page.get_by_role("link", name="حضور و غیاب").last.click()
    absent = page.get_by_role("button", name=f"موجه {city.ending.names[1]}")
    absent.click()
    expect(absent).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="بقیه همه حاضرند").click()
    expect(page.get_by_role("status")).to_contain_text("۲ حاضر از ۳ نفر؛ ۰ نفر مانده")


def _issue(page: Page, city: City) -> None:
    page.goto(f"/runs/{city.ending.run_code}/")
    page.get_by_role("link", name="گواهی‌ها").click()
    page.get_by_role("button", name="صدور گواهی‌ها").click()
    expect(page.get_by_text("۳ گواهی تازه صادر شد.")).to_be_visible()


def _fetch_the_paper(page: Page, city: City) -> str:
    """The code of the certificate, whose PDF was fetched as the one who earned it."""
    page.goto("/my/papers/")
    address = page.get_by_role("link", name=city.ending.title).get_attribute("href")
    assert address is not None
    paper = page.request.get(address)
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.body().startswith(b"%PDF")
    found = re.search(r"/certificates/(\w+)\.pdf", address)
    assert found is not None
    return found[1]


def _ask_for_its_truth(page: Page, code: str) -> None:
    page.goto("/verify/")
    _type_code(page, f"{code[:4]} {code[4:8].lower()}-{code[8:]}")  # as one types from paper


def _type_code(page: Page, typed: str) -> None:
    page.get_by_label("کد").fill(typed)
    page.get_by_role("button", name="نشان بده").click()


def _revoke(page: Page, city: City) -> None:
    row = page.get_by_role("row", name=city.ending.names[0])
    row.get_by_role("link", name="باطل کردن").click()
    page.locator("textarea, main input[type=text]").first.fill("نام پدر نادرست بود")
    page.get_by_role("button", name="باطل می‌کنم").click()
    expect(page.get_by_text("این گواهی باطل شده است")).to_be_visible()
