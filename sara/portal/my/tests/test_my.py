"""My page shows what is mine and my children's, and nobody else's."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.services.programmes.api import enrol, withdraw
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_account,
    make_guardianship,
    make_house,
    make_person,
    open_a_run,
    resident,
    staff_client,
)
from sara.services.treasury.api import PayMethod, receive
from sara.services.voice.api import MessageKind, send_message

pytestmark = pytest.mark.django_db
PAGES: Final = ["/my/", "/my/papers/", "/my/messages/", "/my/record/", "/my/teaching/"]


@pytest.fixture(autouse=True)
def today(db: None) -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def mother() -> Person:
    person: Person = make_person("مریم", "رضایی", birth_on=date(1988, 5, 1))
    return person


@pytest.fixture
def at_home(client: Client, mother: Person) -> Client:
    client.force_login(make_account(mother))
    return client


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_guest_is_led_to_sign_in_and_back(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=%2Fmy%2F")


def test_every_page_opens_for_somebody_of_whom_little_is_known(at_home: Client) -> None:
    for language in ("", "/en"):
        for address in PAGES[:-1]:
            read(at_home, language + address)


def test_who_teaches_nothing_has_no_page_of_teaching(at_home: Client) -> None:
    assert at_home.get("/my/teaching/").status_code == 404


def test_my_childs_class_is_on_my_page_with_what_is_to_be_paid(
    at_home: Client, house: House, mother: Person
) -> None:
    child = make_person("سارا", "رضایی", birth_on=date(2016, 3, 1))
    make_guardianship(mother, child)
    run = open_a_run(house, fee=Rials(4_500_000))
    enrol(run_code=run.code, person_id=child.pk, actor=resident(mother), now=NOW)
    page = read(at_home, "/my/")
    assert "سارا رضایی" in page
    assert "۴۵۰٬۰۰۰ تومان" in page


def test_a_neighbours_class_is_not(at_home: Client, house: House) -> None:
    neighbour = make_person("زهره", "دیگری", birth_on=date(1990, 5, 1))
    run = open_a_run(house)
    enrol(run_code=run.code, person_id=neighbour.pk, actor=resident(neighbour), now=NOW)
    assert "زهره" not in read(at_home, "/my/")


def test_a_seat_that_was_freed_waits_for_my_answer(at_home: Client, house: House, mother: Person) -> None:
    first = make_person("اول", "رسیده", birth_on=date(1990, 5, 1))
    run = open_a_run(house, capacity=1)
    placed = enrol(run_code=run.code, person_id=first.pk, actor=resident(first), now=NOW)
    enrol(run_code=run.code, person_id=mother.pk, actor=resident(mother), now=NOW)
    assert "در فهرست انتظار" in read(at_home, "/my/")
    withdraw(enrolment_code=placed.enrolment_code, actor=resident(first), now=NOW)
    page = read(at_home, "/my/")
    assert "برای شما جا باز شده است" in page
    assert "/accept/" in page


def test_a_receipt_stays_with_who_paid(at_home: Client, house: House, mother: Person) -> None:
    run = open_a_run(house, fee=Rials(1_000_000))
    placed = enrol(run_code=run.code, person_id=mother.pk, actor=resident(mother), now=NOW)
    assert placed.charge_code
    code = receive(
        charge_code=placed.charge_code,
        method=PayMethod.CARD,
        terminal_reference="123",
        actor=house.desk,
        now=NOW,
    )
    assert f"/receipts/{code}/" in read(at_home, "/my/papers/")
    assert "رسید دریافت" in read(at_home, f"/receipts/{code}/")


def test_a_parent_reads_and_prints_the_childs_receipt(at_home: Client, house: House, mother: Person) -> None:
    child = make_person("سارا", "رضایی", birth_on=date(2016, 3, 1))
    make_guardianship(mother, child)
    run = open_a_run(house, fee=Rials(1_000_000))
    placed = enrol(run_code=run.code, person_id=child.pk, actor=resident(mother), now=NOW)
    assert placed.charge_code
    code = receive(
        charge_code=placed.charge_code,
        method=PayMethod.CARD,
        terminal_reference="123",
        actor=house.desk,
        now=NOW,
    )
    assert "سارا رضایی" in read(at_home, f"/receipts/{code}/")
    neighbour = Client()
    neighbour.force_login(make_account(make_person("زهره", "دیگری", birth_on=date(1990, 5, 1))))
    assert neighbour.get(f"/receipts/{code}/").status_code == 404


def test_what_i_said_is_on_my_page(at_home: Client, house: House, mother: Person) -> None:
    send_message(
        house_slug=house.slug,
        kind=MessageKind.SUGGESTION,
        text="کتاب کودک بیشتر بخرید",
        writer_name="",
        writer_mobile="",
        actor=resident(mother),
        now=NOW,
    )
    assert "کتاب کودک بیشتر بخرید" in read(at_home, "/my/messages/")


def test_an_instructor_finds_the_roll_of_each_session(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    teacher = staff_client(house.teacher)
    assert f"/runs/{run.code}/sessions/1/roll/" in read(teacher, "/my/teaching/")


def test_my_pages_cost_at_most_twelve_queries(
    at_home: Client,
    house: House,
    mother: Person,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    me: Actor = resident(mother)
    for _ in range(6):
        enrol(run_code=open_a_run(house).code, person_id=mother.pk, actor=me, now=NOW)
    for address in PAGES[:-1]:
        read(at_home, address)
        with django_assert_max_num_queries(15):  # three of them begin, bind and end the transaction
            read(at_home, address)
