"""What is erased with somebody although it stands at another record: a merged one, a child's."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.notices import NoticeState, Recipient, Way, choose_way_for, send
from sara.foundation.notices.models import Notice, NoticeWish
from sara.foundation.privacy.tests.dump import found_in_database
from sara.portal.desk.tests.factories import NOW, Desk, make_desk
from sara.registers.people import api as people
from sara.registers.people.models import Account, Guardianship, Person
from sara.registers.people.tests.factories import details, make_account, make_guardianship

pytestmark = pytest.mark.django_db
MOBILE, SECOND, EMAIL = "09351112233", "09351112244", "golnareh@example.ir"


@pytest.fixture(autouse=True)
def _moment(db: None) -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def registered(desk: Desk, given_name: str, mobile: str = "", **values: object) -> Person:
    return people.register_person(
        house_id=desk.house.id,
        details=details(given_name=given_name, surname="یکتاپناه", **values),
        mobile=mobile,
        actor=desk.actor,
        now=NOW,
    )


def erase(desk: Desk, person: Person) -> None:
    number = people.ask_about_record(
        person_id=person.pk, kind=people.RequestKind.ERASURE, text="", actor=desk.actor, now=NOW
    )
    people.erase_person(request_id=number, answer="به خواست خودش", actor=desk.house.manager, now=NOW)


def test_the_account_and_the_wish_of_a_merged_record_are_erased_too(
    desk: Desk, deliver: Callable[[], object]
) -> None:
    her, twice = registered(desk, "گلناره", MOBILE), registered(desk, "نرگس", SECOND)
    for person, mobile in ((her, MOBILE), (twice, SECOND)):
        make_account(person, mobile=mobile)
        choose_way_for(person_id=person.pk, way=Way.TRAY, actor=desk.actor, now=NOW)
    NoticeWish.objects.filter(person_id=twice.pk).update(email=EMAIL, way=Way.EMAIL)
    people.merge_people(survivor_id=her.pk, merged_id=twice.pk, reason="یک نفرند", actor=desk.actor, now=NOW)
    deliver()
    assert found_in_database([MOBILE, SECOND, EMAIL]) == [MOBILE, SECOND, EMAIL]

    erase(desk, her)
    deliver()

    assert not Account.objects.filter(person__in=[her.pk, twice.pk]).exists()
    assert found_in_database([MOBILE, SECOND, EMAIL, "یکتاپناه"]) == []


def test_what_a_mother_was_told_of_her_child_stays_with_the_child_without_her_number(
    desk: Desk, deliver: Callable[[], object]
) -> None:
    mother, child = registered(desk, "گلناره", MOBILE), registered(desk, "یاس", birth_on=date(2018, 5, 1))
    tie = make_guardianship(mother, child, valid_from=NOW.date() - timedelta(days=400))
    NoticeWish.objects.create(person_id=mother.pk, email=EMAIL, way=Way.EMAIL, changed_at=NOW)
    numbers = [
        send(
            template="enrolment.expired",
            to=Recipient(mobile=MOBILE, person_id=child.pk, reader_id=reader),
            key=f"told-{reader}",
            values={"title": "نقاشی", "name": "یاس"},
            actor=SYSTEM,
            now=NOW,
        )
        for reader in (mother.pk, None)
    ]
    assert [Notice.objects.get(pk=one).channel for one in numbers] == ["email", "sms"]
    Guardianship.objects.filter(pk=tie.pk).update(valid_to=NOW.date())

    erase(desk, mother)
    deliver()

    assert found_in_database([MOBILE, EMAIL]) == []
    told = Notice.objects.filter(pk__in=numbers).order_by("pk")
    assert [(one.channel, one.state, one.person_id) for one in told] == [
        ("tray", NoticeState.DELIVERED, child.pk)
    ] * 2
