from datetime import timedelta

import pytest

from sara.foundation.errors import Missing, NotAllowed
from sara.services.programmes.api import (
    Mark,
    NotOnTheRoll,
    RollTooEarly,
    SessionWasCancelled,
    cancel_session,
    mark_attendance,
    roll,
)
from sara.services.programmes.models import Attendance
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    at,
    make_people,
    open_a_run,
    place,
    resident,
)

EVENING = at(SATURDAY, 17)


def marks_of(number: int = 1) -> list[tuple[str, str]]:
    rows = Attendance.objects.filter(session__number=number).order_by("enrolment__turn")
    return [(row.enrolment.code, row.mark) for row in rows.select_related("enrolment")]


def test_the_instructor_takes_the_whole_roll_at_once(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    first, second = (place(run, person).enrolment_code for person in make_people(2))
    marks = {first: Mark.PRESENT, second: Mark.ABSENT}
    mark_attendance(run_code=run.code, number=1, marks=marks, actor=house.teacher, now=EVENING)
    assert marks_of() == [(first, "present"), (second, "absent")]
    assert run.sessions.get(number=1).status == "held"


def test_one_touch_marks_one_person_and_a_later_touch_mends_it(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    first, second = (place(run, person).enrolment_code for person in make_people(2))
    for code, mark in ((first, Mark.ABSENT), (second, Mark.PRESENT), (first, Mark.EXCUSED)):
        mark_attendance(run_code=run.code, number=1, marks={code: mark}, actor=house.teacher, now=EVENING)
    assert marks_of() == [(first, "excused"), (second, "present")]
    assert {row.marked_by_id for row in Attendance.objects.order_by("id")} == {house.teacher_id}


def test_who_waits_is_not_on_the_roll(house: House) -> None:
    run = open_a_run(house, capacity=1)
    placed, waiting = (place(run, person).enrolment_code for person in make_people(2))
    page = roll(run.code, 1, actor=house.manager)
    assert [line.enrolment_code for line in page.lines] == [placed]
    for stranger in (waiting, "NEVERWAS"):
        marks = {placed: Mark.PRESENT, stranger: Mark.PRESENT}
        with pytest.raises(NotOnTheRoll):
            mark_attendance(run_code=run.code, number=1, marks=marks, actor=house.manager, now=EVENING)
    assert not Attendance.objects.exists()


def test_the_roll_opens_an_hour_before_the_session(house: House) -> None:
    run = open_a_run(house)
    (code,) = (place(run, person).enrolment_code for person in make_people(1))
    marks = {code: Mark.PRESENT}
    early = EVENING - timedelta(hours=1, seconds=1)
    with pytest.raises(RollTooEarly):
        mark_attendance(run_code=run.code, number=1, marks=marks, actor=house.manager, now=early)
    an_hour_before = EVENING - timedelta(hours=1)
    mark_attendance(run_code=run.code, number=1, marks=marks, actor=house.manager, now=an_hour_before)


def test_a_cancelled_session_has_no_roll(house: House) -> None:
    run = open_a_run(house)
    cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.manager, now=NOW)
    with pytest.raises(SessionWasCancelled):
        mark_attendance(run_code=run.code, number=1, marks={}, actor=house.manager, now=EVENING)


def test_the_roll_is_for_the_instructor_of_the_class_and_the_staff(house: House) -> None:
    run = open_a_run(house)
    (person,) = make_people(1)
    place(run, person)
    for actor in (resident(person), house.teacher, house.other_manager):
        with pytest.raises(NotAllowed):
            roll(run.code, 1, actor=actor)
        with pytest.raises(NotAllowed):
            mark_attendance(run_code=run.code, number=1, marks={}, actor=actor, now=EVENING)
    assert roll(run.code, 1, actor=house.desk).may_mark is False
    with pytest.raises(NotAllowed):
        mark_attendance(run_code=run.code, number=1, marks={}, actor=house.desk, now=EVENING)
    with pytest.raises(Missing):
        roll(run.code, 99, actor=house.manager)
    with pytest.raises(Missing):
        mark_attendance(run_code=run.code, number=99, marks={}, actor=house.manager, now=EVENING)


def test_names_on_the_roll_stand_in_the_order_of_the_persian_alphabet(house: House) -> None:
    run = open_a_run(house, capacity=5)
    for person in make_people(3):
        place(run, person)
    names = [line.person_name for line in roll(run.code, 1, actor=house.manager).lines]
    assert names == [f"شخص شمارهٔ {number}" for number in (1, 2, 3)]
