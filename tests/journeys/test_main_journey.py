"""The main job: a resident finds the house and takes the last place; the next one waits."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import DESKTOP, TELEPHONE
from tests.journeys.city import TELLINGS, City, Newcomer, Story
from tests.journeys.conftest import NewPage

HOUSE = "سرای محلهٔ بهارستان"
HOW = {
    "telephone": {"width": TELEPHONE},
    "desktop": {"width": DESKTOP},
    "plain": {"width": TELEPHONE, "java_script_enabled": False},
}


@pytest.mark.parametrize("telling", TELLINGS)
def test_a_resident_finds_the_house_and_takes_the_last_place_and_the_next_one_waits(
    telling: str, city: City, new_page: NewPage
) -> None:
    story = city.stories[telling]

    first = new_page(**HOW[telling])
    _find_the_house(first)
    _open_the_class(first, story)
    expect(first.locator("#enrol")).to_contain_text("۱ جای خالی از ۱")
    _sign_in_to_enrol(first, story.first)
    _choose_oneself(first, story.first)
    _press(first, "ثبت‌نام", telling)
    expect(first.get_by_text("جای شما گرفته شد")).to_be_visible()
    expect(first.get_by_text("۲۵۰٬۰۰۰ تومان")).to_be_visible()

    second = new_page(**HOW[telling])
    second.goto("/programmes/?q=سفالگری")
    second.get_by_role("link", name=story.title).first.click()
    _sign_in_to_enrol(second, story.second)
    _choose_oneself(second, story.second)
    _press(second, "گرفتن نوبت انتظار", telling)
    expect(second.get_by_text("در فهرست انتظار هستید")).to_be_visible()

    first.goto("/my/")
    expect(first.get_by_role("link", name=story.title).first).to_be_visible()


def test_whose_device_does_not_say_where_he_is_is_asked_to_write_it(new_page: NewPage, city: City) -> None:
    page = new_page()  # the browser asks nobody here, and says no
    page.goto("/")
    page.get_by_role("button", name="جایی که هستم").click()

    expect(page.get_by_role("status").get_by_text("نام محله یا خیابان خود را بنویسید")).to_be_visible()


def _find_the_house(page: Page) -> None:
    page.goto("/")
    field = page.get_by_role("searchbox", name="سرای محلهٔ من")
    field.fill("ظهير الاسلام")  # with an Arabic ye, and in two words
    field.press("Enter")
    expect(page.get_by_role("heading", name=HOUSE, level=1)).to_be_visible()
    expect(page.locator("a[href='tel:+982177636899']").first).to_be_visible()


def _open_the_class(page: Page, story: Story) -> None:
    page.locator("#week").get_by_role("link", name=story.title).first.click()
    expect(page.get_by_role("heading", name=story.title, level=1)).to_be_visible()


def _sign_in_to_enrol(page: Page, who: Newcomer) -> None:
    """By mobile and the code from the messages; the first time one says who one is."""
    page.get_by_role("link", name="ورود و ثبت‌نام").click()
    page.get_by_label("شمارهٔ همراه").fill(who.mobile)
    page.get_by_role("button", name="فرستادن کد").click()
    page.get_by_label("کد ۶ رقمی").wait_for()  # the browser shows first that it works
    page.get_by_label("کد ۶ رقمی").fill(_code_sent_to(page, who.mobile))
    page.get_by_role("button", name="ورود", exact=True).click()
    page.get_by_label("نام", exact=True).fill(who.given_name)
    page.get_by_label("نام خانوادگی").fill(who.surname)
    page.get_by_label("تاریخ تولد").fill(who.born)
    page.get_by_label("زن" if who.gender == "female" else "مرد", exact=True).check()
    page.get_by_role("button", name="ثبت و ورود").click()


def _press(page: Page, name: str, telling: str) -> None:
    """Twice where the page can hold the second back, as one does who is used to it."""
    button = page.get_by_role("button", name=name, exact=True)
    button.click(click_count=1 if telling == "plain" else 2)
    page.wait_for_url("**/enrolments/*/")
    expect(page.locator("main")).to_have_count(1)


def _choose_oneself(page: Page, who: Newcomer) -> None:
    """Who answers for children is asked for whom it is."""
    mine = page.get_by_role("radio", name=f"{who.given_name} {who.surname}")
    if mine.count():
        mine.check()


def _code_sent_to(page: Page, mobile: str) -> str:
    messages = page.context.new_page()
    messages.goto(f"/-/messages/?q={mobile}")
    found = re.search(r"[۰-۹]{6}", messages.locator("article").first.inner_text())
    messages.close()
    assert found is not None
    return found[0]
