from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client

from sara.foundation.clock import frozen_at
from sara.registers.people.models import Account, Person
from sara.registers.people.tests.factories import NOW, make_account, make_person
from sara.registers.people.tests.test_sign_in_codes import MOBILE, code_sent, wrong

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client()


def ask(browser: Client, mobile: str = MOBILE, **more: str) -> HttpResponse:
    return browser.post("/accounts/login/", {"mobile": mobile, **more})  # type: ignore[return-value]


def give(browser: Client, code: str) -> HttpResponse:
    return browser.post("/accounts/login/code/", {"code": code})  # type: ignore[return-value]


def words(response: HttpResponse) -> str:
    return response.content.decode()


def signed_in(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


def test_a_resident_signs_in_by_mobile_and_code_in_persian_digits(browser: Client) -> None:
    account = make_account(make_person(), username=None, mobile=MOBILE)
    assert browser.get("/accounts/login/").status_code == 200

    sent = ask(browser, "۰۹۱۲ ۱۲۳ ۴۵۶۷", next="/my/")
    assert (sent.status_code, sent["Location"]) == (302, "/accounts/login/code/")
    digits = code_sent().translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    entered = give(browser, digits)

    assert (entered.status_code, entered["Location"]) == (302, "/my/")
    assert signed_in(browser) == str(account.pk)


def test_the_pages_say_the_same_of_a_known_number_and_an_unknown_one() -> None:
    make_account(make_person(), username=None, mobile=MOBILE)

    def page(mobile: str) -> str:
        browser = Client()
        assert ask(browser, mobile).status_code == 302
        return words(browser.get("/accounts/login/code/"))  # type: ignore[arg-type]

    known, unknown = page("09121234567"), page("09129876543")
    assert strip(known, "۰۹۱۲ ۱۲۳ ۴۵۶۷") == strip(unknown, "۰۹۱۲ ۹۸۷ ۶۵۴۳")


def strip(page: str, number: str) -> list[str]:
    assert number in page
    lines = page.replace(number, "").splitlines()
    return [line for line in lines if "csrfmiddlewaretoken" not in line]


def test_a_newcomer_tells_who_he_is_and_is_in(browser: Client) -> None:
    ask(browser)
    assert give(browser, code_sent())["Location"] == "/accounts/login/newcomer/"
    assert browser.get("/accounts/login/newcomer/").status_code == 200

    typed = {"given_name": "بهار", "surname": "رحیمی", "birth_on": "۱۳۷۰/۷/۵", "gender": "female"}
    entered = browser.post("/accounts/login/newcomer/", typed)

    assert entered.status_code == 302
    assert Person.objects.get().full_name == "بهار رحیمی"
    assert signed_in(browser) == str(Account.objects.get().pk)


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(browser: Client) -> None:
    bad = ask(browser, "12345")
    assert bad.status_code == 422
    assert 'value="12345"' in words(bad)

    ask(browser)
    refused = give(browser, wrong(code_sent()))
    assert refused.status_code == 422
    assert "کد درست نیست" in words(refused)

    give(browser, code_sent())
    unfinished = browser.post("/accounts/login/newcomer/", {"given_name": "بهار"})
    assert unfinished.status_code == 422
    assert 'value="بهار"' in words(unfinished)  # type: ignore[arg-type]


def test_a_second_code_within_the_minute_is_refused_in_words(browser: Client) -> None:
    with frozen_at(NOW):
        ask(browser)
        again = browser.post("/accounts/login/again/")
        assert again.status_code == 429
        assert "ثانیه" in words(again)  # type: ignore[arg-type]
        assert ask(browser).status_code == 429
    with frozen_at(NOW + timedelta(minutes=2)):
        assert browser.post("/accounts/login/again/").status_code == 302


def test_a_code_works_only_in_the_browser_that_asked(browser: Client) -> None:
    make_account(make_person(), username=None, mobile=MOBILE)
    ask(browser)

    other = Client()
    assert give(other, code_sent())["Location"] == "/accounts/login/"
    assert signed_in(other) is None


def test_nobody_introduces_himself_before_the_code(browser: Client) -> None:
    ask(browser)

    assert browser.get("/accounts/login/newcomer/")["Location"] == "/accounts/login/"
    assert Client().get("/accounts/login/code/")["Location"] == "/accounts/login/"


def test_one_who_is_signed_in_is_not_asked_again(browser: Client) -> None:
    make_account(make_person(), username=None, mobile=MOBILE)
    ask(browser)
    give(browser, code_sent())

    assert browser.get("/accounts/login/").status_code == 302


def test_a_closed_account_is_told_so_after_its_code(browser: Client) -> None:
    make_account(make_person(), username=None, mobile=MOBILE, is_active=False)
    ask(browser)

    assert give(browser, code_sent())["Location"] == "/accounts/closed/"
    assert signed_in(browser) is None
    assert browser.get("/accounts/closed/").status_code == 200


def test_the_next_page_stays_in_the_house(browser: Client) -> None:
    make_account(make_person(), username=None, mobile=MOBILE)
    ask(browser, next="https://example.com/")

    assert "example.com" not in give(browser, code_sent())["Location"]


def test_signing_out_asks_first(browser: Client) -> None:
    make_account(make_person(), username=None, mobile=MOBILE)
    ask(browser)
    give(browser, code_sent())

    assert browser.get("/accounts/logout/").status_code == 200
    assert signed_in(browser)
    left = browser.post("/accounts/logout/")
    assert left["Clear-Site-Data"] == '"cache"'
    assert signed_in(browser) is None
