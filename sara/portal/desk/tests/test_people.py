"""People at the desk: found, registered in one screen, never twice."""

from datetime import date
from typing import Any

import pytest

from sara.foundation.sheets import read_rows
from sara.portal.desk.tests.factories import Desk, neighbour
from sara.registers.people.models import HouseFile, Person
from sara.registers.people.tests.factories import make_household
from sara.registers.places.models import Area
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db
Answer = Any  # of a test client
SENT = {
    "given_name": "زهرا",
    "surname": "نوری",
    "birth_on": "۱۳۴۰/۰۲/۰۱",
    "gender": "female",
    "nationality": "iranian",
}


def register(desk: Desk, **sent: str | list[str]) -> Answer:
    return desk.browser.post(desk.at("people/new/"), SENT | sent)


def test_a_person_without_a_telephone_is_registered_and_led_to_enrolment(desk: Desk) -> None:
    answer = register(desk)

    person = Person.objects.get(surname="نوری")
    assert (answer.status_code, answer["Location"]) == (302, desk.at(f"people/{person.code}/enrol/"))
    assert (person.given_name, person.birth_on) == ("زهرا", date(1961, 4, 21))
    assert HouseFile.objects.filter(person=person, house=desk.house.id).exists()


def test_likely_doubles_are_shown_before_a_new_person_is_made(desk: Desk) -> None:
    there = neighbour(desk.house, "زهرا", birth_on=date(1961, 4, 21))

    answer = register(desk, surname="كريمي")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "نام و تاریخ تولد یکسان" in page
    assert desk.at(f"people/{there.code}/file/") in page
    assert 'value="كريمي"' in page
    assert Person.objects.filter(given_name="زهرا").count() == 1


def test_another_person_of_the_same_name_is_registered_with_the_reason(desk: Desk) -> None:
    there = neighbour(desk.house, "زهرا", birth_on=date(1961, 4, 21))

    unexplained = register(desk, surname="کریمی", looked_at=[there.code], despite="  ")
    assert unexplained.status_code == 422
    register(desk, surname="کریمی", looked_at=[there.code], despite="دخترعمویند")

    assert Person.objects.filter(given_name="زهرا", surname="کریمی").count() == 2


@pytest.mark.parametrize(
    "sent",
    [
        {"given_name": ""},
        {"birth_on": "۱۳۴۰/۱۳/۰۱"},
        {"birth_on": "۱۴۹۰/۰۱/۰۱"},
        {"mobile": "12"},
        {"national_id": "0000000000"},
        {"gender": "other"},
        {"given_name": "\0"},
        {"surname": "ا" * 500},
        {"neighbourhood": "999999"},
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field_and_the_rest_stays(
    desk: Desk, sent: dict[str, str]
) -> None:
    answer = register(desk, **sent)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert Person.objects.filter(surname="نوری").count() == 0


def test_what_was_looked_for_in_vain_is_the_beginning_of_what_is_written(desk: Desk) -> None:
    page = desk.browser.get(desk.at("people/new/?q=شهربانو ناپیدا")).content.decode()
    assert 'value="شهربانو"' in page
    assert 'value="ناپیدا"' in page
    assert desk.browser.get(desk.at("people/new/?q=%00")).status_code == 200


@pytest.mark.parametrize("typed", ["فاطمه", "كريمي فاطمه", "فاطمة"])
def test_somebody_is_found_in_any_spelling(desk: Desk, typed: str) -> None:
    page = desk.browser.get(desk.at("people/"), {"q": typed}).content.decode()
    assert desk.at(f"people/{desk.person.code}/") in page


def test_somebody_found_alone_is_taken_to_enrolment_at_once(desk: Desk) -> None:
    answer = desk.browser.get(desk.at("enrol/"), {"q": desk.person.code})
    assert answer["Location"] == desk.enrol_at


def test_somebody_of_another_house_is_found_by_an_exact_word_and_opened_with_a_reason(desk: Desk) -> None:
    stranger = made.make_person("غریبه", "آشنا")
    made.make_mobile(stranger, "09129999999")
    address = desk.at(f"people/{stranger.code}/")
    assert desk.browser.get(address).status_code == 404
    assert stranger.code not in desk.browser.get(desk.at("people/"), {"q": "غریبه"}).content.decode()
    found = desk.browser.get(desk.at("people/"), {"q": "۰۹۱۲ ۹۹۹ ۹۹۹۹"}).content.decode()
    assert f"{address}file/" in found
    assert "۹۹۹۹" not in found.split("<table")[1]

    assert desk.browser.post(f"{address}file/", {"reason": ""}).status_code == 422
    desk.browser.post(f"{address}file/", {"reason": "برای کلاس آمد"})

    assert desk.browser.get(address).status_code == 200
    assert desk.browser.get(f"{address}file/")["Location"] == address


def test_the_card_tells_household_and_the_trail_who_did_what(desk: Desk) -> None:
    child = neighbour(desk.house, "نوه", birth_on=date(2017, 5, 1))
    make_household(desk.person, child)
    made.place(desk.run, desk.person)

    card = desk.browser.get(desk.at(f"people/{desk.person.code}/")).content.decode()
    enrol = desk.browser.get(desk.enrol_at).content.decode()

    for page in (card, enrol):
        assert "نوه کریمی" in page
        assert desk.at(f"people/{child.code}/enrol/") in page
    assert "خوش‌نویسی نستعلیق" in card
    register(desk)
    new = Person.objects.get(surname="نوری")
    trail = desk.browser.get(desk.at(f"people/{new.code}/trail/")).content.decode()
    assert "سارا پذیرشی" in trail


def test_one_field_finds_people_classes_receipts_and_enrolments(desk: Desk) -> None:
    placed = made.place(desk.run, desk.person)

    def found(text: str) -> str:
        return str(desk.browser.get(desk.at("find/"), {"q": text}).content.decode().split("<main")[1])

    assert desk.at(f"people/{desk.person.code}/") in found("فاطمه")
    assert desk.at(f"runs/{desk.run.code}/") in found("نستعلیق")
    assert desk.at(f"runs/{desk.run.code}/") in found(desk.run.code.lower())
    assert desk.at(f"enrolments/{placed.enrolment_code}/") in found(placed.enrolment_code)
    desk.browser.post(desk.at(f"enrolments/{placed.enrolment_code}/"), {"method": "cash"})
    assert "/receipts/" in found("۱")
    assert "چیزی پیدا نشد" in found("چنین کسی نیست")
    assert "نام، شماره یا کدی را بنویسید" in found("")
    assert desk.browser.get(desk.at("find/"), {"q": "\0😀'%"}).status_code == 200


def test_the_list_is_taken_as_a_file_of_those_whom_the_desk_sees(desk: Desk) -> None:
    neighbour(desk.house, "زهرا", birth_on=date(1961, 4, 21))
    stranger = made.make_person("پروین", "دوردست", birth_on=date(1970, 1, 1))

    rows = read_rows(desk.browser.get(desk.at("people/"), {"as": "xlsx"}).content)
    narrowed = read_rows(desk.browser.get(desk.at("people/"), {"as": "csv", "q": stranger.code}).content)

    text = " ".join(cell for row in rows for cell in row.cells)
    assert "زهرا" in text
    assert "دوردست" not in text
    assert len(narrowed) == 1


@pytest.mark.parametrize(
    ("language", "listed", "lives"),
    [("", ">بهارستان<", "ساکن بهارستان"), ("/en", ">Baharestan<", "Lives in Baharestan")],
)
def test_the_neighbourhood_is_named_in_the_reader_s_language(
    desk: Desk, language: str, listed: str, lives: str
) -> None:
    Area.objects.filter(pk=desk.house.city.baharestan.pk).update(name_en="Baharestan")
    record = f"people/{desk.person.code}/"
    for path, said in [
        ("people/", listed),
        ("find/?q=کریمی", listed),
        (record, lives),
        (f"{record}enrol/", lives),
    ]:
        assert said in desk.browser.get(language + desk.at(path)).content.decode(), path
