"""A way in for staff: given by whoever is set over them, chosen by themselves."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction
from django.test import Client

from sara.foundation import clock
from sara.foundation.actors import GUEST
from sara.foundation.audit import history_of, trail
from sara.foundation.facts import run_waiting
from sara.foundation.notices.models import Notice
from sara.portal.city.tests.factories import Town, make_town
from sara.portal.desk.tests.factories import NOW, browser_of
from sara.registers.people import api as people
from sara.registers.people.models import Account, Person, RenewalCode
from sara.registers.people.types import CodeOutcome
from sara.registers.posts.models import Post
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db

NEW = "turquoise tile of the courtyard"


@pytest.fixture(autouse=True)
def moment() -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def town() -> Town:
    return make_town()


@pytest.fixture
def clerk(town: Town) -> Person:
    return Person.objects.get(pk=town.house.desk.person_id or 0)


def account_page(person: Person) -> str:
    post = Post.objects.filter(person=person).order_by("id")[0]
    return f"/posts/{post.pk}/account/"


def code_for(town: Town, person: Person, *, resets_factor: bool = False, username: str = "sara") -> str:
    return people.give_password_code(
        person_id=person.pk,
        username=username,
        resets_factor=resets_factor,
        reason="فراموش کرده است",
        actor=town.house.manager,
        now=NOW,
    )


def tried(code: str, *, username: str = "sara", password: str = NEW, now: datetime = NOW) -> CodeOutcome:
    return people.renew_password(username=username, code=code, password=password, actor=GUEST, now=now)


def test_a_manager_gives_his_clerk_a_code_and_she_chooses_her_password(town: Town, clerk: Person) -> None:
    manager = made.staff_client(town.house.manager)
    at = account_page(clerk)
    assert manager.post(at, {"username": "sara", "reason": ""}).status_code == 422
    answer = manager.post(at, {"username": "Sara", "reason": "تازه آمده است"})
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    found = re.search(r"[2-9A-Y]{4} [2-9A-Y]{4}", answer.content.decode())
    assert found
    assert found[0] not in manager.get(at).content.decode()
    said = {"username": "sara", "code": found[0], "password": NEW, "again": NEW}
    browser = Client()
    assert browser.post("/accounts/staff/password/", said | {"again": "x"}).status_code == 422
    assert browser.post("/accounts/staff/password/", said)["Location"] == "/accounts/staff/"
    assert Account.objects.get(person=clerk).check_password(NEW)
    assert browser.post("/accounts/staff/password/", said).status_code == 422


def test_the_form_that_made_a_code_makes_no_other_when_it_is_sent_again(town: Town, clerk: Person) -> None:
    manager, at = made.staff_client(town.house.manager), account_page(clerk)
    said = {"username": "sara", "reason": "تازه آمده است", "seen": ""}
    first = manager.post(at, said)
    code = re.search(r"[2-9A-Y]{4} [2-9A-Y]{4}", first.content.decode())
    again = manager.post(at, said)
    assert again.status_code == 422
    assert "کدی ساخته شده است" in again.content.decode()
    assert code
    assert tried(code[0].replace(" ", "")) is CodeOutcome.RIGHT


def test_another_code_is_made_from_a_page_that_knows_of_the_first(town: Town, clerk: Person) -> None:
    manager, at = made.staff_client(town.house.manager), account_page(clerk)
    manager.post(at, {"username": "sara", "reason": "تازه آمده است"})
    seen = re.search(r'name="seen" value="([^"]*)"', manager.get(at).content.decode())
    assert seen
    assert manager.post(at, {"reason": "گم کرد", "seen": seen[1]}).status_code == 200


def test_a_code_works_once_for_a_day_and_only_the_last_one(town: Town, clerk: Person) -> None:
    first, second = code_for(town, clerk), code_for(town, clerk)
    assert tried(first) is CodeOutcome.WRONG
    assert tried(second, now=NOW + timedelta(days=1)) is CodeOutcome.EXPIRED
    assert tried(second) is CodeOutcome.RIGHT
    assert tried(second) is CodeOutcome.WRONG


def test_five_wrong_tries_end_a_code(town: Town, clerk: Person) -> None:
    code = code_for(town, clerk)
    outcomes = [tried("AAAA2222") for _ in range(5)]
    assert outcomes == [*[CodeOutcome.WRONG] * 4, CodeOutcome.EXHAUSTED]
    assert tried(code) is CodeOutcome.EXHAUSTED


def test_a_name_that_nobody_has_is_answered_like_a_wrong_code() -> None:
    assert tried("AAAA2222", username="nobody") is CodeOutcome.WRONG


def test_a_weak_password_is_refused_and_spends_nothing(town: Town, clerk: Person) -> None:
    code = code_for(town, clerk)
    with pytest.raises(people.PasswordTooWeak):
        tried(code, password="12345678")
    assert tried(code) is CodeOutcome.RIGHT


@pytest.mark.parametrize("lost", [True, False])
def test_a_lost_second_factor_goes_with_the_code_that_says_so(
    town: Town, clerk: Person, *, lost: bool
) -> None:
    code = code_for(town, clerk, resets_factor=lost)
    account = Account.objects.get(person=clerk)
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "x"})
    tried(code)
    assert Authenticator.objects.filter(user=account).exists() is not lost


def test_whoever_is_signed_in_with_the_old_password_is_out(town: Town, clerk: Person) -> None:
    browser = made.signed_in(clerk)
    code = code_for(town, clerk)
    here = f"/desk/{town.house.slug}/"
    assert browser.get(here).status_code == 200
    tried(code, username=Account.objects.get(person=clerk).username or "")
    assert browser.get(here).status_code == 302


def test_he_is_told_that_his_password_changed(town: Town, clerk: Person) -> None:
    made.make_mobile(clerk, "09121110000")
    tried(code_for(town, clerk))
    run_waiting()
    (notice,) = Notice.objects.filter(template="people.password_renewed")
    assert notice.to_mobile == "09121110000"


def test_the_history_says_who_gave_the_code_and_why_and_keeps_no_digest(town: Town, clerk: Person) -> None:
    code_for(town, clerk)
    renewal = RenewalCode.objects.get()
    (line,) = trail(renewal)
    assert line.who == "مریم مدیری"
    assert line.reason == "فراموش کرده است"
    assert "digest" not in {field.name for field in history_of(RenewalCode)._meta.get_fields()}


def test_nobody_gets_in_for_one_who_is_set_over_him(town: Town, clerk: Person) -> None:
    manager = made.staff_client(town.house.manager)
    inspector = made.make_person("بازرس", "نمونه")
    made.make_post(inspector, PostKind.INSPECTOR, PostPlace.house(town.house.id))
    assert manager.get(account_page(inspector)).status_code == 404
    assert manager.post(account_page(inspector), {"username": "i", "reason": "r"}).status_code == 404
    himself = Person.objects.get(pk=town.house.manager.person_id or 0)
    assert manager.get(account_page(himself)).status_code == 404
    for browser in (browser_of(town.house, PostKind.DESK), town.officer14):
        assert browser.get(account_page(clerk)).status_code == 404
    assert town.headquarters.get(account_page(himself)).status_code == 200


def test_the_name_to_sign_in_by_is_plain_and_nobody_elses(town: Town, clerk: Person) -> None:
    manager = made.staff_client(town.house.manager)
    at = account_page(clerk)
    assert manager.post(at, {"username": "سارا", "reason": "نو"}).status_code == 422
    taken = made.make_person("دیگر", "نمونه")
    Account.objects.create(person=taken, username="sara", made_at=NOW)
    answer = manager.post(at, {"username": "sara", "reason": "نو"})
    assert answer.status_code == 422
    assert "از آنِ دیگری" in answer.content.decode()
    assert authenticate(username="sara", password=NEW) is None


def a_renewal(account: Account, **values: object) -> RenewalCode:
    return RenewalCode.objects.create(account=account, digest="d", made_at=NOW, **values)


def test_renewal_code_one_open_for_an_account_and_used_or_replaced(clerk: Person) -> None:
    account = made.make_account(clerk)
    first = a_renewal(account)
    with pytest.raises(IntegrityError, match="renewal_code_one_open_for_an_account"), transaction.atomic():
        a_renewal(account)
    with pytest.raises(IntegrityError, match="renewal_code_uid_unique"), transaction.atomic():
        a_renewal(account, uid=first.uid, used_at=NOW)
    with pytest.raises(IntegrityError, match="renewal_code_used_or_replaced"), transaction.atomic():
        a_renewal(account, used_at=NOW, replaced_at=NOW)
