"""A form that cannot be sent yet comes back with what was typed in it, and nothing is carried out by that."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

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


@pytest.mark.parametrize(
    "origin",
    [
        {},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "https://testserver"},
        {"Origin": "http://testserver:81"},
        {"Origin": "http://testserver.elsewhere.example"},
        {"Origin": "testserver"},
    ],
)
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


HTMX = ORIGIN | {"HX-Request": "true", "HX-Current-URL": "http://testserver/en/programmes/?q=x&page=2"}


def test_after_signing_in_one_comes_to_the_page_on_which_the_form_stood(client: Client) -> None:
    headers = ORIGIN | {"Referer": "http://testserver/my/record/?at=1"}
    page = client.post("/my/record/requests/", {"text": TYPED}, headers=headers).content.decode()
    assert f"next={quote('/my/record/?at=1', safe='')}" in page
    assert 'data-renews="/my/record/?at=1"' in page


@pytest.mark.parametrize("told", ["https://elsewhere.example/my/", "http://testserver//elsewhere.example/"])
def test_a_page_of_elsewhere_is_not_come_back_to(client: Client, told: str) -> None:
    headers = ORIGIN | {"Referer": told}
    page = client.post("/my/record/requests/", {"text": TYPED}, headers=headers).content.decode()
    door = re.findall(r'href="([^"]+)" target="_blank"', page)[0]
    assert client.get(door.replace("&amp;", "&")).status_code == 200
    assert "https://elsewhere" not in page


def test_what_was_typed_is_escaped_and_names_are_too(client: Client) -> None:
    bad = '"><script>alert(1)</script> &amp;'
    sent = urlencode({"text": bad, bad: "1"})
    page = client.post(
        "/my/record/requests/", sent, content_type="application/x-www-form-urlencoded", headers=ORIGIN
    ).content.decode()
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;") == 3


def test_a_form_of_a_part_of_a_page_comes_back_over_the_whole_page_and_goes_to_its_own_address(
    client: Client,
) -> None:
    answer = client.post("/my/record/requests/?a=1", {"text": TYPED}, headers=HTMX)
    assert answer.headers["HX-Retarget"] == "body"
    assert 'action="/my/record/requests/?a=1"' in answer.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_door_never_stands_in_a_part_of_a_page(client: Client, method: str) -> None:
    answer = getattr(client, method)("/my/", headers=HTMX)
    assert answer.status_code == 204
    back = quote("/en/programmes/?q=x&page=2", safe="")
    assert answer.headers["HX-Redirect"] == f"/accounts/login/?next={back}"


def test_light_and_dark_may_be_chosen_on_the_page_of_signing_in(client: Client) -> None:
    back = "/accounts/login/?next=/my/"
    answer = client.post("/theme/", {"theme": "dark", "next": back}, headers=ORIGIN)
    assert (answer.status_code, answer.headers["Location"]) == (302, back)


def test_a_foreign_page_has_nothing_carried_out_and_what_comes_back_waits_for_a_press(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    theirs = {"Origin": "https://elsewhere.example", "HX-Request": "true"}
    answer = strict.post("/my/record/requests/", {"text": TYPED}, headers=theirs)
    assert answer.status_code == 403
    assert TYPED not in answer.content.decode()
