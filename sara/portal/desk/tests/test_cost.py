"""What the screens of the desk cost: never more than twelve questions, however much there is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.database.tests.questions import MOST, questions_in
from sara.portal.desk.tests.factories import FEE, NOW, Desk, elderly, make_desk, neighbour, paying_cash
from sara.portal.desk.tests.test_doors import paths
from sara.registers.people.tests.factories import make_household
from sara.services.programmes.tests import factories as made
from sara.services.treasury.api import charges_of
from sara.services.voice.api import MessageKind, send_message

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    desk = make_desk(capacity=5)
    elderly()
    desk.browser.post(desk.enrol_at, paying_cash(desk))
    made.open_a_run(desk.house, programme=made.make_programme(desk.house, "سفال"), fee=FEE)
    made.place(desk.run, neighbour(desk.house, "بدهکار"))
    say(desk)
    return desk


def say(desk: Desk) -> None:
    send_message(
        house_slug=desk.house.slug,
        kind=MessageKind.SUGGESTION,
        text="بیشتر",
        writer_name="",
        writer_mobile="",
        actor=desk.actor,
        now=NOW,
    )


def crowd(desk: Desk) -> None:
    others = [neighbour(desk.house, f"همسایهٔ {number}") for number in range(6)]
    make_household(desk.person, *others[:3])
    for number in range(3):
        programme = made.make_programme(desk.house, f"کلاس {number}")
        run = made.open_a_run(desk.house, programme=programme, fee=FEE, capacity=4)
        for person in others:
            made.place(run, person)
        say(desk)
    assert charges_of([others[0].pk])


def questions(desk: Desk) -> dict[str, int]:
    counted = {}
    for path in paths(desk):
        with CaptureQueriesContext(connection) as asked:
            desk.browser.get(path)
        counted[path] = questions_in(asked.captured_queries)
    return counted


def test_no_screen_asks_more_than_twelve_times_and_none_more_often_when_there_is_more(desk: Desk) -> None:
    few = questions(desk)
    crowd(desk)
    many = questions(desk)
    assert {path: count for path, count in many.items() if count > MOST} == {}
    assert {path: (few[path], many[path]) for path in many if many[path] > few[path]} == {}
