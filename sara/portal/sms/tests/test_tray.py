"""Everybody reads what he was told, and says how he wants to be told."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.notices import Channel, Line, NoticeTemplate, Recipient, send, stop_texts
from sara.foundation.notices.models import Notice, NoticeWish, OptOut
from sara.foundation.notices.wording import _registry
from sara.registers.people.models import Person
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_account,
    make_guardianship,
    make_house,
    make_mobile,
    make_person,
    staff_client,
)

pytestmark = pytest.mark.django_db
MOBILE = "09121112233"


@pytest.fixture(autouse=True)
def _texts() -> object:
    kept = dict(_registry)
    NoticeTemplate("tray.news", _("خبر: %(what)s"), title="خبر تازه")
    NoticeTemplate("tray.file", _("پروندهٔ %(what)s آماده است."), title="پرونده", channel=Channel.TRAY)
    NoticeTemplate("tray.code", _("کد %(what)s"), informative=False, secret=True)
    with clock.frozen_at(NOW):
        yield
    _registry.clear()
    _registry.update(kept)


def _(text: str) -> str:
    return text


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def mother(house: House) -> Person:
    person: Person = make_person("مریم", "رضایی", birth_on=date(1988, 5, 1))
    make_mobile(person, MOBILE)
    return person


@pytest.fixture
def at_home(client: Client, mother: Person) -> Client:
    client.force_login(make_account(mother))
    return client


def tell(person: Person, what: str, template: str = "tray.news", *, link: str = "") -> None:
    send(
        template=template,
        to=Recipient(mobile=MOBILE, person_id=person.pk),
        key=what,
        values={"what": what},
        actor=SYSTEM,
        now=NOW,
        link=link,
    )


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_what_i_and_my_children_were_told_lies_in_my_tray(at_home: Client, mother: Person) -> None:
    child = make_person("سارا", "رضایی", birth_on=date(2016, 3, 1))
    make_guardianship(mother, child)
    neighbour = make_person("زهره", "دیگری", birth_on=date(1990, 5, 1))
    for person, what in ((mother, "مادر"), (child, "کودک"), (neighbour, "همسایه")):
        tell(person, what)
    page = read(at_home, "/my/tray/")
    assert "خبر: مادر" in page
    assert "خبر: کودک" in page
    assert "خبر: همسایه" not in page
    assert "لغو۱۱" not in page
    assert "۰۹۱۲•••۲۲۳۳" in page


def test_a_code_lies_in_no_tray(at_home: Client, mother: Person) -> None:
    tell(mother, "۱۲۳۴۵۶", "tray.code")
    assert "۱۲۳۴۵۶" not in read(at_home, "/my/tray/")


def test_what_is_ready_leads_to_where_it_is(at_home: Client, mother: Person) -> None:
    tell(mother, "ساکنان", "tray.file", link="/my/papers/")
    assert 'href="/my/papers/"' in read(at_home, "/my/tray/")


def test_seeing_it_is_said_and_not_done_by_looking(at_home: Client, mother: Person) -> None:
    tell(mother, "یک")
    for _twice in range(2):
        assert "تازه" in read(at_home, "/my/tray/")
    assert at_home.post("/my/tray/").status_code == 302
    assert Notice.objects.get().read_at == NOW
    assert "همه را دیدم" not in read(at_home, "/my/tray/")


def test_my_button_does_not_empty_anothers_tray(at_home: Client, mother: Person) -> None:
    neighbour = make_person("زهره", "دیگری", birth_on=date(1990, 5, 1))
    tell(neighbour, "همسایه")
    at_home.post("/my/tray/")
    assert Notice.objects.get().read_at is None


def test_staff_have_the_same_tray_within_the_desk(house: House) -> None:
    desk: Person = Person.objects.get(pk=house.desk.person_id or 0)
    tell(desk, "پرونده", "tray.file")
    page = read(staff_client(house.desk), "/tray/")
    assert "پروندهٔ پرونده آماده است" in page


def test_a_resident_has_no_tray_of_staff(at_home: Client) -> None:
    assert at_home.get("/tray/").status_code == 404


def test_i_choose_how_i_am_told(at_home: Client, mother: Person) -> None:
    assert at_home.post("/my/tray/ways/", {"step": "way", "way": "tray"}).status_code == 302
    assert NoticeWish.objects.get(person_id=mother.pk).way == "tray"
    answer = at_home.post("/my/tray/ways/", {"step": "way", "way": "email"})
    assert answer.status_code == 422
    assert "نخست نشانی رایانامهٔ خود را" in answer.content.decode()
    assert at_home.post("/my/tray/ways/", {"step": "way", "way": "crier"}).status_code == 422


def test_an_address_is_confirmed_by_the_code_that_came(
    at_home: Client, mother: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.randbelow", lambda below: 123456 % below)
    assert at_home.post("/my/tray/ways/", {"step": "email", "email": "m@example.org"}).status_code == 302
    assert "m@example.org" in read(at_home, "/my/tray/ways/")
    wrong = at_home.post("/my/tray/ways/", {"step": "code", "code": "۱۱۱۱۱۱"})
    assert wrong.status_code == 422
    assert "کد درست نیست" in wrong.content.decode()
    assert at_home.post("/my/tray/ways/", {"step": "code", "code": "۱۲۳ ۴۵۶"}).status_code == 302
    assert NoticeWish.objects.get(person_id=mother.pk).email == "m@example.org"


@pytest.mark.parametrize("typed", ["", "x", "m@", "m@example", "a b@example.org", "m@example.org\x00"])
def test_what_is_no_address_is_said_beside_the_field(at_home: Client, typed: str) -> None:
    assert at_home.post("/my/tray/ways/", {"step": "email", "email": typed}).status_code == 422
    assert not Notice.objects.exists()


def test_texts_come_again_to_my_own_number_and_to_no_other(at_home: Client, mother: Person) -> None:
    for mobile in (MOBILE, "09120000000"):
        stop_texts(mobile=mobile, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    assert "دوباره پیامک بفرستید" in read(at_home, "/my/tray/ways/")
    assert at_home.post("/my/tray/ways/", {"mobile": "09120000000"}).status_code == 404
    assert at_home.post("/my/tray/ways/", {"mobile": MOBILE}).status_code == 302
    assert {one.mobile for one in OptOut.objects.all()} == {"09120000000"}


def test_a_tray_costs_the_same_however_full(
    at_home: Client, mother: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        tell(mother, f"خبر {number}")
    read(at_home, "/my/tray/")
    with django_assert_max_num_queries(12):
        page = read(at_home, "/my/tray/")
    assert page.count("خبر: خبر") == 20
