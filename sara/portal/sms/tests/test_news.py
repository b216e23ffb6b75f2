"""News goes to those of a place who agreed to it, and to nobody else."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.notices.errors import NewsJustSent, NewsSettled, NewsTextMissing, NobodyWantsNews
from sara.foundation.notices.models import Broadcast, IncomingText, Notice, NoticeWish, OptOut
from sara.portal.sms import commands
from sara.portal.sms.tests.test_outgoing import signed_in
from sara.registers.people import api as people
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import (
    SmallCity,
    make_address,
    make_mobile,
    make_person,
    open_file_for,
    resident,
)
from sara.registers.posts.api import PostKind, PostPlace
from sara.registers.posts.tests.factories import make_post
from sara.services.programmes.tests.factories import NOW, House, make_house

pytestmark = pytest.mark.django_db
TEXT = "کلاس‌های زمستان آغاز شد."
NEWS = people.ConsentPurpose.NEWS


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def city(house: House) -> SmallCity:
    return house.city


@pytest.fixture
def manager(house: House) -> Actor:
    return house.manager


def agrees(name: str, mobile: str, *, area: int | None = None, house: int | None = None) -> Person:
    person: Person = make_person(name, "خبرخواه")
    make_mobile(person, mobile)
    if area:
        make_address(person, area)
    if house:
        open_file_for(person, house)
    people.give_consent(person_id=person.pk, purpose=NEWS, version=1, actor=resident(person), now=NOW)
    return person


def send(manager: Actor, city: SmallCity, text: str = TEXT) -> str:
    return commands.send_news(path=city.house.path, text=text, actor=manager, now=NOW)


def test_it_reaches_those_of_the_place_who_agreed_each_number_once(
    city: SmallCity, manager: Actor, deliver: Callable[[], int]
) -> None:
    at_home = agrees("خانه", "09120000001", area=city.baharestan.pk)
    agrees("پرونده", "09120000002", house=city.house.pk)
    agrees("هم‌شماره", "09120000002", house=city.house.pk)
    agrees("جای دیگر", "09120000003", area=city.harandi.pk)
    silent = make_person("بی‌رضایت", "کسی")
    make_mobile(silent, "09120000004")
    open_file_for(silent, city.house.pk)
    OptOut.objects.create(
        mobile=agrees("لغو", "09120000005", house=city.house.pk).mobiles.get().mobile,
        line="promotional",
        since=NOW,
    )
    back = agrees("برگشته", "09120000006", house=city.house.pk)
    people.withdraw_consent(person_id=back.pk, purpose=NEWS, actor=resident(back), now=NOW)

    audience = people.news_audience(city.house.path, now=NOW)
    assert (audience.readers, audience.by_sms, audience.stopped) == (2, 2, 1)
    whole = people.news_audience(f"{city.house.path.partition('/')[0]}/", now=NOW)
    assert (whole.readers, whole.by_sms, whole.stopped) == (3, 3, 1)
    code = send(manager, city)
    deliver()

    sent = Notice.objects.filter(template="notices.news")
    assert set(sent.exclude(state="blocked").values_list("to_mobile", flat=True)) == {
        "09120000001",
        "09120000002",
    }
    row = Broadcast.objects.get(code=code)
    assert (row.state, row.queued, row.barred, row.expected) == ("done", 2, 1, 2)
    one = sent.get(person_id=at_home.pk)
    assert (one.line, one.house_id) == ("promotional", city.house.pk)
    assert one.text.startswith(TEXT)


def test_at_night_it_waits_for_the_morning(city: SmallCity, manager: Actor, settings: Settings) -> None:
    settings.SARA_QUIET_HOURS = "22-8"
    agrees("شب", "09120000001", house=city.house.pk)
    night = NOW.replace(hour=20)  # half past eleven in Tehran
    row = Broadcast.objects.get(
        code=commands.send_news(path=city.house.path, text=TEXT, actor=manager, now=night)
    )
    commands.carry_news_on(broadcast_id=row.pk, after_id=0, actor=manager, now=night)
    due = Notice.objects.get(template="notices.news").due_at
    assert due is not None
    assert due > night + timedelta(hours=6)


def test_many_go_in_batches(
    city: SmallCity, manager: Actor, deliver: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands.news, "AT_ONCE", 2)
    for number in range(5):
        agrees("یکی", f"0912000001{number}", house=city.house.pk)
    send(manager, city)
    deliver()
    assert Broadcast.objects.get().queued == 5


def test_who_wishes_only_the_tray_finds_it_there(
    city: SmallCity, manager: Actor, deliver: Callable[[], int]
) -> None:
    her = agrees("صندوق", "09120000001", house=city.house.pk)
    NoticeWish.objects.create(person_id=her.pk, way="tray", changed_at=NOW)
    assert people.news_audience(city.house.path, now=NOW).by_sms == 0
    send(manager, city)
    deliver()
    assert Notice.objects.get(template="notices.news").channel == "tray"


def test_who_reads_english_gets_the_english_text_where_there_is_one(
    city: SmallCity, manager: Actor, deliver: Callable[[], int]
) -> None:
    her = agrees("انگلیسی", "09120000001", house=city.house.pk)
    agrees("فارسی", "09120000002", house=city.house.pk)
    browser = signed_in(her)
    assert browser.post("/my/tray/ways/", {"step": "language", "language": "en"}).status_code == 302
    assert people.news_audience(city.house.path, now=NOW).in_english == 1
    english = "Winter classes have begun."
    commands.send_news(path=city.house.path, text=TEXT, text_en=english, actor=manager, now=NOW)
    deliver()
    commands.send_news(path=city.house.path, text="خبری دیگر", actor=manager, now=NOW)
    deliver()

    told = dict(Notice.objects.filter(values__text=english).values_list("to_mobile", "language"))
    assert told == {"09120000001": "en"}
    assert Notice.objects.get(values__text=TEXT).to_mobile == "09120000002"
    assert Notice.objects.filter(values__text="خبری دیگر", language="fa").count() == 2


def test_what_is_refused(city: SmallCity, manager: Actor) -> None:
    with pytest.raises(NobodyWantsNews):
        send(manager, city)
    agrees("یکی", "09120000001", house=city.house.pk)
    with pytest.raises(NewsTextMissing):
        send(manager, city, text="  ")
    send(manager, city)
    with pytest.raises(NewsJustSent):
        send(manager, city)
    with pytest.raises(Missing):
        commands.send_news(path=city.city.path, text=TEXT, actor=manager, now=NOW)


def test_it_can_be_stopped_on_the_way(city: SmallCity, manager: Actor, deliver: Callable[[], int]) -> None:
    agrees("یکی", "09120000001", house=city.house.pk)
    code = send(manager, city)
    commands.stop_news(code=code, actor=manager, now=NOW)
    deliver()
    assert not Notice.objects.filter(template="notices.news").exists()
    with pytest.raises(NewsSettled):
        commands.stop_news(code=code, actor=manager, now=NOW)


def test_the_manager_looks_at_it_before_he_sends_it(
    house: House, city: SmallCity, settings: Settings
) -> None:
    settings.SARA_SMS_SEGMENT_RIALS = 1500
    agrees("یکی", "09120000001", house=city.house.pk)
    browser = signed_in(Person.objects.get(pk=house.manager.person_id or 0))
    typed = {"place": city.house.path, "text": TEXT, "text_en": "Winter classes have begun."}
    page = browser.get("/news/new/", typed).content.decode()
    assert "می‌فرستم" in page
    assert page.count("Winter classes have begun.") == 3
    assert not Broadcast.objects.exists()
    answer = browser.post("/news/new/", typed)
    code = Broadcast.objects.get().code
    assert (answer.status_code, answer["Location"]) == (302, f"/news/{code}/")
    assert TEXT in browser.get(answer["Location"]).content.decode()
    assert TEXT[:20] in browser.get("/news/").content.decode()
    assert TEXT[:20] in browser.get("/news/?as=csv").content.decode("utf-8-sig")
    assert browser.post("/news/new/", typed).status_code == 422


def headquarters(city: SmallCity) -> Client:
    person = make_person("مینا", "ستاد")
    make_post(person, PostKind.HEADQUARTERS, PostPlace.area(city.city.pk))
    return signed_in(person)


def test_headquarters_read_what_came_in(city: SmallCity) -> None:
    for number, (asking, text) in enumerate((("stop", "لغو"), ("other", "ساعت کار؟"))):
        IncomingText.objects.create(
            reference=str(number),
            mobile="09121234567",
            line="service",
            text=text,
            asking=asking,
            received_at=NOW,
        )
    browser = headquarters(city)
    page = browser.get("/city/notices/incoming/").content.decode()
    assert "ساعت کار؟" in page
    assert "09121234567" not in page
    assert "ساعت کار؟" not in browser.get("/city/notices/incoming/", {"asking": "stop"}).content.decode()
    assert "لغو" in browser.get("/city/notices/incoming/", {"q": "۴۵۶۷"}).content.decode()
    assert browser.get("/city/notices/incoming/", {"as": "csv"})["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize(
    ("truth", "values"),
    [
        ("broadcast_code_unique", {}),
        ("broadcast_state_is_known", {"code": "B", "state": "lost", "settled_at": NOW}),
        ("broadcast_has_a_text", {"code": "B", "text": ""}),
        ("broadcast_settled_has_its_time", {"code": "B", "state": "done"}),
    ],
)
def test_the_database_keeps_the_truths_of_a_broadcast(truth: str, values: dict[str, Any]) -> None:
    known = {"code": "A", "path": "1/", "place_name": "سرا", "text": "خبر", "expected": 1, "asked_at": NOW}
    Broadcast.objects.create(**known)
    with pytest.raises(IntegrityError, match=truth), transaction.atomic():
        Broadcast.objects.create(**(known | values))
