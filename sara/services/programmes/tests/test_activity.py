"""How the classes of many houses stand, in numbers."""

from datetime import date, timedelta

import pytest

from sara.services.programmes.api import (
    HouseActivity,
    activity_of_houses,
    classes_going_on,
    rolls_not_taken,
)
from sara.services.programmes.models import Run, Session
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    after_the_run,
    make_people,
    open_a_run,
    place,
)


@pytest.fixture
def run(house: House) -> Run:
    """Four sessions from Saturday on, two of them within seven days; one seat, two wait."""
    run = open_a_run(house, capacity=1)
    for person in make_people(3):
        place(run, person)
    return run


def test_a_house_is_told_in_numbers(house: House, run: Run) -> None:
    other = house.city.other_house.pk
    assert activity_of_houses([house.id, other], now=NOW) == {
        house.id: HouseActivity(sessions=2, classes=1, seats=1, taken=1, queue=2)
    }


def test_nothing_is_told_of_houses_that_were_not_asked_for(house: House, run: Run) -> None:
    assert activity_of_houses([house.city.other_house.pk], now=NOW) == {}
    assert activity_of_houses([], now=NOW) == {}


def test_a_roll_is_missed_from_the_day_after_until_it_is_taken(house: House, run: Run) -> None:
    first = run.sessions.order_by("number")[0]
    assert rolls_not_taken(house.id, now=first.ends_at + timedelta(hours=1)) == ()
    late = first.ends_at + timedelta(days=1)
    assert [card.number for card in rolls_not_taken(house.id, now=late)] == [1]
    assert activity_of_houses([house.id], now=late)[house.id].rolls_not_taken == 1
    Session.objects.filter(pk=first.pk).update(status="held")
    assert rolls_not_taken(house.id, now=late) == ()
    assert activity_of_houses([house.id], now=late)[house.id].rolls_not_taken == 0


def test_nobody_misses_the_roll_of_an_empty_or_long_past_or_cancelled_class(house: House) -> None:
    run = open_a_run(house)
    late = after_the_run(run) + timedelta(days=1)
    assert rolls_not_taken(house.id, now=late) == ()
    place(run, make_people(1)[0])
    assert len(rolls_not_taken(house.id, now=late)) == 4
    assert rolls_not_taken(house.id, now=late + timedelta(days=120)) == ()
    run.sessions.update(status="cancelled", why="برف")
    assert rolls_not_taken(house.id, now=late) == ()


def test_the_classes_with_the_longest_waiting_list_come_first(house: House, run: Run) -> None:
    calm = open_a_run(house, days=None, space_id=None)
    codes = [card.code for card in classes_going_on(house.id, now=NOW)]
    assert codes == [run.code, calm.code]
    assert classes_going_on(house.id, now=after_the_run(calm)) == ()
    assert date(2026, 11, 28) == run.starts_on
