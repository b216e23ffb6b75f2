from datetime import time, timedelta

import pytest

from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.services.programmes.api import (
    Mark,
    MeetingDay,
    ReasonMissing,
    RunNotOpen,
    RunWasCancelled,
    SessionWasCancelled,
    SessionWasHeld,
    SpaceTaken,
    cancel_run,
    cancel_session,
    mark_attendance,
)
from sara.services.programmes.models import Enrolment, Session
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    at,
    make_people,
    make_run,
    one_day,
    open_a_run,
    place,
)
from sara.services.treasury.api import charges_of

LATER = MeetingDay(SATURDAY + timedelta(days=30), time(9), time(10, 30))


def test_a_cancelled_class_lets_everybody_go_and_calls_their_fees_off(house: House) -> None:
    run = open_a_run(house, capacity=1, fee=Rials.of_toman(100_000))
    people = make_people(3)
    for person in people:
        place(run, person)
    cancel_run(run_code=run.code, reason="به حد نصاب نرسید", actor=house.manager, now=NOW)
    run.refresh_from_db()
    assert (run.status, run.seats_taken, run.waiting) == ("cancelled", 0, 0)
    assert not Enrolment.objects.filter(run=run).live().exists()
    assert [charge.due for charge in charges_of([one.pk for one in people])] == [Rials(0)]
    states = set(run.sessions.order_by("number").values_list("status", "why"))
    assert states == {("cancelled", "به حد نصاب نرسید")}


def test_a_cancelled_class_gives_its_room_back(house: House) -> None:
    run = open_a_run(house, space_id=house.space_id)
    cancel_run(run_code=run.code, reason="مربی نیامد", actor=house.manager, now=NOW)
    assert make_run(house, space_id=house.space_id).code


def test_a_cancellation_says_why_and_is_done_once(house: House) -> None:
    run = open_a_run(house)
    with pytest.raises(ReasonMissing):
        cancel_run(run_code=run.code, reason="  ", actor=house.manager, now=NOW)
    with pytest.raises(NotAllowed):
        cancel_run(run_code=run.code, reason="نشد", actor=house.desk, now=NOW)
    cancel_run(run_code=run.code, reason="نشد", actor=house.manager, now=NOW)
    with pytest.raises(RunWasCancelled):
        cancel_run(run_code=run.code, reason="نشد", actor=house.manager, now=NOW)
    with pytest.raises(RunNotOpen):
        cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.manager, now=NOW)


def test_a_cancelled_session_is_made_up_for_on_another_day(house: House) -> None:
    run = open_a_run(house)
    made = cancel_session(
        run_code=run.code,
        number=2,
        reason="قطعی برق",
        make_up=LATER,
        actor=house.manager,
        now=NOW,
    )
    assert made == 5
    missed, new = run.sessions.get(number=2), run.sessions.get(number=5)
    assert (missed.status, missed.why) == ("cancelled", "قطعی برق")
    assert (new.makes_up_for, new.starts_at) == (missed, at(LATER.day, 9))
    run.refresh_from_db()
    assert (run.ends_on, run.last_session_ends_at) == (LATER.day, at(LATER.day, 10, 30))


def test_a_make_up_session_needs_a_free_room(house: House) -> None:
    run = open_a_run(house, space_id=house.space_id)
    make_run(house, space_id=house.space_id, days=one_day(LATER.day, hour=9))
    with pytest.raises(SpaceTaken):
        cancel_session(
            run_code=run.code,
            number=2,
            reason="قطعی برق",
            make_up=LATER,
            actor=house.manager,
            now=NOW,
        )
    assert Session.objects.get(run=run, number=2).status == "planned"


def test_a_session_is_cancelled_once_with_a_reason_by_the_manager(house: House) -> None:
    run = open_a_run(house)
    with pytest.raises(ReasonMissing):
        cancel_session(run_code=run.code, number=1, reason="", actor=house.manager, now=NOW)
    with pytest.raises(NotAllowed):
        cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.desk, now=NOW)
    with pytest.raises(Missing):
        cancel_session(run_code=run.code, number=99, reason="نشد", actor=house.manager, now=NOW)
    assert cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.manager, now=NOW) is None
    with pytest.raises(SessionWasCancelled):
        cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.manager, now=NOW)


def test_a_session_that_was_held_is_not_cancelled(house: House) -> None:
    run = open_a_run(house)
    (person,) = make_people(1)
    code = place(run, person).enrolment_code
    evening = at(SATURDAY, 17)
    marks = {code: Mark.PRESENT}
    mark_attendance(run_code=run.code, number=1, marks=marks, actor=house.manager, now=evening)
    with pytest.raises(SessionWasHeld):
        cancel_session(run_code=run.code, number=1, reason="نشد", actor=house.manager, now=evening)
