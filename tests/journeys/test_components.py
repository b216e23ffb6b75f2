"""The page of components, looked at by machine: what stands there stands on every screen."""

from datetime import date, timedelta

import jdatetime
import pytest
from playwright.sync_api import Page, expect

from tests.chromium import DESKTOP, TELEPHONE, axe, enlarge, sideways
from tests.journeys.conftest import NewPage

FRAMES = ("", "desk", "bare", "error")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("direction", ["rtl", "ltr"])
@pytest.mark.parametrize("frame", FRAMES)
def test_axe_finds_nothing(new_page: NewPage, frame: str, direction: str, theme: str) -> None:
    page = new_page(width=DESKTOP)
    page.goto(f"/components/?frame={frame}&dir={direction}&theme={theme}")

    assert axe(page) == []


@pytest.mark.parametrize("width", [TELEPHONE, DESKTOP])
def test_axe_finds_nothing_where_the_machine_is_set_to_dark(new_page: NewPage, width: int) -> None:
    page = new_page(width=width, color_scheme="dark")
    page.goto("/components/")

    assert axe(page) == []


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_sticks_out_at_320_pixels_with_text_of_double_size(
    new_page: NewPage, frame: str, direction: str
) -> None:
    page = new_page(width=320)
    page.goto(f"/components/?frame={frame}&dir={direction}")
    enlarge(page, 200)

    assert sideways(page) == 0


@pytest.mark.parametrize("frame", ["desk", "bare"])
def test_a_page_has_one_filled_button(page: Page, frame: str) -> None:
    page.goto(f"/components/?frame={frame}")

    assert page.locator(".button-primary").count() == 1


def test_every_thing_that_can_be_done_shows_where_the_keyboard_is(new_page: NewPage) -> None:
    page = new_page(width=DESKTOP)
    page.goto("/components/?frame=desk")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
                const at = document.activeElement;
                const ring = node => node && getComputedStyle(node).outlineStyle !== 'none';
                return [at.outerHTML.slice(0, 120), ring(at) || ring(at.closest('.find, .options label'))];
            }"""
        )
        if here[0].startswith("<body"):
            break
        assert here[1], here[0]
        seen.add(here[0])
    assert len(seen) > 8


def test_a_date_is_chosen_by_keyboard(new_page: NewPage) -> None:
    page = new_page(width=DESKTOP)
    page.goto("/components/")
    field = page.locator("#blank_born_on")
    field.fill("1405/7/5")
    field.press("Tab")
    page.keyboard.press("Enter")
    calendar = page.get_by_role("dialog", name="انتخاب روز از تقویم")
    expect(calendar).to_contain_text("مهر ۱۴۰۵")
    assert axe(page) == []

    page.keyboard.press("ArrowLeft")  # a day on, as one reads
    page.keyboard.press("ArrowDown")  # a week on
    page.keyboard.press("PageDown")  # a month on
    page.keyboard.press("Enter")

    expect(calendar).to_have_count(0)
    expect(field).to_have_value("۱۴۰۵/۰۸/۱۳")
    expect(page.get_by_role("button", name="انتخاب روز از تقویم").first).to_be_focused()


def test_the_calendar_closes_without_choosing(new_page: NewPage) -> None:
    page = new_page(width=DESKTOP)
    page.goto("/components/")
    opener = page.get_by_role("button", name="انتخاب روز از تقویم").first
    opener.click()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()
    expect(page.locator("#blank_born_on")).to_have_value("")


def test_the_calendar_counts_days_as_the_server_does(page: Page) -> None:
    page.goto("/components/")
    start = date(1830, 1, 1)
    days = [start + timedelta(days=step) for step in range(0, 106_000, 29)]
    expected = [[(d := jdatetime.date.fromgregorian(date=day)).year, d.month, d.day] for day in days]

    counted = page.evaluate(
        """async days => {
            const found = document.querySelector("script[src*='house']").src;
            const { jalali } = await import(found);
            return days.map(day => Object.values(jalali.fromDay(day)));
        }""",
        [(day - date(1970, 1, 1)).days for day in days],
    )

    assert counted == expected


def test_keys_of_the_desk_reach_their_things(new_page: NewPage) -> None:
    page = new_page(width=DESKTOP)
    page.goto("/components/?frame=desk")
    page.locator("#run-1").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#run-2")).to_be_checked()
    page.evaluate(
        """document.querySelector("[data-key=F9]").addEventListener("click", event => {
            event.preventDefault();
            window.pressed = 1;
        })"""
    )
    page.keyboard.press("F9")

    assert page.evaluate("window.pressed") == 1


def test_a_slash_goes_to_the_search_field_but_not_out_of_another(new_page: NewPage) -> None:
    page = new_page(width=DESKTOP)
    page.goto("/components/")
    page.locator("#blank_name").press("/")
    expect(page.locator("#blank_name")).to_have_value("/")
    page.locator("h1").click()
    page.keyboard.press("/")

    expect(page.locator("[data-find]").first).to_be_focused()


def test_a_list_is_narrowed_in_place_and_the_address_says_so(page: Page) -> None:
    page.goto("/components/?dir=rtl")
    page.evaluate("window.stayed = true")
    field = page.get_by_role("searchbox", name="نام کلاس، مربی یا سرا")
    field.fill("خیاطی")
    field.press("Enter")
    page.wait_for_url("**?*q=*")
    expect(field).to_be_focused()
    page.get_by_role("link", name="بانوان", exact=True).click()
    page.wait_for_url("**who=women*")
    expect(field).to_have_value("خیاطی")
    expect(page.get_by_role("link", name="بانوان", exact=True)).to_have_attribute("aria-current", "true")
    assert page.evaluate("window.stayed") is True
    assert page.locator("h1").count() == 1
    shared = page.url
    assert "?&" not in shared

    page.go_back()
    expect(page.get_by_role("link", name="بانوان", exact=True)).not_to_have_attribute("aria-current", "true")
    expect(page.get_by_role("searchbox", name="نام کلاس، مربی یا سرا")).to_have_value("خیاطی")
    page.goto(shared)
    expect(page.get_by_role("link", name="بانوان", exact=True)).to_have_attribute("aria-current", "true")


def test_a_list_is_narrowed_without_javascript(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/components/")
    page.get_by_role("link", name="بانوان", exact=True).click()
    page.get_by_role("searchbox", name="نام کلاس، مربی یا سرا").fill("خیاطی")
    page.get_by_role("searchbox", name="نام کلاس، مربی یا سرا").press("Enter")

    expect(page.get_by_role("link", name="بانوان", exact=True)).to_have_attribute("aria-current", "true")
    expect(page.get_by_role("searchbox", name="نام کلاس، مربی یا سرا")).to_have_value("خیاطی")


def test_the_theme_is_chosen_without_javascript(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/components/")
    page.get_by_role("button", name="تیره").click()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="تیره")).to_have_attribute("aria-pressed", "true")


def test_a_dialog_is_a_dialog_with_javascript_and_a_part_of_the_page_without(new_page: NewPage) -> None:
    scripted, plain = new_page(), new_page(java_script_enabled=False)
    scripted.goto("/components/")
    plain.goto("/components/")
    heading = "ثبت‌نام را لغو می‌کنید؟"

    expect(plain.get_by_role("heading", name=heading)).to_be_visible()
    expect(scripted.get_by_role("heading", name=heading)).to_be_hidden()
    scripted.get_by_role("button", name="پرسش").click()
    expect(scripted.get_by_role("dialog", name=heading)).to_be_visible()
    scripted.keyboard.press("Escape")
    expect(scripted.get_by_role("heading", name=heading)).to_be_hidden()


def test_paper_has_the_house_the_code_and_the_way_back_and_no_buttons(page: Page) -> None:
    page.goto("/components/")
    page.emulate_media(media="print")

    expect(page.locator(".print-head")).to_be_visible()
    expect(page.locator(".print-head")).to_contain_text("K7M2 P4QX")
    expect(page.locator(".print-head .qr")).to_be_visible()
    assert page.locator("button:visible, nav:visible, .tile-band:visible").count() == 0
