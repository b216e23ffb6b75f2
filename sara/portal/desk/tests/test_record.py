"""The record of a person is corrected at the desk, and his household written down."""

from datetime import date
from typing import Any

import pytest

from sara.portal.desk.tests.factories import Desk, neighbour
from sara.registers.people.models import Guardianship, Membership, Person, PersonAddress, PersonMobile
from sara.registers.people.tests.factories import make_mobile

pytestmark = pytest.mark.django_db
Answer = Any  # of a test client


def as_written(desk: Desk, **changed: str) -> dict[str, str]:
    """What the form sends when only this was changed."""
    return {
        "given_name": "فاطمه",
        "surname": "کریمی",
        "birth_on": "۱۳۳۷/۰۲/۱۱",
        "gender": "female",
        "nationality": "iranian",
        "neighbourhood": str(desk.house.city.baharestan.pk),
        "street": "خیابان مصطفی خمینی",
        "reason": "شناسنامه دیده شد",
        **changed,
    }


def correct(desk: Desk, **changed: str) -> Answer:
    return desk.browser.post(desk.at(f"people/{desk.person.code}/change/"), as_written(desk, **changed))


def test_the_form_holds_what_is_written_now(desk: Desk) -> None:
    page = desk.browser.get(desk.at(f"people/{desk.person.code}/change/")).content.decode()
    for value in ("فاطمه", "کریمی", "۱۳۳۷/۰۲/۱۱", "خیابان مصطفی خمینی"):
        assert f'value="{value}"' in page


def test_a_name_is_corrected_with_its_reason_and_the_old_stays_in_the_trail(desk: Desk) -> None:
    answer = correct(desk, surname="کریم‌زاده")

    assert answer["Location"] == desk.at(f"people/{desk.person.code}/")
    assert Person.objects.get(pk=desk.person.pk).surname == "کریم‌زاده"
    trail = desk.browser.get(desk.at(f"people/{desk.person.code}/trail/")).content.decode()
    assert "شناسنامه دیده شد" in trail
    assert PersonAddress.objects.filter(person=desk.person).count() == 1


def test_a_telephone_and_a_new_home_are_written_beside_it(desk: Desk) -> None:
    correct(desk, mobile="0912 111 2233", street="سعدی")
    correct(desk, mobile="0912 111 2233", street="سعدی")

    assert list(PersonMobile.objects.values_list("mobile", flat=True)) == ["09121112233"]
    homes = PersonAddress.objects.filter(person=desk.person).order_by("id")
    assert [home.street for home in homes] == ["خیابان مصطفی خمینی", "سعدی"]
    assert [home.valid_to for home in homes] == [date(2026, 11, 24), None]


@pytest.mark.parametrize("changed", [{"reason": ""}, {"surname": ""}, {"birth_on": "دیروز"}, {"mobile": "1"}])
def test_what_cannot_be_is_refused_and_nothing_changes(desk: Desk, changed: dict[str, str]) -> None:
    answer = correct(desk, given_name="دیگر", **changed)
    assert answer.status_code == 422
    assert 'value="دیگر"' in answer.content.decode()
    assert Person.objects.get(pk=desk.person.pk).given_name == "فاطمه"


def test_a_refused_address_takes_the_corrected_name_back(desk: Desk) -> None:
    make_mobile(desk.person, "09121112233", is_main=False)
    make_mobile(desk.person, "09129998877")
    answer = correct(desk, given_name="دیگر", mobile="09121112233")
    assert answer.status_code == 422
    assert Person.objects.get(pk=desk.person.pk).given_name == "فاطمه"


def test_a_grandchild_joins_the_household_and_his_guardian_answers_for_him(desk: Desk) -> None:
    child = neighbour(desk.house, "نوه", birth_on=date(2017, 5, 1))
    address = desk.at(f"people/{desk.person.code}/join/?q=نوه")
    assert "سرپرست خانواری تازه می‌شود" in desk.browser.get(address).content.decode()

    answer = desk.browser.post(
        address, {"member": child.code, "role": "grandchild", "relation": "grandfather"}
    )

    assert answer["Location"] == desk.at(f"people/{desk.person.code}/")
    roles = dict(Membership.objects.values_list("person_id", "role"))
    assert roles == {desk.person.pk: "head", child.pk: "grandchild"}
    assert Guardianship.objects.get().guardian_id == desk.person.pk
    assert "نوه کریمی" in desk.browser.get(desk.enrol_at).content.decode()


def test_two_grown_people_are_not_guardian_and_child(desk: Desk) -> None:
    other = neighbour(desk.house, "زهرا")
    address = desk.at(f"people/{desk.person.code}/join/?q=زهرا")
    answer = desk.browser.post(address, {"member": other.code, "role": "spouse", "relation": "mother"})
    assert answer.status_code == 422
    assert "به سن قانونی رسیده" in answer.content.decode()
    assert not Membership.objects.exists()


def test_nobody_joins_who_was_not_found(desk: Desk) -> None:
    address = desk.at(f"people/{desk.person.code}/join/")
    assert desk.browser.get(address).status_code == 200
    answer = desk.browser.post(address, {"member": desk.person.code, "role": "spouse"})
    assert answer.status_code == 422
