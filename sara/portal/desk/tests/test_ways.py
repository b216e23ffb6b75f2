"""How a person wants to be told is seen and noted at the desk."""

import pytest

from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.notices import Way
from sara.foundation.notices.models import NoticeWish, OptOut
from sara.portal.desk.tests.factories import NOW, Desk, neighbour
from sara.registers.people import api as people
from sara.registers.people.models import Person, PersonMobile
from sara.registers.people.tests.factories import TODAY, make_actor, make_mobile
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
MOBILE = "09121110000"


@pytest.fixture
def her(desk: Desk) -> Person:
    person: Person = neighbour(desk.house, "زهرا")
    make_mobile(person, MOBILE)
    return person


def test_the_desk_notes_the_way_that_a_person_asks_for(desk: Desk, her: Person) -> None:
    address = desk.at(f"people/{her.code}/ways/")
    assert "پیامک می‌گیرد" in desk.browser.get(address).content.decode()

    answer = desk.browser.post(address, {"way": "tray"})

    assert (answer.status_code, answer["Location"]) == (302, address)
    assert NoticeWish.objects.get(person_id=her.pk).way == Way.TRAY


def test_an_address_that_he_has_not_confirmed_is_no_way(desk: Desk, her: Person) -> None:
    assert desk.browser.post(desk.at(f"people/{her.code}/ways/"), {"way": "email"}).status_code == 422
    assert not NoticeWish.objects.filter(person_id=her.pk).exists()


def test_a_number_that_cancelled_takes_texts_again_and_the_other_way_round(desk: Desk, her: Person) -> None:
    address = desk.at(f"people/{her.code}/ways/")
    desk.browser.post(address, {"mobile": MOBILE, "wanted": "0"})
    assert OptOut.objects.filter(mobile=MOBILE).count() == 2
    assert "لغو کرده" in desk.browser.get(address).content.decode()
    desk.browser.post(address, {"mobile": MOBILE, "wanted": "1"})
    assert not OptOut.objects.exists()
    assert desk.browser.post(address, {"mobile": "09120009999", "wanted": "0"}).status_code == 404


def test_a_number_that_went_to_somebody_else_is_put_aside_with_a_reason(desk: Desk, her: Person) -> None:
    address = desk.at(f"people/{her.code}/ways/")
    for wrong in ({"gone": MOBILE}, {"why": "واگذار شد"}, {"gone": "09120009999", "why": "واگذار شد"}):
        assert desk.browser.post(address, {"drops": "1", **wrong}).status_code == 422
    assert PersonMobile.objects.filter(person=her).exists()

    answer = desk.browser.post(address, {"drops": "1", "gone": MOBILE, "why": "واگذار شد"})

    assert (answer.status_code, answer["Location"]) == (302, address)
    assert not PersonMobile.objects.valid_on(TODAY).filter(person=her).exists()


def test_another_desk_neither_sees_nor_notes_it(desk: Desk, her: Person) -> None:
    elsewhere = make_actor(PostKind.DESK, PostPlace.house(desk.house.city.other_house.pk))
    inspector = make_actor(PostKind.INSPECTOR, PostPlace.house(desk.house.id))
    for actor in (elsewhere, inspector):
        with pytest.raises((Missing, NotAllowed)):
            people.choose_way_of_person(person_id=her.pk, way=Way.TRAY, actor=actor, now=NOW)
