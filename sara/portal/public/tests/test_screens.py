"""The public pages over the demonstration's territory: what they show, and at what cost."""

from datetime import UTC, datetime
from typing import Final

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sara.foundation import clock
from seed.territory import build_territory

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 9, 27, 6, 30, tzinfo=UTC)  # Sunday 5 Mehr 1405, 10:00 in Tehran


@pytest.fixture(autouse=True)
def city(db: None) -> object:
    with clock.frozen_at(NOW):
        build_territory(now=NOW)
        yield


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


WHAT_THE_FOUNDING_PAGE_SAYS: Final = [
    "میدان بهارستان",
    "ظهیرالاسلام",
    "شهید جوادی",
    "۷۷۶۳ ۶۸۹۹",
    "30003300333330",
    "sarayebaharestan@yahoo.com",
    "سرای محلهٔ هرندی",
    "سرای محلهٔ ایران",
    "سرای محلهٔ بازار",
    "سرای محلهٔ کوثر",
    "سرای محلهٔ امامزاده یحیی",
    "سلامت، ورزش، تفریح و آموزش، فرهنگ، مذهب و کتابخانه‌ها",
    "آسیب‌های اجتماعی",
    "آسیب‌پذیر",
    "زیبایی محله",
    "بحران",
    "آثار قدیمی",
    "سند توسعه",
    "امکان‌سنجی",
    "آموزش شهروندان",
    "نهادی اجتماعی",
    "۱۵۴ محله",
    "هیئت امنا، مدیر و بازرس",
    "خدمات شهری",
    "مانع‌های اداری، مالی و اجرایی",
    "دوره و کارگاه برای مدیران",
    "جایگاه حقوقی",
    "سیزده خانه",
    "کارگروه",
    "بهترین‌ها",
    "/houses/baharestan/message/",
]


def test_what_the_founding_document_says_is_found_on_the_page_of_baharestan(client: Client) -> None:
    page = read(client, "/houses/baharestan/")
    assert [words for words in WHAT_THE_FOUNDING_PAGE_SAYS if words not in page] == []


def test_a_house_is_found_by_name_or_street_in_any_spelling(client: Client) -> None:
    wanted = {
        "بهارستان": "baharestan",
        "محله بهارستان": "baharestan",
        "ظهیرالاسلام": "baharestan",
        "سراي محله كوثر": "kowsar",
        "Harandi": "harandi",
    }
    led = {typed: client.get("/find/", {"q": typed}).headers.get("Location") for typed in wanted}
    assert led == {typed: f"/houses/{slug}/" for typed, slug in wanted.items()}


def test_a_neighbourhood_without_a_house_leads_to_the_nearest(client: Client) -> None:
    page = read(client, "/find/?q=سنگلج")
    assert "هنوز سرا ندارد" in page
    assert "/houses/" in page


def test_a_point_of_the_map_leads_to_the_house_of_its_neighbourhood(client: Client) -> None:
    answer = client.get("/find/", {"lat": "35.6925", "lon": "51.4330"})
    assert answer.status_code in {200, 302}


NAUGHTY: Final = [
    "q=%00",
    "q=" + "ا" * 5000,
    "lat=nan&lon=inf",
    "lat=999&lon=0",
    "area=%00",
    "q=😀",
    "near=%27",
    "near=%00",
    "page=-1",
    "code=%00",
]


def test_whatever_stands_in_the_address_is_answered_in_words(client: Client) -> None:
    for address in ("/", "/find/", "/houses/", "/voice/", "/verify/"):
        for query in NAUGHTY:
            status = client.get(f"{address}?{query}").status_code
            assert status in {200, 302, 422}, (address, query)


def test_an_unknown_paper_says_so_and_asks_again(client: Client) -> None:
    for code in ("AAAAAAAA", "کدِ بد", "x" * 300, "AAAA AAAA"):
        answer = client.get(f"/verify/{code}/")
        assert answer.status_code == 404
        assert 'name="code"' in answer.content.decode()


PAGES: Final = [
    "/",
    "/?near=baharestan",
    "/houses/",
    "/houses/baharestan/",
    "/voice/",
    "/find/?q=محله",
    "/verify/",
]


def test_a_public_page_costs_at_most_twelve_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for address in (prefix + page for prefix in ("", "/en") for page in PAGES):
        read(client, address)
        with django_assert_max_num_queries(14):  # two of them begin and hold the transaction
            read(client, address)


def test_the_list_of_houses_comes_as_a_file(client: Client) -> None:
    answer = client.get("/houses/?as=csv")
    assert answer["Content-Type"].startswith("text/csv")
    assert "سرای محلهٔ بهارستان" in answer.content.decode("utf-8-sig")
