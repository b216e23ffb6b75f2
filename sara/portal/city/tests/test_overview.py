"""Which of my houses needs me: what it says, whom it tells, and at what cost."""

from collections.abc import Callable
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sara.foundation.actors import Actor
from sara.foundation.database.tests.questions import MOST, questions_in
from sara.foundation.ui.navigation import desk_menu
from sara.portal.city.tests import factories as made
from sara.portal.city.tests.factories import Town
from sara.registers.places.tests.factories import make_house, make_neighbourhood
from sara.registers.posts.types import PostKind
from sara.services.programmes.tests.factories import make_person, signed_in
from sara.services.voice.api import MessageKind, send_message

ADDRESSES: Final = [
    "/city/",
    "/city/file/",
    "/city/areas/12/",
    "/city/areas/12/file/",
    "/city/houses/baharestan/",
    "/city/houses/baharestan/history/",
    "/city/dead-letters/",
    "/city/dead-letters/facts/1/retry/",
    "/city/dead-letters/messages/1/retry/",
    "/city/permissions/",
    "/city/permissions/file/",
    "/city/holidays/",
    "/city/holidays/file/",
    "/city/holidays/new/",
    "/city/holidays/1/",
    "/city/holidays/1/confirm/",
    "/city/holidays/1/closing/",
    "/city/discounts/",
    "/city/discounts/file/",
    "/city/discounts/new/",
    "/city/discounts/1/",
]


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode(errors="replace")


def order_of(page: str, *names: str) -> list[str]:
    table = page[page.index("<tbody>") :]
    return sorted(names, key=table.index)


@pytest.mark.parametrize(
    "kind",
    [PostKind.MANAGER, PostKind.DESK, PostKind.INSPECTOR, PostKind.TRUSTEE, PostKind.TRUSTEE_CHAIR],
)
def test_who_has_no_post_over_houses_finds_nothing_here(kind: PostKind, town: Town) -> None:
    manages = kind is PostKind.MANAGER
    client = made.manager_of(town.house) if manages else made.in_the_house(town.house, kind)
    for address in ADDRESSES:
        assert client.get(address).status_code == 404, address
        assert client.post(address).status_code in {404, 405}, address


def test_a_resident_finds_nothing_and_a_guest_is_led_to_sign_in(town: Town, client: Client) -> None:
    resident = signed_in(make_person("فاطمه", "ساکن"))
    for address in ADDRESSES:
        assert client.get(address).status_code == 302
        assert resident.get(address).status_code == 404


def test_the_menu_shows_each_only_his_own_entries(town: Town) -> None:
    officer = Actor(kind=town.house.manager.kind, posts=town.house.manager.posts)
    assert not [link for link in desk_menu.links(officer, "/") if link.href.startswith("/city/")]
    page = read(town.region_officer, "/city/")
    assert "/city/permissions/" in page
    assert "/city/holidays/" not in page
    assert "/city/dead-letters/" not in page
    assert "/city/holidays/" in read(town.headquarters, "/city/")


def test_an_officer_of_another_region_sees_nothing_of_this_one(town: Town) -> None:
    made.keep_waiting(town.house)
    page, file = read(town.officer14, "/city/"), read(town.officer14, "/city/file/?as=csv")
    for text in (page, file, read(town.officer14, "/city/areas/1401/")):
        assert "دولاب" in text
        assert "بهارستان" not in text
        assert "هرندی" not in text
    assert "۱ سرا" in page
    assert "<strong>۱</strong>" in page
    assert page.count('class="mark"') == 1
    assert "بهارستان" not in read(town.officer14, "/city/?q=بهارستان").replace('value="بهارستان"', "")
    for address in ("areas/12/", "areas/12/file/", "areas/1201/", "areas/1/", "houses/baharestan/"):
        assert town.officer14.get(f"/city/{address}").status_code == 404, address
    assert town.officer14.get("/city/houses/baharestan/history/").status_code == 404


def test_headquarters_see_the_city_by_its_regions_and_go_down_to_the_house(town: Town) -> None:
    city = read(town.headquarters, "/city/")
    assert 'href="/city/areas/12/"' in city
    assert 'href="/city/areas/14/"' in city
    region = read(town.headquarters, "/city/areas/12/")
    assert 'href="/city/areas/1201/"' in region
    assert "دولاب" not in region
    assert 'href="/city/houses/baharestan/"' in read(town.headquarters, "/city/areas/1201/")
    assert "بهارستان" in read(town.headquarters, "/city/houses/baharestan/")


def test_a_house_says_why_it_needs_somebody_and_leads_to_the_records(town: Town) -> None:
    made.keep_waiting(town.house)
    made.open_the_box(town.house, days_ago=1)
    run = made.forget_the_rolls(town.house)
    page = read(town.region_officer, "/city/")
    for words, part in (
        ("صندوق از دیروز باز است", "money"),
        ("۲ جلسه بی حضور و غیاب", "rolls"),
        ("۲ نفر در انتظار جا", "classes"),
    ):
        assert words in page
        assert f'href="/city/houses/baharestan/#{part}"' in page
        assert f'id="{part}"' in read(town.region_officer, "/city/houses/baharestan/")
    assert f"/runs/{run.code}/" in read(town.region_officer, "/city/houses/baharestan/")
    assert "مدیر ندارد" in read(town.officer14, "/city/")


def test_a_roll_that_was_taken_is_no_signal(town: Town) -> None:
    run = made.forget_the_rolls(town.house)
    assert "بی حضور و غیاب" in read(town.region_officer, "/city/")
    made.take_the_rolls(town.house, run)
    assert "بی حضور و غیاب" not in read(town.region_officer, "/city/")


def test_a_box_opened_today_is_no_signal(town: Town) -> None:
    made.open_the_box(town.house, days_ago=0)
    assert "صندوق از" not in read(town.region_officer, "/city/")


def test_the_house_that_needs_most_stands_first_and_other_orders_are_asked_for(town: Town) -> None:
    made.take_money(town.house)
    made.open_the_box(town.house, days_ago=1)
    names = ("سرای محلهٔ بهارستان", "سرای محلهٔ دولاب", "سرای محلهٔ هرندی")
    assert order_of(read(town.headquarters, "/city/"), *names)[0] == names[1]  # without a manager
    assert order_of(read(town.headquarters, "/city/?sort=name"), *names) == list(names)
    assert order_of(read(town.headquarters, "/city/?sort=taken"), *names)[0] == names[0]


def test_chips_and_words_narrow_the_list_and_its_file(town: Town) -> None:
    made.open_the_box(town.house, days_ago=1)
    for address in ("/city/file/?as=csv&signal=box_open", "/city/file/?as=csv&q=بهارستان"):
        rows = read(town.headquarters, address).strip().splitlines()
        assert len(rows) == 2, address
        assert "بهارستان" in rows[1]
    assert "سرایی با این نشانه نیست" in read(town.headquarters, "/city/?signal=rolls")
    assert "سرایی با این نام پیدا نشد" in read(town.headquarters, "/city/?q=ناپیدا")


def test_a_district_officer_is_told_nothing_of_money(town: Town) -> None:
    made.take_money(town.house)
    made.open_the_box(town.house, days_ago=1)
    for address in (
        "/city/",
        "/city/file/?as=csv",
        "/city/houses/baharestan/",
        "/city/?signal=box_open&sort=taken",
    ):
        page = read(town.district_officer, address)
        assert "دریافتی" not in page
        assert "صندوق" not in page
        assert "۴۵۰" not in page
    assert "۴۵۰٬۰۰۰ تومان" in read(town.region_officer, "/city/")


def test_messages_are_counted_and_not_shown(town: Town) -> None:
    send_message(
        house_slug="baharestan",
        kind=MessageKind.COMPLAINT,
        text="نوشتهٔ پنهان",
        writer_name="",
        writer_mobile="",
        actor=town.house.desk,
        now=made.NOW,
    )
    row = read(town.region_officer, "/city/file/?as=csv&q=بهارستان").strip().splitlines()[1]
    assert row.endswith(",1")
    assert "نوشتهٔ پنهان" not in read(town.region_officer, "/city/houses/baharestan/")


@pytest.mark.parametrize(
    "query",
    [
        "?page=abc",
        "?page=99999999999999",
        "?page=-3",
        "?signal=xyz&sort=zzz&need=7",
        "?q=%00%E2%80%8F",
        "?q=" + "ا" * 5000,
        "?signal=rolls&signal=waiting&need=1&sort=filled&page=2",
    ],
)
def test_whatever_the_address_says_there_is_a_page(query: str, town: Town) -> None:
    read(town.headquarters, f"/city/{query}")
    read(town.headquarters, f"/city/file/{query}")


@pytest.mark.parametrize("code", ["99", "12'--", "x" * 300, "%00"])
def test_an_area_that_is_not_there_is_missing(code: str, town: Town) -> None:
    assert town.headquarters.get(f"/city/areas/{code}/").status_code == 404


def test_an_area_without_a_house_says_so(town: Town) -> None:
    make_neighbourhood(town.region14, code="1402", name="بی‌سرا")
    assert "هنوز سرایی نیست" in read(town.officer14, "/city/areas/1402/")


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        read(client, address)
    return questions_in(caught.captured_queries)


@pytest.mark.parametrize("who", [lambda town: town.headquarters, lambda town: town.region_officer])
def test_forty_houses_cost_no_more_than_three(who: Callable[[Town], Client], town: Town) -> None:
    pages = ("/city/", "/city/areas/12/", "/city/file/?as=csv", "/city/houses/baharestan/")
    few = {page: asked(who(town), page) for page in pages}
    for number in range(40):
        area = make_neighbourhood(town.house.city.region, code=f"13{number:02}", name=f"محلهٔ {number}")
        make_house(area, slug=f"house-{number}", name=f"سرای محلهٔ {number}", name_en=f"House {number}")
    made.keep_waiting(town.house)
    made.forget_the_rolls(town.house)
    made.open_the_box(town.house, days_ago=1)
    made.take_money(town.house)
    many = {page: asked(who(town), page) for page in pages}
    assert max(many.values()) <= MOST, many
    assert {page: count for page, count in many.items() if count > few[page]} == {}
    assert "صفحهٔ" in read(who(town), "/city/")


def test_every_page_is_there_in_english(town: Town) -> None:
    for address in ("/city/", "/city/areas/12/", "/city/houses/dulab/", "/city/houses/dulab/history/"):
        assert "Dulab" in read(town.headquarters, f"/en{address}") or "12" in address
