"""Whoever opens my record is written down, and I read who it was."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client

from sara.foundation import clock
from sara.foundation.privacy.models import Reading
from sara.portal.desk.tests.factories import NOW, Desk, browser_of, make_desk
from sara.registers.people.models import Person
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def moment(db: None) -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def mine(person: Person, client: Client) -> str:
    client.force_login(made.make_account(person))
    return client.get("/my/record/readings/").content.decode()


def test_a_desk_that_opens_my_record_stands_on_my_page_by_name_and_post(desk: Desk, client: Client) -> None:
    desk.browser.get(desk.at(f"people/{desk.person.code}/"))
    desk.browser.get(desk.at(f"people/{desk.person.code}/trail/"))

    page = mine(desk.person, client)

    clerk = Person.objects.get(pk=desk.actor.person_id or 0)
    assert clerk.full_name in page
    assert "متصدی پذیرش" in page
    assert "سرای محلهٔ بهارستان" in page
    assert "مشخصات، نشانی و خانوار" in page
    assert "سرگذشت پرونده" in page


def test_the_same_opened_again_within_an_hour_is_one_line_that_counts(desk: Desk, client: Client) -> None:
    person = desk.person.pk
    for minute in (0, 10, 59):
        read(desk, person, minute=minute)
    read(desk, person, at=9)  # earlier, and so a line of its own

    page = mine(desk.person, client)

    assert page.count("مشخصات، نشانی و خانوار") == 2
    assert "۳ بار در یک ساعت" in page
    assert page.count("بار در یک ساعت") == 1


def test_looking_through_a_list_opens_no_record(desk: Desk) -> None:
    desk.browser.get(desk.at("people/"))
    assert not Reading.objects.exists()


def test_a_file_opened_for_one_from_elsewhere_tells_him_why(desk: Desk, client: Client) -> None:
    far = made.make_person("دور", "افتاده", birth_on=date(1980, 1, 1))

    desk.browser.post(desk.at(f"people/{far.code}/file/"), {"reason": "برای کلاس یوگا آمد"})

    assert "برای کلاس یوگا آمد" in mine(far, client)


def test_one_who_may_not_see_a_record_did_not_read_it(desk: Desk) -> None:
    far = made.make_person("دور", "افتاده", birth_on=date(1980, 1, 1))
    assert desk.browser.get(desk.at(f"people/{far.code}/")).status_code == 404
    assert not Reading.objects.exists()


def test_reading_my_own_record_is_my_affair(desk: Desk, client: Client) -> None:
    client.force_login(made.make_account(desk.person))
    client.get("/my/record/")
    assert not Reading.objects.exists()


def read(desk: Desk, person_id: int, *, at: int = 10, days_ago: int = 1, minute: int = 0) -> None:
    """The clerk opened a record at this hour of a day, Tehran time."""
    day = clock.day_of(NOW) - timedelta(days=days_ago)
    when = made.at(day, at) + timedelta(minutes=minute)
    post = desk.actor.posts[0]
    Reading.objects.create(
        person_id=person_id,
        reader_id=desk.actor.person_id or 0,
        post_id=post.post_id,
        path=post.path,
        what="people.record",
        read_at=when,
    )


def report(desk: Desk, kind: PostKind = PostKind.INSPECTOR) -> str:
    return browser_of(desk.house, kind).get("/city/readings/").content.decode()


def test_many_people_from_elsewhere_in_a_day_are_told_to_the_inspector(desk: Desk, settings: object) -> None:
    settings.SARA_READING_OUTSIDE_A_DAY = 3  # type: ignore[attr-defined]
    for person in made.make_people(4):
        read(desk, person.pk)
    page = report(desk)
    assert "اشخاصی بیرون از محدودهٔ خود" in page
    assert "۴ نفر" in page


def test_people_of_the_own_house_are_no_wonder(desk: Desk, settings: object) -> None:
    settings.SARA_READING_OUTSIDE_A_DAY = 0  # type: ignore[attr-defined]
    read(desk, desk.person.pk)
    assert "چیز غیرعادی دیده نشد" in report(desk)


def test_the_same_person_again_and_again_is_told(desk: Desk, settings: object) -> None:
    settings.SARA_READING_SAME_PERSON = 2  # type: ignore[attr-defined]
    for minute in range(3):
        read(desk, desk.person.pk, minute=minute)
    page = report(desk)
    assert f"پروندهٔ {desk.person.full_name}" in page
    assert "۳ بار" in page


def test_reading_at_night_is_told(desk: Desk) -> None:
    read(desk, desk.person.pk, at=23)
    assert "در شب" in report(desk)
    assert "۱ نفر" in report(desk)


def test_another_houses_inspector_and_other_posts_learn_nothing(desk: Desk) -> None:
    read(desk, desk.person.pk, at=23)
    elsewhere = made.make_person("بازرس", "دیگر")
    place = PostPlace.house(desk.house.city.other_house.pk)
    browser = made.staff_client(made.holder(PostKind.INSPECTOR, place, person=elsewhere))
    assert "چیز غیرعادی دیده نشد" in browser.get("/city/readings/").content.decode()
    assert browser_of(desk.house, PostKind.DESK).get("/city/readings/").status_code == 404
