"""The whole of what the house knows of me: a page, a file, consents and requests on the screen."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.notices import Line, Way, choose_way_for
from sara.foundation.notices.commands import take_incoming
from sara.registers.people.api import AddressDetails, PersonDetails, register_person
from sara.registers.people.models import Consent, Person, RecordRequest
from sara.registers.people.types import Gender
from sara.services.programmes.api import enrol
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_account,
    make_guardianship,
    make_house,
    make_person,
    open_a_run,
    resident,
)
from sara.services.voice.api import MessageKind, send_message

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(db: None) -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def her(house: House) -> Person:
    person = register_person(
        house_id=house.id,
        details=PersonDetails(
            given_name="زهرا",
            surname="نوری",
            birth_on=date(1985, 3, 21),
            gender=Gender.FEMALE,
            national_id="0012345679",
        ),
        mobile="09351112233",
        address=AddressDetails(house.city.baharestan.pk, street="مصطفی خمینی"),
        actor=house.desk,
        now=NOW,
    )
    run = open_a_run(house)
    enrol(run_code=run.code, person_id=person.pk, actor=resident(person), now=NOW)
    send_message(
        house_slug=house.slug,
        kind=MessageKind.SUGGESTION,
        text="کلاس عصر بگذارید",
        writer_name="",
        writer_mobile="",
        actor=resident(person),
        now=NOW,
    )
    return person


@pytest.fixture
def at_home(client: Client, her: Person) -> Client:
    client.force_login(make_account(her))
    return client


def test_the_page_tells_all_that_is_kept_of_me_in_words(
    at_home: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(16):  # transactions and savepoints among them
        page = at_home.get("/my/record/").content.decode()
    told = ("زهرا نوری", "۰۰۱۲۳۴۵۶۷۹", "۰۹۳۵۱۱۱۲۲۳۳", "مصطفی خمینی", "خوش‌نویسی", "کلاس عصر بگذارید")
    assert [words for words in told if words not in page] == []


def test_the_file_tells_the_same_for_machines(at_home: Client) -> None:
    answer = at_home.get("/my/record/file/")
    told = json.loads(answer.content)
    assert told["person"][0]["national_id"] == "0012345679"
    assert told["person"][0]["birth_on"] == "1985-03-21"
    assert told["mobiles"] == [{"mobile": "09351112233", "from": "2026-11-24", "to": None}]
    assert told["classes"][0]["class"] == "خوش‌نویسی نستعلیق"
    assert told["messages"][0]["text"] == "کلاس عصر بگذارید"
    assert {"payments", "consents", "requests", "notices", "posts"} <= told.keys()
    assert "my-record.json" in answer["Content-Disposition"]


def test_it_tells_how_i_want_news_and_what_i_wrote_by_text_message(at_home: Client, her: Person) -> None:
    choose_way_for(person_id=her.pk, way=Way.TRAY, actor=SYSTEM, now=NOW)
    take_incoming(reference="7", mobile="+989351112233", line=Line.SERVICE, text="لغو", actor=SYSTEM, now=NOW)
    take_incoming(reference="8", mobile="09351112299", line=Line.SERVICE, text="دیگری", actor=SYSTEM, now=NOW)

    told = json.loads(at_home.get("/my/record/file/").content)

    assert [one["way"] for one in told["wish"]] == [str(Way.TRAY.label)]
    assert {(one["mobile"], one["text"], one["stopped"]) for one in told["texts"]} == {
        ("09351112233", "لغو", False),
        ("09351112233", "", True),
    }
    assert "پیامک‌های شما به سرا" in at_home.get("/my/record/").content.decode()


def consent(her: Person, **more: str) -> dict[str, str]:
    return {"person": her.code, "purpose": "news", "version": "1", **more}


def test_i_give_a_consent_on_the_screen_and_take_it_back(at_home: Client, her: Person) -> None:
    at_home.post("/my/record/consents/", consent(her, gives="1"))
    assert Consent.objects.get().withdrawn_at is None
    assert "رضایت داده شده" in at_home.get("/my/record/consents/").content.decode()
    at_home.post("/my/record/consents/", consent(her))
    assert Consent.objects.get().withdrawn_at == NOW


def test_i_consent_for_my_child_and_for_no_stranger(at_home: Client, her: Person) -> None:
    child = make_person("سینا", "نوری", birth_on=date(2018, 1, 1))
    make_guardianship(her, child)
    assert "سینا" in at_home.get("/my/record/consents/").content.decode()
    at_home.post("/my/record/consents/", consent(child, gives="1"))
    assert Consent.objects.get().person_id == child.pk
    stranger = make_person("بیگانه", "دیگری")
    assert at_home.post("/my/record/consents/", consent(stranger, gives="1")).status_code == 404


def test_i_ask_for_a_correction_and_take_it_back(at_home: Client, her: Person) -> None:
    at_home.post("/my/record/requests/", {"kind": "correction", "text": "نام پدرم علی است"})
    row = RecordRequest.objects.get()
    assert (row.person_id, row.text) == (her.pk, "نام پدرم علی است")
    again = at_home.post("/my/record/requests/", {"kind": "correction", "text": "باز هم"})
    assert again.status_code == 422
    assert "هنوز پاسخ نگرفته است" in again.content.decode()
    assert "باز هم" in again.content.decode()
    at_home.post("/my/record/requests/", {"number": str(row.pk)})
    row.refresh_from_db()
    assert row.state == "taken_back"
