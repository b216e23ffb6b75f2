"""Two records of one person at the desk: found, put side by side, made one, told apart, parted again."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps

from sara.foundation.actors import SYSTEM
from sara.portal.desk.tests.factories import NOW, Desk, browser_of, neighbour, paying_cash
from sara.registers.people.api import note_likely_doubles
from sara.registers.people.models import LikelyDouble, Person, PersonMerge
from sara.registers.posts.types import PostKind
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db
# What a page of the desk does not reach: rows of the services, looked at as the database has them.
Enrolment: Any = apps.get_model("programmes", "Enrolment")
Charge: Any = apps.get_model("treasury", "Charge")
LedgerEntry: Any = apps.get_model("treasury", "LedgerEntry")
Receipt: Any = apps.get_model("treasury", "Receipt")
BORN = date(1961, 4, 21)
Answer = Any  # of a test client


@pytest.fixture
def pair(desk: Desk) -> tuple[Person, Person]:
    """Two records of a neighbour, noted as alike."""
    two = neighbour(desk.house, "زهرا", birth_on=BORN), neighbour(desk.house, "زهرا", birth_on=BORN)
    note_likely_doubles(person_id=two[1].pk, actor=SYSTEM, now=NOW)
    return two


def at(desk: Desk, pair: tuple[Person, Person]) -> str:
    return desk.at(f"people/{pair[0].code}/same/{pair[1].code}/")


def read(desk: Desk, path: str) -> str:
    page: str = desk.browser.get(desk.at(path)).content.decode()
    return page


def decide(desk: Desk, pair: tuple[Person, Person], **sent: str) -> Answer:
    known = {"keep": pair[0].code, "reason": "خودش گفت", "do": "merge"}
    return desk.browser.post(at(desk, pair), known | sent)


def test_a_pair_waits_in_the_list_and_is_put_side_by_side(desk: Desk, pair: tuple[Person, Person]) -> None:
    page = read(desk, "doubles/")
    assert at(desk, pair) in page
    assert "نام و تاریخ تولد یکسان" in page

    both = desk.browser.get(at(desk, pair)).content.decode()
    assert pair[0].code[:4] in both
    assert pair[1].code[:4] in both


def test_one_whom_the_desk_does_not_see_stays_unnamed(desk: Desk) -> None:
    far = made.make_person("نادیده", "دوردست", birth_on=BORN)
    here = neighbour(desk.house, "نادیده", birth_on=BORN)
    LikelyDouble.objects.create(first=far, second=here, score=80, found_at=NOW)

    page = read(desk, "doubles/")

    assert "دوردست" not in page
    assert desk.at(f"people/{far.code}/file/") in page
    assert desk.browser.get(at(desk, (here, far))).status_code == 404
    assert "دوردست" not in read(desk, "doubles/?as=csv")
    assert at(desk, (far, here)) not in read(desk, "doubles/?q=دوردست")


def test_everything_of_both_is_the_survivors_and_papers_stay(desk: Desk, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    desk.browser.post(desk.at(f"people/{goes.code}/enrol/"), paying_cash(desk))
    papers = [list(model.objects.order_by("pk").values()) for model in (Receipt, LedgerEntry)]
    assert papers[0]

    answer = decide(desk, pair)

    assert (answer.status_code, answer["Location"]) == (302, desk.at(f"people/{stays.code}/"))
    assert Enrolment.objects.get(run=desk.run).person == stays
    assert Charge.objects.get().person == stays
    assert [list(model.objects.order_by("pk").values()) for model in (Receipt, LedgerEntry)] == papers
    assert f"/receipts/{Receipt.objects.get().code}/" in read(desk, f"people/{stays.code}/money/")


def test_the_code_of_the_merged_record_leads_on(desk: Desk, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    decide(desk, pair)

    for side in ("", "money/", "trail/", "enrol/"):
        answer = desk.browser.get(desk.at(f"people/{goes.code}/{side}"))
        assert answer["Location"] == desk.at(f"people/{stays.code}/{side}")
    assert desk.at(f"people/{stays.code}/") in read(desk, f"find/?q={goes.code}")


def test_both_enrolled_in_one_class_are_not_merged_before_one_leaves(
    desk: Desk, pair: tuple[Person, Person]
) -> None:
    for person in pair:
        desk.browser.post(desk.at(f"people/{person.code}/enrol/"), paying_cash(desk))

    answer = decide(desk, pair)

    assert answer.status_code == 422
    assert "ثبت‌نام" in answer.content.decode()
    assert not PersonMerge.objects.exists()
    assert Person.objects.filter(merged_into=None, pk__in=[one.pk for one in pair]).count() == 2


def test_a_merge_is_undone_with_enrolment_and_charge_back_where_they_were(
    desk: Desk, pair: tuple[Person, Person]
) -> None:
    goes = pair[1]
    desk.browser.post(desk.at(f"people/{goes.code}/enrol/"), paying_cash(desk))
    decide(desk, pair)
    undo = f"merges/{PersonMerge.objects.get().pk}/undo/"
    assert desk.at(undo) in read(desk, "doubles/?state=merged")

    answer = desk.browser.post(desk.at(undo), {"reason": "دو خواهرند"})

    assert answer["Location"] == desk.at(f"people/{goes.code}/")
    assert Enrolment.objects.get().person == Charge.objects.get().person == goes
    assert desk.browser.get(desk.at(f"people/{goes.code}/")).status_code == 200


def test_after_thirty_days_nothing_is_undone(desk: Desk, pair: tuple[Person, Person]) -> None:
    decide(desk, pair)
    undo = f"merges/{PersonMerge.objects.get().pk}/undo/"
    PersonMerge.objects.update(merged_at=NOW - timedelta(days=30))

    assert desk.browser.post(desk.at(undo), {"reason": "دیر"}).status_code == 422
    assert desk.at(undo) not in read(desk, "doubles/?state=merged")


def test_those_told_apart_are_asked_for_no_more(desk: Desk, pair: tuple[Person, Person]) -> None:
    decide(desk, pair, do="apart")
    note_likely_doubles(person_id=pair[0].pk, actor=SYSTEM, now=NOW)

    assert at(desk, pair) not in read(desk, "doubles/")
    assert at(desk, pair) in read(desk, "doubles/?state=apart")


def test_without_a_reason_nothing_happens(desk: Desk, pair: tuple[Person, Person]) -> None:
    assert decide(desk, pair, reason=" ").status_code == 422
    assert not PersonMerge.objects.exists()


def test_one_who_may_not_merge_finds_no_list(desk: Desk, pair: tuple[Person, Person]) -> None:
    worker = browser_of(desk.house, PostKind.SOCIAL_WORKER)
    assert worker.get(desk.at("doubles/")).status_code == 404
    assert worker.get(at(desk, pair)).status_code == 404


def test_the_survivors_history_tells_of_both(desk: Desk, pair: tuple[Person, Person]) -> None:
    decide(desk, pair, reason="شناسنامه را دیدم")

    assert "شناسنامه را دیدم" in read(desk, f"people/{pair[0].code}/trail/")
