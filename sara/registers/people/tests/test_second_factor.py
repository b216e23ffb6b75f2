from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.clock import frozen_at
from sara.foundation.errors import NotAllowed
from sara.registers.people.api import demonstration_totp, give_demonstration_factor
from sara.registers.people.models import Account, Person
from sara.registers.people.tests.factories import make_account, make_city, make_person, make_post
from sara.registers.posts.api import EndReason, Post, PostKind, PostPlace

pytestmark = pytest.mark.django_db
PASSWORD = "خانه‌ای با حیاط ۱۲"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SETUP = "/accounts/second-factor/"


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


@pytest.fixture
def account() -> Account:
    person = make_person()
    make_post(person, PostKind.DESK, PostPlace.house(make_city().house.pk))
    made: Account = make_account(person, username="desk")
    made.set_password(PASSWORD)
    made.save()
    return made


def sign_in(browser: Client, password: str = PASSWORD) -> object:
    return browser.post("/accounts/staff/", {"login": "Desk ", "password": password})


def code_at(now: datetime, secret: str = SECRET) -> str:
    code: str = format_hotp_value(hotp_value(secret, int(now.timestamp()) // 30))
    return code


def code_now(secret: str = SECRET) -> str:
    return code_at(clock.now(), secret)


def with_app(account: Account) -> None:
    TOTP.activate(account, SECRET)


def test_a_wrong_password_is_refused_in_words_without_saying_which_part_is_wrong(
    account: Account,
) -> None:
    browser = Client()
    assert browser.get("/accounts/staff/").status_code == 200

    known = sign_in(browser, "نادرست")
    unknown = browser.post("/accounts/staff/", {"login": "nobody", "password": "نادرست"})

    assert known.status_code == unknown.status_code == 422  # type: ignore[attr-defined]
    assert "نام کاربری یا گذرواژه درست نیست" in known.content.decode()  # type: ignore[attr-defined]
    assert account.pk


def test_wrong_passwords_are_counted(account: Account) -> None:
    browser = Client()
    for _ in range(6):
        response = sign_in(browser, "نادرست")

    assert "چند بار نادرست" in response.content.decode()  # type: ignore[attr-defined]
    assert "_auth_user_id" not in browser.session


def test_a_holder_of_a_post_without_a_second_factor_is_led_to_one_and_sees_nothing(
    account: Account,
) -> None:
    browser = Client()
    sign_in(browser)

    for page in ("/accounts/second-factor/", "/accounts/factors/", "/accounts/sessions/"):
        assert browser.get(page).status_code == 200
    led = browser.get("/programmes/")
    assert led.status_code == 302
    assert led["Location"] == "/accounts/second-factor/?next=%2Fprogrammes%2F"
    assert browser.session["_auth_user_id"] == str(account.pk)


def test_a_session_from_before_the_app_has_to_show_a_code_first(account: Account) -> None:
    browser = Client()
    sign_in(browser)
    with_app(account)

    led = browser.get("/programmes/")
    assert led["Location"] == "/accounts/factors/confirm/?next=%2Fprogrammes%2F"
    shown = browser.post("/accounts/factors/confirm/", {"code": code_now(), "next": "/programmes/"})

    assert shown["Location"] == "/programmes/"
    assert browser.get("/programmes/").status_code == 200


def test_one_with_a_passkey_alone_is_led_to_it(account: Account) -> None:
    browser = Client()
    sign_in(browser)
    Authenticator.objects.create(user=account, type="webauthn", data={})

    assert browser.get("/programmes/")["Location"].startswith("/accounts/factors/keys/confirm/")


def test_the_app_is_set_up_with_a_code_and_recovery_codes_are_shown_once(account: Account) -> None:
    browser = Client()
    sign_in(browser)
    assert browser.get("/accounts/factors/app/").status_code == 200
    secret = browser.session["mfa.totp.secret"]

    bad = browser.post("/accounts/factors/app/", {"code": "000000"})
    assert bad.status_code == 422
    typed = code_now(secret).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    done = browser.post("/accounts/factors/app/", {"code": typed})

    assert done["Location"] == "/accounts/factors/recovery/"
    shown = browser.get("/accounts/factors/recovery/").content.decode()
    assert "دیگر نشان داده نمی‌شوند" in shown
    assert "پیش از این نشان داده شده‌اند" in browser.get("/accounts/factors/recovery/").content.decode()
    kept = Authenticator.objects.get(user=account, type="totp").data["secret"]
    assert secret not in kept


def test_with_an_app_the_password_alone_does_not_open_the_door(account: Account) -> None:
    with_app(account)
    browser = Client()

    asked = sign_in(browser)
    assert asked["Location"] == "/accounts/factors/code/"  # type: ignore[index]
    assert "_auth_user_id" not in browser.session
    assert browser.get("/accounts/factors/code/").status_code == 200
    assert browser.post("/accounts/factors/code/", {"code": "000000"}).status_code == 422
    browser.post("/accounts/factors/code/", {"code": code_now()})

    assert browser.session["_auth_user_id"] == str(account.pk)


def test_one_lists_his_sessions_and_ends_another(account: Account) -> None:
    here, there = Client(), Client()
    sign_in(here)
    sign_in(there)
    other = there.session.session_key

    page = here.get("/accounts/sessions/").content.decode()
    assert page.count('name="session"') == 1
    assert here.post("/accounts/sessions/", {"session": "999999"}).status_code == 404
    number = page.split('name="session" value="')[1].split('"')[0]
    here.post("/accounts/sessions/", {"session": number})

    assert not there.session.exists(other)  # type: ignore[arg-type]
    assert here.get("/accounts/sessions/").status_code == 200


def test_every_screen_of_allauth_is_ours(account: Account) -> None:
    with_app(account)
    browser = Client()
    sign_in(browser)
    browser.post("/accounts/factors/code/", {"code": code_now()})

    assert browser.get("/accounts/factors/").status_code == 200
    assert browser.get("/accounts/factors/keys/").status_code == 200
    for page in (
        "/accounts/password/",
        "/accounts/factors/app/remove/",
        "/accounts/factors/recovery/new/",
        "/accounts/factors/keys/add/",
        "/accounts/confirm/",
        "/accounts/factors/confirm/",
    ):
        shown = browser.get(page, follow=True)
        assert shown.status_code == 200
        assert 'lang="fa"' in shown.content.decode()


def test_unused_screens_of_allauth_are_not_there() -> None:
    for page in ("signup/", "email/", "password/reset/", "confirm-email/", "3rdparty/"):
        assert Client().get(f"/accounts/{page}").status_code == 404


def test_a_post_that_ends_shuts_the_door_at_that_second(account: Account) -> None:
    end = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    Post.objects.update(held_to=end, end_reason=EndReason.RESIGNED)
    browser = Client()
    with frozen_at(end.replace(hour=11)):
        sign_in(browser)
        led = browser.get("/accounts/second-factor/")
        assert led.status_code == 200
        assert led.wsgi_request.actor.posts == ()  # type: ignore[attr-defined]  # withheld


def test_the_demonstration_shows_the_codes_of_its_invented_staff_and_of_nobody_else(
    account: Account,
) -> None:
    now = clock.now()
    real = make_account(make_person(), username="real")
    TOTP.activate(real, SECRET)
    Person.objects.filter(account=account).update(is_invented=True)

    with pytest.raises(NotAllowed):
        give_demonstration_factor(account_id=account.pk, secret=SECRET, actor=SYSTEM, now=now)
    with override_settings(DEMONSTRATION=True):
        with pytest.raises(NotAllowed):
            give_demonstration_factor(account_id=real.pk, secret=SECRET, actor=SYSTEM, now=now)
        for _ in range(2):
            give_demonstration_factor(account_id=account.pk, secret=SECRET, actor=SYSTEM, now=now)
        (shown,) = demonstration_totp(now)
        page = Client().get("/-/messages/").content.decode()

    assert (shown.username, shown.name, shown.code) == ("desk", "زهرا کریمی", code_at(now))
    assert "desk · زهرا کریمی" in page
    assert demonstration_totp(now) == ()


@pytest.mark.parametrize(
    ("kind", "home"),
    [
        (PostKind.HEADQUARTERS, "city:home"),
        (PostKind.MANAGER, "desk:home"),
        (PostKind.INSTRUCTOR, "my:home"),
        (None, "my:home"),
    ],
)
def test_whoever_signs_in_comes_to_the_place_of_his_work(kind: PostKind | None, home: str) -> None:
    city, person = make_city(), make_person()
    if kind is not None:
        at_city = kind is PostKind.HEADQUARTERS
        place = PostPlace.area(city.city.pk) if at_city else PostPlace.house(city.house.pk)
        make_post(person, kind, place)
    browser = Client()
    browser.force_login(make_account(person))

    came = browser.get("/accounts/login/")["Location"]

    try:
        assert came == reverse(home)
    except NoReverseMatch:
        assert came == "/"


def test_who_has_not_shown_his_second_factor_does_not_lose_what_he_typed(account: Account) -> None:
    typed, browser = "متن بلندی که نباید گم شود", Client()
    browser.force_login(account)
    answer = browser.post("/desk/", {"text": typed}, headers={"Origin": "http://testserver"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert f'name="text" value="{typed}"' in page
    assert "شما همانید" in page
    assert f"{SETUP}?next=%2Fdesk%2F" in page
