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


def test_nothing_inline_and_nothing_from_elsewhere_may_run(client: Client) -> None:
    headers = client.get("/there-is-no-such-page/").headers
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_refusal_never_stands_in_a_part_of_a_page(client: Client, headers: dict[str, str]) -> None:
    answer = client.get("/there-is-no-such-page/", headers=headers)
    assert answer.headers.get("HX-Retarget") == ("body" if headers else None)


def test_the_number_on_the_page_is_the_one_of_the_answer(client: Client) -> None:
    answer = client.get("/there-is-no-such-page/")
    number = answer.headers["X-Request-ID"]
    assert len(number) == 32
    assert number[:8] in answer.content.decode()
