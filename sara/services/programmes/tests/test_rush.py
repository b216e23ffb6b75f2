"""400 people press at once for 20 seats: what the lock of the run is for."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.ids import new_code
from sara.registers.people.models import Person
from sara.services.programmes.api import AlreadyEnrolled, EnrolmentStatus, enrol, withdraw
from sara.services.programmes.commands.application import Application
from sara.services.programmes.commands.enrol import Place
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.tests.factories import LONG_AGO, NOW, make_house, open_a_run

SEATS = 20
PEOPLE = 400
THREADS = 20
TWICE = 100

Press = Callable[[int], None]


def the_whole_neighbourhood() -> list[int]:
    rows = [
        Person(
            code=f"PERSN{number:03}",
            given_name="شخص",
            surname=f"شمارهٔ {number}",
            birth_on=LONG_AGO.date().replace(year=1990),
            gender="female",
            nationality="iranian",
            registered_at=LONG_AGO,
        )
        for number in range(PEOPLE)
    ]
    return [one.pk for one in Person.objects.bulk_create(rows)]


def press_all_at_once(persons: list[int], press: Press) -> Counter[str]:
    """Every thread has a connection of its own and a share of the presses; what came of them."""
    outcomes: Counter[str] = Counter()
    start = Barrier(THREADS)

    def share(number: int) -> list[str]:
        start.wait()
        try:
            return [_outcome(press, person) for person in persons[number::THREADS]]
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        for heard in pool.map(share, range(THREADS)):
            outcomes.update(heard)
    return outcomes


def _outcome(press: Press, person: int) -> str:
    try:
        press(person)
    except AlreadyEnrolled:
        return "refused"
    except IntegrityError:
        return "broken"
    return "taken"


def pressing_for(run: Run) -> Press:
    def press(person: int) -> None:
        enrol(run_code=run.code, person_id=person, actor=SYSTEM, now=NOW)

    return press


def statuses_by_turn(run: Run) -> list[str]:
    rows = Enrolment.objects.filter(run=run).order_by("turn", "id")
    return list(rows.values_list("status", flat=True))


@pytest.mark.django_db(transaction=True)
def test_of_400_who_press_at_once_exactly_20_hold_a_place_and_the_others_stand_in_one_line() -> None:
    run = open_a_run(make_house(), capacity=SEATS)
    persons = the_whole_neighbourhood()
    presses = sorted(persons + persons[:TWICE], key=lambda person: person * 7919 % 401)

    outcomes = press_all_at_once(presses, pressing_for(run))

    assert outcomes == {"taken": PEOPLE, "refused": TWICE}
    placed, waiting = EnrolmentStatus.PLACED.value, EnrolmentStatus.WAITING.value
    assert statuses_by_turn(run) == [placed] * SEATS + [waiting] * (PEOPLE - SEATS)
    rows = Enrolment.objects.filter(run=run).order_by("id")
    turns = list(rows.values_list("turn", flat=True))
    assert turns == list(range(1, PEOPLE + 1)), "the line is the order in which the database saw them"
    assert len(set(rows.values_list("person_id", flat=True))) == PEOPLE
    run.refresh_from_db()
    assert (run.seats_taken, run.waiting, run.last_turn) == (SEATS, PEOPLE - SEATS, PEOPLE)


@pytest.mark.django_db(transaction=True)
def test_seats_that_are_given_back_in_a_rush_go_to_the_first_in_the_line() -> None:
    run = open_a_run(make_house(), capacity=SEATS)
    persons = the_whole_neighbourhood()[: SEATS * 4]
    for person in persons:
        enrol(run_code=run.code, person_id=person, actor=SYSTEM, now=NOW)
    leaving = list(Enrolment.objects.filter(run=run).placed().values_list("person_id", flat=True))
    codes = dict(Enrolment.objects.filter(run=run).values_list("person_id", "code"))

    press_all_at_once(sorted(leaving), lambda one: withdraw(enrolment_code=codes[one], actor=SYSTEM, now=NOW))

    withdrawn, offered = EnrolmentStatus.WITHDRAWN.value, EnrolmentStatus.OFFERED.value
    waiting = EnrolmentStatus.WAITING.value
    expected = [withdrawn] * SEATS + [offered] * SEATS + [waiting] * SEATS * 2
    assert statuses_by_turn(run) == expected
    run.refresh_from_db()
    assert (run.seats_taken, run.waiting) == (SEATS, SEATS * 2)


@pytest.mark.owner
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_same_rush_oversells_and_gives_turns_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The negative control: the same presses with the guard taken away."""
    run = open_a_run(make_house(), capacity=SEATS)
    persons = the_whole_neighbourhood()
    command = import_module("sara.services.programmes.commands.enrol")
    monkeypatch.setattr(command, "next_place", _read_first_and_written_afterwards)
    with _turns_may_be_given_twice():
        outcomes = press_all_at_once(persons, pressing_for(run))
        turns = Counter(Enrolment.objects.filter(run=run).values_list("turn", flat=True))
        placed = Enrolment.objects.filter(run=run).placed().count()
    assert outcomes["taken"] == PEOPLE
    assert placed > SEATS
    assert max(turns.values()) > 1


def _read_first_and_written_afterwards(asked: Application, *, actor: Actor, now: datetime) -> Place:
    run = Run.objects.get(pk=asked.run_id)
    is_free = run.seats_taken < run.capacity and not run.waiting
    run.seats_taken += is_free
    run.waiting += not is_free
    run.last_turn += 1
    run.save(update_fields=["seats_taken", "waiting", "last_turn"])
    placed = {"status": "placed", "placed_at": now} if is_free else {"status": "waiting"}
    made = Enrolment.objects.create(
        code=new_code(),
        run=run,
        person_id=asked.person_id,
        turn=run.last_turn,
        enrolled_at=now,
        enrolled_by_id=actor.person_id,
        **placed,
    )
    return Place(made.code, run.last_turn, run.waiting, 0)


@contextmanager
def _turns_may_be_given_twice() -> Iterator[None]:
    rule: Any = next(one for one in Enrolment._meta.constraints if one.name == "enrolment_turn_once_in_a_run")
    with connection.schema_editor() as editor:
        editor.remove_constraint(Enrolment, rule)
    try:
        yield
    finally:
        Enrolment.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(Enrolment, rule)
