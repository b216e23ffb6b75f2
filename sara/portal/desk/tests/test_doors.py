"""Who comes in at the desk of a house, and what he finds there."""

from typing import Final

import pytest
from django.test import Client

from sara.portal.desk.tests.factories import NOW, Desk, browser_of, make_desk, paying_cash
from sara.registers.people.models import Person
from sara.registers.posts.types import PlaceKind, PostKind, PostPlace
from sara.services.programmes.api import classes_of_person
from sara.services.programmes.tests import factories as made
from sara.services.treasury.api import cash_box_days, receipts_of_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    desk = make_desk()
    desk.browser.post(desk.enrol_at, paying_cash(desk))
    return desk


SCREENS: Final = (
    "", "find/?q=فاطمه", "enrol/", "people/", "people/new/", "people/{person}/", "people/{person}/money/",
    "people/{person}/trail/", "people/{person}/enrol/", "people/{person}/change/",
    "people/{person}/join/?q=زهرا", "enrolments/{enrolment}/",
    "enrolments/{enrolment}/accept/", "enrolments/{enrolment}/withdraw/", "runs/", "runs/{run}/", "receipts/",
    "dues/", "cash/", "cash/{box}/", "day-end/", "messages/",
)  # fmt: skip


def paths(desk: Desk) -> list[str]:
    (line,) = classes_of_person(desk.person.pk, now=NOW)
    (day,) = cash_box_days(desk.house.city.house, actor=desk.actor)
    (receipt,) = receipts_of_people([desk.person.pk])
    codes = {
        "person": desk.person.code,
        "enrolment": line.code,
        "run": desk.run.code,
        "box": day.id,
        "receipt": receipt.code,
    }
    return [desk.at(path.format(**codes)) for path in SCREENS]


def statuses(browser: Client, desk: Desk) -> dict[str, int]:
    found = {path: browser.get(path).status_code for path in paths(desk)}
    return {path.removeprefix(desk.at()): status for path, status in found.items()}


def test_the_desk_finds_every_screen_of_its_house(desk: Desk) -> None:
    assert set(statuses(desk.browser, desk).values()) == {200}


@pytest.mark.parametrize("kind", [PostKind.DESK, PostKind.INSPECTOR, PostKind.SOCIAL_WORKER])
def test_the_staff_of_another_house_find_nothing_here(desk: Desk, kind: PostKind) -> None:
    elsewhere = made.make_person("ندا", "آن‌سو")
    made.make_post(elsewhere, kind, PostPlace.house(desk.house.city.other_house.pk))
    assert set(statuses(made.signed_in(elsewhere), desk).values()) == {404}


def test_the_manager_of_another_house_finds_nothing_here(desk: Desk) -> None:
    assert set(statuses(made.staff_client(desk.house.other_manager), desk).values()) == {404}


@pytest.mark.parametrize(
    "kind", [PostKind.INSTRUCTOR, PostKind.TRUSTEE, PostKind.LIBRARIAN, PostKind.HOUSE_HEAD]
)
def test_those_without_a_part_in_the_desk_find_no_desk(desk: Desk, kind: PostKind) -> None:
    person = made.make_person("بی", "بخش")
    place = PostPlace.house(desk.house.id)
    if kind is PostKind.HOUSE_HEAD:
        place = PostPlace(PlaceKind.THEMATIC_HOUSE, desk.house.city.health.pk)
    made.make_post(person, kind, place)
    browser = made.signed_in(person)
    assert set(statuses(browser, desk).values()) == {404}
    assert browser.get("/desk/").status_code == 404


def test_an_inspector_sees_money_rolls_and_messages_but_no_person(desk: Desk) -> None:
    found = statuses(browser_of(desk.house, PostKind.INSPECTOR), desk)
    seen = {path.split("/")[0] for path, status in found.items() if status == 200}
    assert seen == {"", "find", "enrolments", "runs", "receipts", "dues", "cash", "messages"}
    assert found["day-end/"] == 403
    assert found["people/"] == 404


def test_the_chair_of_the_trustees_sees_the_money_alone(desk: Desk) -> None:
    found = statuses(browser_of(desk.house, PostKind.TRUSTEE_CHAIR), desk)
    seen = {path.split("/")[0] for path, status in found.items() if status == 200}
    assert seen == {"", "find", "receipts", "dues", "cash"}


def test_the_menu_names_only_what_one_may_open(desk: Desk) -> None:
    mine = desk.browser.get(desk.at()).content.decode()
    chair = browser_of(desk.house, PostKind.TRUSTEE_CHAIR).get(desk.at()).content.decode()
    manager = made.staff_client(desk.house.manager).get(desk.at()).content.decode()

    assert "اشخاص و خانوارها" in mine
    assert "پایان روز" in mine
    assert "برنامه‌ها</span>" in manager
    for words in ("برنامه‌ها</span>",):
        assert words not in mine
    for words in ("اشخاص و خانوارها", "پیام‌ها", "پایان روز", "ثبت‌نام و دریافت", "شخص تازه"):
        assert words not in chair


def test_a_guest_is_led_to_sign_in_whatever_the_house(client: Client, desk: Desk) -> None:
    for address in ("/desk/", desk.at(), "/desk/nowhere/", desk.enrol_at):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


def test_a_resident_finds_no_desk(desk: Desk) -> None:
    browser = made.signed_in(desk.person)
    assert browser.get("/desk/").status_code == 404
    assert browser.get(desk.at()).status_code == 404


def test_one_house_is_gone_to_at_once_and_several_are_chosen_from(desk: Desk) -> None:
    assert desk.browser.get("/desk/")["Location"] == "/desk/baharestan/"
    found = desk.browser.get("/desk/find/?q=فاطمه")["Location"]
    assert found.startswith("/desk/baharestan/find/?q=")
    clerk = Person.objects.get(pk=desk.actor.person_id or 0)
    made.make_post(clerk, PostKind.DESK, PostPlace.house(desk.house.city.other_house.pk))

    page = desk.browser.get("/desk/").content.decode()

    assert "/desk/baharestan/" in page
    assert "/desk/harandi/" in page
    narrowed = desk.browser.get("/desk/?house=هرندی").content.decode()
    assert "/desk/baharestan/" not in narrowed.split("<main")[1]
    assert desk.browser.get("/desk/?house=هیچ‌کجا").status_code == 200
    asked = desk.browser.get("/desk/find/?q=x").content.decode()
    assert "/desk/harandi/find/?q=x" in asked


def test_headquarters_may_look_into_the_money_of_a_house(desk: Desk) -> None:
    person = made.make_person("مینا", "ستاد")
    made.make_post(person, PostKind.HEADQUARTERS, PostPlace.area(desk.house.city.city.pk))
    browser = made.signed_in(person)
    assert browser.get(desk.at("receipts/")).status_code == 200
    assert browser.get(desk.at("people/")).status_code == 404
    assert browser.get("/desk/").status_code == 200


def test_programmes_own_screens_stand_in_the_same_frame(desk: Desk) -> None:
    page = desk.browser.get(f"/runs/{desk.run.code}/people/").content.decode()
    assert "/desk/baharestan/people/" in page
    manager = made.staff_client(desk.house.manager).get("/houses/baharestan/programmes/").content.decode()
    assert "/desk/baharestan/cash/" in manager
