import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from sara.foundation.notices import Recipient
from sara.foundation.notices.tests.carrier import NOW, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def demonstration(settings: Settings) -> None:
    settings.DEMONSTRATION = True


def test_there_is_no_such_page_outside_the_demonstration(client: Client) -> None:
    tell("sign_in.code", code="۱۲۳۴۵۶")
    response = client.get("/-/messages/")
    assert response.status_code == 404
    assert "۱۲۳۴۵۶" not in response.content.decode()


@pytest.mark.usefixtures("demonstration")
def test_the_demonstration_shows_its_messages_newest_first(client: Client) -> None:
    tell("sign_in.code", key="one", code="۱۱۱۱۱۱")
    tell("sign_in.code", key="two", code="۲۲۲۲۲۲")
    page = client.get("/-/messages/").content.decode()
    assert page.index("۲۲۲۲۲۲") < page.index("۱۱۱۱۱۱")


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("typed", ["09129876543", "۰۹۱۲۹۸۷۶۵۴۳", "+98 912 987 6543", "9129876543"])
def test_messages_to_one_mobile_are_found_however_it_is_typed(client: Client, typed: str) -> None:
    tell("sign_in.code", key="one", code="۱۱۱۱۱۱")
    tell("sign_in.code", key="two", to=Recipient(mobile="09129876543"), code="۲۲۲۲۲۲")
    page = client.get("/-/messages/", {"q": typed}).content.decode()
    assert "۲۲۲۲۲۲" in page
    assert "۱۱۱۱۱۱" not in page


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("typed", ["نقاشی", "0912", "x" * 5000, "\u202e۱", "😀"])
def test_what_is_no_mobile_finds_nothing_and_says_what_to_do(client: Client, typed: str) -> None:
    tell("sign_in.code", key="one", code="۱۱۱۱۱۱")
    response = client.get("/-/messages/", {"q": typed})
    assert response.status_code == 200
    assert "پیامی نیست" in response.content.decode()


@pytest.mark.usefixtures("demonstration")
def test_the_words_of_a_message_cannot_write_into_the_page(client: Client) -> None:
    tell(title="<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/-/messages/").content.decode()


@pytest.mark.usefixtures("demonstration")
def test_the_page_costs_the_same_however_many_messages_there_are(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(45):
        tell(key=f"seat-{number}", now=NOW)
    with django_assert_max_num_queries(7):  # one of them looks for a page shared by guests
        response = client.get("/-/messages/")
    assert response.content.decode().count("جا باز کرد") == 20
    assert client.get("/-/messages/?page=3").content.decode().count("جا باز کرد") == 5


@pytest.mark.usefixtures("demonstration")
def test_the_page_is_never_kept_by_a_cache(client: Client) -> None:
    assert "no-store" in client.get("/-/messages/")["Cache-Control"]
