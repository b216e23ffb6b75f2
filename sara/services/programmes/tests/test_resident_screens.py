"""What a resident (or a guest) meets on the way into a class and out of it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from sara.foundation.actors import SYSTEM
from sara.foundation.clock import frozen_at
from sara.foundation.money import Rials
from sara.services.programmes.api import enrol, withdraw
from sara.services.programmes.models import Enrolment
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_guardianship,
    make_people,
    make_person,
    make_programme,
    make_run,
    open_a_run,
    place,
    signed_in,
)

CountQueries = Callable[..., AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def _today() -> Any:  # noqa: ANN401
    with frozen_at(NOW):
        yield


def test_a_guest_sees_a_class_and_is_shown_the_way_in(house: House, client: Client) -> None:
    run = open_a_run(house, fee=Rials.of_toman(450_000), space_id=house.space_id)
    page = client.get(f"/runs/{run.code}/").content.decode()
    assert "شنبه و دوشنبه، ۱۷:۰۰ تا ۱۸:۳۰" in page
    assert "۴۵۰٬۰۰۰ تومان" in page
    assert "کلاس ۲" in page
    assert "ورود و ثبت‌نام" in page
    answer = client.get(f"/runs/{run.code}/enrol/")
    assert answer.status_code == 302
    assert f"/accounts/login/?next=/runs/{run.code}/enrol/" in answer["Location"]


def test_a_draft_has_no_page_for_guests(house: House, client: Client) -> None:
    code = make_run(house).code
    for address in (f"/runs/{code}/", "/runs/NEVERWAS/"):
        assert client.get(address).status_code == 404


def test_a_guest_is_led_to_sign_in_be_what_he_names_there_or_not(house: House, client: Client) -> None:
    for code in (make_run(house).code, "NEVERWAS"):
        for address in (f"/runs/{code}/people/", f"/enrolments/{code}/accept/", f"/receipts/{code}/"):
            assert client.get(address).headers["Location"].startswith("/accounts/login/?next=")


def test_a_resident_presses_once_and_has_a_place(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    browser = signed_in(person)
    answer = browser.post(f"/runs/{run.code}/enrol/", {"person": person.code}, follow=True)
    assert "جای شما گرفته شد" in answer.content.decode()
    enrolment = Enrolment.objects.get()
    assert answer.redirect_chain == [(f"/enrolments/{enrolment.code}/", 302)]
    assert "جای شما گرفته شد" not in browser.get(f"/runs/{run.code}/").content.decode()


def test_who_pressed_in_the_page_of_a_class_leaves_it_for_that_of_the_place(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    address, headers = f"/runs/{run.code}/enrol/", {"HX-Request": "true", "HX-Request-Type": "partial"}
    answer = signed_in(person).post(address, {"person": person.code}, headers=headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["HX-Redirect"] == f"/enrolments/{Enrolment.objects.get().code}/"
    assert "Location" not in answer.headers


def test_a_mother_chooses_between_herself_and_her_child(house: House) -> None:
    run = open_a_run(house)
    mother = make_person("مادر", "کریمی")
    child = make_person("نیما", "کریمی", birth_on=date(2018, 1, 1))
    make_guardianship(mother, child)
    browser = signed_in(mother)
    form = browser.get(f"/runs/{run.code}/enrol/").content.decode()
    assert "مادر کریمی" in form
    assert "نیما کریمی" in form
    nobody = browser.post(f"/runs/{run.code}/enrol/", {})
    assert nobody.status_code == 422
    assert "یکی را برگزینید" in nobody.content.decode()
    browser.post(f"/runs/{run.code}/enrol/", {"person": child.code})
    assert Enrolment.objects.get().person_id == child.pk


def test_the_code_of_a_stranger_is_no_choice(house: House) -> None:
    run = open_a_run(house)
    person, stranger = make_people(2)
    answer = signed_in(person).post(f"/runs/{run.code}/enrol/", {"person": stranger.code})
    assert answer.status_code == 422
    assert not Enrolment.objects.exists()


def test_a_refusal_is_422_with_its_words_in_the_page_and_in_the_part(house: House) -> None:
    run = open_a_run(house, programme=make_programme(house, age_to=12))
    person = make_person("زهرا", "کریمی")
    browser = signed_in(person)
    for headers in ({}, {"HX-Request": "true"}):
        answer = browser.post(f"/runs/{run.code}/enrol/", {"person": person.code}, headers=headers)
        text = answer.content.decode()
        assert answer.status_code == 422
        assert "این کلاس تا ۱۲ سالگی است و زهرا کریمی" in text
        assert ("<html" in text) is not bool(headers)
    assert not Enrolment.objects.exists()


def test_who_is_in_already_is_told_so(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    place(run, person)
    answer = signed_in(person).post(f"/runs/{run.code}/enrol/", {"person": person.code})
    assert answer.status_code == 422
    assert "پیش از این" in answer.content.decode()


def test_a_full_class_says_that_one_will_wait_and_how_many_are_ahead(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second, third = make_people(3)
    place(run, first)
    place(run, second)
    browser = signed_in(third)
    assert "گرفتن نوبت انتظار" in browser.get(f"/runs/{run.code}/").content.decode()
    answer = browser.post(f"/runs/{run.code}/enrol/", {"person": third.code}, follow=True)
    assert "۱ نفر جلوتر از شما هستند" in answer.content.decode()


def test_before_the_window_the_page_says_when_it_opens(house: House, client: Client) -> None:
    run = open_a_run(house, enrol_from=NOW + timedelta(days=1), enrol_to=NOW + timedelta(days=2))
    page = client.get(f"/runs/{run.code}/").content.decode()
    assert "چهارشنبه ۴ آذر ۱۴۰۵ ساعت ۱۲:۰۰ باز می‌شود" in page


def test_an_offered_seat_is_accepted_with_one_press(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = make_people(2)
    place(run, first)
    code = place(run, second).enrolment_code
    withdraw(enrolment_code=Enrolment.objects.get(turn=1).code, actor=SYSTEM, now=NOW)
    browser = signed_in(second)
    assert "تا فردا ساعت ۱۲:۰۰ بپذیرید" in browser.get(f"/enrolments/{code}/").content.decode()
    assert browser.post(f"/enrolments/{code}/accept/").status_code == 302
    assert Enrolment.objects.get(code=code).status == "placed"
    again = browser.post(f"/enrolments/{code}/accept/")
    assert again.status_code == 422
    assert "جایی پیشنهاد نشده" in again.content.decode()


def test_the_page_warns_of_another_class_at_the_same_time(house: House) -> None:
    person = make_person()
    place(open_a_run(house, programme=make_programme(house, "شطرنج")), person)
    code = place(open_a_run(house), person).enrolment_code
    page = signed_in(person).get(f"/enrolments/{code}/").content.decode()
    assert "با «شطرنج» هم‌زمان است" in page


def test_one_withdraws_after_being_told_what_it_means(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    code = place(run, person).enrolment_code
    browser = signed_in(person)
    asked = browser.get(f"/enrolments/{code}/withdraw/").content.decode()
    assert "نفر بعدی" in asked
    assert Enrolment.objects.get().status == "placed"
    assert browser.post(f"/enrolments/{code}/withdraw/").status_code == 302
    assert Enrolment.objects.get().status == "withdrawn"
    assert browser.post(f"/enrolments/{code}/withdraw/").status_code == 422


@pytest.mark.parametrize("path", ["", "withdraw/", "accept/"])
def test_the_enrolment_of_another_is_404_and_stays_as_it_was(house: House, path: str) -> None:
    run = open_a_run(house)
    person, stranger = make_people(2)
    code = place(run, person).enrolment_code
    browser = signed_in(stranger)
    assert browser.get(f"/enrolments/{code}/{path}").status_code == 404
    if path:
        assert browser.post(f"/enrolments/{code}/{path}").status_code == 404
    assert Enrolment.objects.get().status == "placed"


@pytest.mark.parametrize("path", ["/runs/{run}/", "/runs/{run}/enrol/", "/programmes/{programme}/"])
def test_a_page_costs_at_most_twelve_queries(
    house: House, path: str, django_assert_max_num_queries: CountQueries
) -> None:
    run = open_a_run(house, capacity=3)
    mother = make_person("مادر", "کریمی")
    for number in range(3):
        child = make_person(f"فرزند {number}", "کریمی", birth_on=date(2015, 1, 1 + number))
        make_guardianship(mother, child)
        enrol(run_code=run.code, person_id=child.pk, actor=SYSTEM, now=NOW)
    browser = signed_in(mother)
    with django_assert_max_num_queries(12 + 3):  # and the read-only transaction
        answer = browser.get(path.format(run=run.code, programme=run.programme.code))
    assert answer.status_code == 200


def test_the_same_pages_stand_in_english(house: House, client: Client) -> None:
    run = open_a_run(house)
    page = client.get(f"/en/runs/{run.code}/").content.decode()
    assert 'dir="ltr"' in page
    assert "17:00" in page
    assert client.get("/en/programmes/").status_code == 200
