import re
from urllib.parse import quote

import pytest
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from sara.config.failures import broken, refused
from sara.config.middleware import RefusalMiddleware
from sara.foundation.actors import GUEST
from sara.foundation.errors import Missing, NotAllowed, Refusal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("refusal", "status"), [(Refusal(), 422), (NotAllowed(), 403), (Missing(), 404)])
def test_a_refusal_that_no_view_answered_is_a_page_with_its_words(
    rf: RequestFactory, refusal: Refusal, status: int
) -> None:
    request = rf.get("/")
    request.actor = GUEST  # type: ignore[attr-defined]
    answer = refused(request, refusal)
    assert answer.status_code == status
    assert refusal.words() in answer.content.decode()


def test_another_fault_is_not_taken_for_a_refusal(rf: RequestFactory) -> None:
    middleware = RefusalMiddleware(broken)
    assert middleware.process_exception(rf.get("/"), ValueError()) is None


def test_an_address_that_is_not_there_is_a_page_in_the_language_of_the_address(client: Client) -> None:
    persian = client.get("/there-is-no-such-page/")
    assert persian.status_code == 404
    assert 'lang="fa"' in persian.content.decode()
    english = client.get("/en/there-is-no-such-page/")
    assert english.status_code == 404
    assert 'lang="en"' in english.content.decode()


def test_the_page_of_a_fault_asks_nothing_of_the_database(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        answer = broken(rf.get("/"))
    assert answer.status_code == 500
    assert "خطایی در سامانه" in answer.content.decode()


def test_a_form_without_its_token_is_told_in_words() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {})
    assert answer.status_code == 403
    assert "کهنه" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("address", ["/programmes/?house=%00", "/programmes/?near=a%00b"])
def test_a_nul_in_an_address_is_told_in_words_and_is_no_fault_of_ours(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in {200, 400}
    assert "خطای" not in answer.content.decode()


ORIGIN = {"Origin": "http://testserver"}
TYPED = "متن بلندی که نباید گم شود"


@pytest.mark.parametrize("address", ["/my/record/requests/", "/en/my/record/requests/", "/my/tray/ways/"])
def test_a_form_that_is_sent_after_the_sign_in_ended_comes_back_with_what_was_typed(
    client: Client, address: str
) -> None:
    answer = client.post(address, {"text": TYPED, "postal_code": "1167612345"}, headers=ORIGIN)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert f'name="text" value="{TYPED}"' in page
    assert f"/accounts/login/?next={quote(address, safe='')}" in page.replace("&amp;", "&")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_form_that_grew_old_comes_back_with_what_was_typed_and_a_token_that_works() -> None:
    browser = Client(enforce_csrf_checks=True)
    address = "/desk/"
    page = browser.post(
        address, {"text": TYPED, "csrfmiddlewaretoken": "x" * 64}, headers=ORIGIN
    ).content.decode()
    assert f'name="text" value="{TYPED}"' in page
    (token,) = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page.split("<form")[1])
    again = browser.post(address, {"text": TYPED, "csrfmiddlewaretoken": token}, headers=ORIGIN)
    assert "کهنه" not in again.content.decode()


@pytest.mark.parametrize("origin", [{}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}])
def test_what_another_site_sent_is_not_carried(origin: dict[str, str]) -> None:
    answer = Client(enforce_csrf_checks=True).post("/my/record/requests/", {"text": TYPED}, headers=origin)
    assert answer.status_code == 403
    assert TYPED not in answer.content.decode()


def test_nothing_secret_and_nothing_empty_is_carried(client: Client) -> None:
    for sent in (
        {"password": TYPED},
        {"text": TYPED, "code": "1"},
        {},
        {"text": " "},
        {"text": "ن" * 300_000},
    ):
        answer = client.post("/my/record/requests/", sent, headers=ORIGIN)
        assert answer.status_code == 302


def test_nothing_inline_and_nothing_from_elsewhere_may_run(client: Client) -> None:
    headers = client.get("/there-is-no-such-page/").headers
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_number_on_the_page_is_the_one_of_the_answer(client: Client) -> None:
    answer = client.get("/there-is-no-such-page/")
    number = answer.headers["X-Request-ID"]
    assert len(number) == 32
    assert number[:8] in answer.content.decode()
