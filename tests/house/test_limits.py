"""Requests that come too often are answered in words, and nobody is locked out by his neighbours."""

from collections.abc import Iterator
from typing import Final

import altcha
import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from sara.config.guarding import client_address
from sara.foundation import clock
from sara.foundation.guard import FIELD, Deed, counting
from sara.foundation.guard.limits import BY_ADDRESS, BY_PERSON, HOUSE_TIMES
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_house,
    make_person,
    signed_in,
    staff_client,
)

pytestmark = pytest.mark.django_db

TIMES: Final = 0.2  # a fifth of the usual limits, so that a test need not ask so often
LIMIT: Final = round(BY_ADDRESS[Deed.UNSOLVED].burst * TIMES)
SIGN_IN: Final = "/accounts/login/"


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr(settings, "SARA_LIMITS_TIMES", TIMES)
    monkeypatch.setattr(counting, "_noted", {})  # a process remembers, the database of a test does not
    with clock.frozen_at(NOW):
        yield make_house()


def use_up(client: Client, path: str = SIGN_IN) -> None:
    for _time in range(LIMIT):
        assert client.post(path).status_code != 429


@pytest.mark.parametrize(("before", "words"), [("", "کمی آهسته‌تر"), ("/en", "A little slower")])
def test_too_many_forms_of_a_guest_are_answered_in_words_and_with_a_time(
    house: House, before: str, words: str
) -> None:
    guest = Client()
    use_up(guest)
    refused = guest.post(before + SIGN_IN)
    assert refused.status_code == 429
    assert words in refused.content.decode()
    assert 0 < int(refused.headers["Retry-After"]) <= BY_ADDRESS[Deed.UNSOLVED].seconds / TIMES + 1


def test_whoever_did_the_work_gets_through_where_others_wait(house: House) -> None:
    guest = Client()
    use_up(guest)
    challenge = altcha.Challenge.from_dict(guest.get("/-/challenge/").json())
    solution = altcha.solve_challenge(challenge)
    assert solution is not None
    sent = {FIELD: altcha.Payload(challenge, solution).to_base64()}
    assert guest.post(SIGN_IN, sent).status_code != 429
    assert guest.post(SIGN_IN, sent).status_code == 429


def test_one_who_has_signed_in_is_not_locked_out_by_guests_at_his_address(house: House) -> None:
    use_up(Client())
    resident = signed_in(make_person("زهره", "آرام"))
    assert resident.post(f"/houses/{house.slug}/message/").status_code == 422


def test_where_staff_are_at_work_many_more_guests_get_through(house: House) -> None:
    staff_client(house.desk).get(f"/desk/{house.slug}/find/", {"q": "کسی"})
    guest = Client()
    for _time in range(LIMIT * HOUSE_TIMES):
        assert guest.post(SIGN_IN).status_code != 429


def test_searching_is_counted_looking_is_not(house: House, rf: RequestFactory) -> None:
    person = signed_in(make_person("زهره", "جوینده"))
    for _time in range(round(BY_PERSON[Deed.SEARCH].burst * TIMES)):
        assert person.get("/programmes/", {"q": "خط"}).status_code == 200
    assert person.get("/programmes/", {"q": "خط"}).status_code == 429
    assert person.get("/programmes/").status_code == 200


def test_codes_are_not_tried_one_after_the_other(house: House) -> None:
    guest = Client()
    times = round(BY_ADDRESS[Deed.SEARCH].burst * TIMES) + 1
    statuses = [guest.get("/verify/ACDEFHJKMNPQ/").status_code for _time in range(times)]
    assert statuses[-1] == 429
    assert 429 not in statuses[:-1]


def test_a_page_that_asks_for_a_guest_s_work_says_so_and_others_do_not(house: House) -> None:
    path = f"/houses/{house.slug}/message/"
    assert "data-challenge" in Client().get(path).content.decode()
    assert "data-challenge" not in signed_in(make_person()).get(path).content.decode()


def test_without_a_proxy_nobody_says_where_he_comes_from(rf: RequestFactory) -> None:
    asked = rf.get("/", REMOTE_ADDR="198.51.100.7", headers={"X-Forwarded-For": "203.0.113.9"})
    assert client_address(asked) == "198.51.100.7"
    assert client_address(rf.get("/", REMOTE_ADDR="")) == ""
