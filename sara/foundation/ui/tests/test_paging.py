from urllib.parse import parse_qs, urlencode

import pytest
from django.contrib.auth.models import Group
from django.http import QueryDict

from sara.foundation.ui.paging import Page, page_by_key, page_by_number
from sara.foundation.ui.tests.render import a_request, rendered

pytestmark = pytest.mark.django_db
ORDER = ("name", "id")


@pytest.fixture
def names() -> list[str]:
    names = [f"n{number:03}" for number in range(23)]
    Group.objects.bulk_create(Group(name=name) for name in reversed(names))
    return names


def read(page: Page[Group]) -> list[str]:
    return [group.name for group in page]


@pytest.mark.parametrize("order", [("name", "id"), ("-name", "id"), ("-name", "-id"), ("id",)])
def test_walking_by_key_shows_every_row_once_and_back_again(names: list[str], order: tuple[str, ...]) -> None:
    everything = list(Group.objects.order_by(*order).values_list("name", flat=True))
    page = page_by_key(Group.objects.all(), {}, order=order, size=5)
    walked, pages = read(page), [read(page)]
    assert page.previous_link is None
    while page.next_link:
        page = page_by_key(Group.objects.all(), page.next_link, order=order, size=5)
        walked += read(page)
        pages.append(read(page))
    assert walked == everything
    for expected in reversed(pages[:-1]):
        assert page.previous_link is not None
        page = page_by_key(Group.objects.all(), page.previous_link, order=order, size=5)
        assert read(page) == expected
    assert page.previous_link is None
    assert set(names) == set(everything)


def test_a_row_that_comes_in_meanwhile_moves_no_other(names: list[str]) -> None:
    first = page_by_key(Group.objects.all(), {}, order=ORDER, size=5)
    Group.objects.create(name="a before all")

    second = page_by_key(Group.objects.all(), first.next_link or {}, order=ORDER, size=5)

    assert read(second) == names[5:10]


@pytest.mark.parametrize(
    "key",
    [
        "",
        "x",
        "bm8",
        "W10",
        "WyJhIl0",
        "W251bGwsIDFd",
        "WyJhIiwgIngiXQ",
        "WyJhXHUwMDAwIiwgMV0",
        "9" * 1001,
        "W1tbW1tb",
    ],
)
@pytest.mark.usefixtures("names")
def test_a_key_that_is_none_shows_the_first_page(key: str) -> None:
    page = page_by_key(Group.objects.all(), {"after": key}, order=ORDER, size=5)

    assert read(page)[0] == "n000"


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 1), ("2", 2), ("۲", 2), ("99", 5), ("0", 1), ("-1", 1), ("x", 1), ("9" * 30, 1)],
)
@pytest.mark.usefixtures("names")
def test_a_page_out_of_range_is_the_nearest(asked: str, number: int) -> None:
    page = page_by_number(Group.objects.order_by(*ORDER), {"page": asked}, size=5)

    assert (page.number, page.pages, page.total) == (number, 5, 23)


def test_links_of_the_pager_keep_the_rest_of_the_address() -> None:
    page: Page[Group] = Page(items=(), next_link={"after": "k"})
    query = urlencode({"q": "خوش‌نویسی", "day": "today", "page": "3"})

    html = rendered("{% pager page %}", a_request(f"/?{query}"), page=page)

    link = html.split('rel="next" href="?')[1].split('"')[0].replace("&amp;", "&")
    assert parse_qs(link) == {"q": ["خوش‌نویسی"], "day": ["today"], "after": ["k"]}


def test_a_list_of_one_page_has_no_pager() -> None:
    assert rendered("{% pager page %}", a_request(), page=Page(items=())) == ""


def test_a_query_of_a_browser_is_taken_as_it_comes(names: list[str]) -> None:
    page = page_by_number(Group.objects.order_by(*ORDER), QueryDict("page=2"), size=20)

    assert read(page) == names[20:]
