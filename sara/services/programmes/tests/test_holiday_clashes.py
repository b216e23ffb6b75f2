"""Sessions on days that become holidays, and skipped days that are none any more."""

from collections import Counter
from datetime import date, time, timedelta
from typing import Any

import pytest

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.notices.models import Notice
from sara.registers.calendar import api as calendar
from sara.services.programmes.api import (
    ClashWasAnswered,
    MeetingDay,
    NoSessions,
    NothingProposed,
    OffHoliday,
    cancel_session,
    holiday_clash_count,
    holiday_clashes,
    leave_holiday_clash,
    meet_on_freed_day,
    move_off_holidays,
    note_closing_days,
)
from sara.services.programmes.models import HolidayClash, Run
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    make_holiday,
    make_people,
    make_run,
    one_day,
    open_a_run,
    place,
    weekly,
)

MONDAY = SATURDAY + timedelta(days=2)
LATER = MeetingDay(SATURDAY + timedelta(days=14), time(17), time(18, 30))


def close(day: date = MONDAY, name: str = "سوگواری") -> Any:  # noqa: ANN401 a row of the calendar
    holiday = make_holiday(day, name)
    note_closing_days(days=[day], actor=SYSTEM, now=NOW)
    return holiday


def reopen(holiday: Any) -> None:  # noqa: ANN401
    holiday.closes_houses = False
    holiday.save()
    note_closing_days(days=[holiday.holiday_on], actor=SYSTEM, now=NOW)


def answers() -> list[str]:
    return list(HolidayClash.objects.order_by("pk").values_list("answer", flat=True))


def the_clash() -> int:
    return HolidayClash.objects.unanswered().get().pk


def test_sessions_on_a_day_that_closes_wait_for_a_word_once(house: House) -> None:
    run = open_a_run(house)
    make_run(house, days=one_day(MONDAY, hour=8))
    make_run(house, days=one_day(MONDAY + timedelta(days=1)))
    make_holiday(MONDAY, "سوگواری")
    assert note_closing_days(days=(MONDAY,), actor=SYSTEM, now=NOW) == Counter({house.id: 2})
    assert note_closing_days(days=(MONDAY,), actor=SYSTEM, now=NOW) == Counter()
    assert holiday_clash_count(house.id, now=NOW) == 2
    assert run.sessions.get(number=2).status == "planned"


def test_only_the_machine_notes_what_the_calendar_did(house: House) -> None:
    with pytest.raises(NotAllowed):
        note_closing_days(days=(MONDAY,), actor=house.manager, now=NOW)


def test_a_calendar_that_changes_tells_the_classes(house: House, deliver: Any) -> None:  # noqa: ANN401
    open_a_run(house)
    calendar.add_holiday(holiday_on=MONDAY, name="سوگواری", reason="اعلام", actor=SYSTEM, now=NOW)
    with clock.frozen_at(NOW):
        deliver()
    (day,) = holiday_clashes(house.id, now=NOW).days
    assert (day.day, day.holiday) == (MONDAY, "سوگواری")
    (told,) = Notice.objects.order_by("id")
    assert (told.person_id, told.link) == (house.manager.person_id, f"/houses/{house.slug}/closed-days/")


def test_the_own_weekday_after_the_end_is_proposed_first_then_the_nearest_days(house: House) -> None:
    open_a_run(house, days=weekly(count=4))
    close()
    (line,) = holiday_clashes(house.id, now=NOW).lines
    own = MONDAY + timedelta(days=14)
    assert line.proposals == (own, MONDAY + timedelta(days=1), MONDAY + timedelta(days=2))
    assert line.moved_to(own) == MeetingDay(own, time(17), time(18, 30))


def test_a_day_on_which_room_or_teacher_is_taken_is_not_proposed(house: House) -> None:
    open_a_run(house, space_id=house.space_id)
    tuesday, wednesday, thursday = (MONDAY + timedelta(days=number) for number in (1, 2, 3))
    make_run(house, days=one_day(tuesday, hour=17), space_id=house.space_id)
    make_run(house, days=one_day(wednesday, hour=12), space_id=house.space_id)
    make_holiday(thursday, "تعطیل")
    close()
    (line,) = holiday_clashes(house.id, now=NOW).lines
    assert line.proposals[1:] == (wednesday, MONDAY + timedelta(days=6))


def test_a_session_is_moved_off_a_closed_day_and_people_are_told(house: House, deliver: Any) -> None:  # noqa: ANN401
    run = open_a_run(house)
    (person,) = make_people(1)
    place(run, person)
    close()
    move_off_holidays(moves=[OffHoliday(the_clash(), LATER)], actor=house.manager, now=NOW)
    missed, made = run.sessions.get(number=2), run.sessions.get(number=5)
    assert (missed.status, missed.why, made.makes_up_for) == ("cancelled", "سوگواری", missed)
    assert answers() == ["moved"]
    deliver()
    assert Notice.objects.filter(template="session.moved", person_id=person.pk).count() == 1
    assert holiday_clash_count(house.id, now=NOW) == 0


def test_all_are_moved_or_none(house: House) -> None:
    open_a_run(house, space_id=house.space_id)
    make_run(house, days=one_day(MONDAY, hour=8), space_id=house.space_id)
    close()
    first, second = HolidayClash.objects.by_day()
    same = MeetingDay(LATER.day, time(9), time(10))
    with pytest.raises(Missing):
        move_off_holidays(
            moves=[OffHoliday(first.pk, same), OffHoliday(0, LATER)], actor=house.manager, now=NOW
        )
    with pytest.raises(NothingProposed):
        move_off_holidays(moves=[], actor=house.manager, now=NOW)
    assert answers() == ["", ""]
    moves = [OffHoliday(first.pk, same), OffHoliday(second.pk)]
    assert move_off_holidays(moves=moves, actor=house.manager, now=NOW) == 2
    assert answers() == ["moved", "cancelled"]


def test_only_who_plans_there_answers_and_only_once(house: House) -> None:
    open_a_run(house)
    close()
    clash = the_clash()
    for stranger in (house.desk, house.other_manager):
        with pytest.raises(NotAllowed):
            leave_holiday_clash(clash_id=clash, actor=stranger, now=NOW)
        with pytest.raises(NotAllowed):
            move_off_holidays(moves=[OffHoliday(clash)], actor=stranger, now=NOW)
    leave_holiday_clash(clash_id=clash, actor=house.manager, now=NOW)
    with pytest.raises(ClashWasAnswered):
        move_off_holidays(moves=[OffHoliday(clash)], actor=house.manager, now=NOW)
    assert note_closing_days(days=[MONDAY], actor=SYSTEM, now=NOW) == Counter()


def test_a_clash_that_is_not_there_is_missing(house: House) -> None:
    with pytest.raises(Missing):
        leave_holiday_clash(clash_id=987_654_321, actor=house.manager, now=NOW)


def test_a_day_that_is_closed_no_more_is_not_moved_off(house: House) -> None:
    run = open_a_run(house)
    holiday = close()
    holiday.closes_houses = False
    holiday.save()
    with pytest.raises(ClashWasAnswered):
        move_off_holidays(moves=[OffHoliday(the_clash())], actor=house.manager, now=NOW)
    assert run.sessions.get(number=2).status == "planned"


def test_a_freed_weekday_on_which_the_class_meets_no_more_gives_no_session(house: House) -> None:
    holiday = make_holiday(MONDAY, "سوگواری")
    run = open_a_run(house, days=weekly(count=3))
    reopen(holiday)
    run.slots.all().delete()
    with pytest.raises(NoSessions):
        meet_on_freed_day(clash_id=the_clash(), actor=house.manager, now=NOW)


def test_a_draft_that_one_may_not_see_is_missing(house: House) -> None:
    make_run(house)
    close()
    with pytest.raises(Missing):
        leave_holiday_clash(clash_id=the_clash(), actor=house.other_manager, now=NOW)


def test_a_session_cancelled_by_hand_waits_no_more(house: House) -> None:
    run = open_a_run(house)
    close()
    cancel_session(run_code=run.code, number=2, reason="نشد", actor=house.manager, now=NOW)
    assert answers() == ["cancelled"]


def test_a_day_that_opens_again_lifts_what_nobody_decided(house: House) -> None:
    open_a_run(house)
    reopen(close())
    assert answers() == ["lifted"]
    assert holiday_clash_count(house.id, now=NOW) == 0


def test_a_skipped_day_that_is_no_holiday_any_more_can_be_met_on(house: House, deliver: Any) -> None:  # noqa: ANN401
    holiday = make_holiday(MONDAY, "سوگواری")
    run = open_a_run(house, days=weekly(count=3), space_id=house.space_id)
    (person,) = make_people(1)
    place(run, person)
    reopen(holiday)
    (freed,) = holiday_clashes(house.id, now=NOW).freed
    assert (freed.day, freed.hours) == (MONDAY, ((time(17), time(18, 30)),))
    assert meet_on_freed_day(clash_id=freed.id, actor=house.manager, now=NOW) == 1
    assert run.sessions.get(number=4).starts_at.date() == MONDAY
    assert not run.skipped_days.exists()
    assert answers() == ["added"]
    deliver()
    assert Notice.objects.filter(template="session.added", person_id=person.pk).count() == 1


def test_a_freed_day_before_the_first_session_becomes_the_first(house: House) -> None:
    holiday = make_holiday(SATURDAY, "سوگواری")
    run = open_a_run(house, days=weekly(count=3))
    reopen(holiday)
    meet_on_freed_day(clash_id=the_clash(), actor=house.manager, now=NOW)
    run = Run.objects.get(pk=run.pk)
    assert run.starts_on == SATURDAY
    assert run.first_session_at == run.sessions.get(number=4).starts_at


def test_a_freed_day_that_closes_again_is_lifted(house: House) -> None:
    holiday = make_holiday(MONDAY, "سوگواری")
    open_a_run(house, days=weekly(count=3))
    reopen(holiday)
    close(MONDAY, "تعطیلی دیگر")
    assert answers() == ["lifted"]


def test_a_closed_day_is_not_met_on(house: House) -> None:
    open_a_run(house)
    close()
    with pytest.raises(Missing):
        meet_on_freed_day(clash_id=the_clash(), actor=house.manager, now=NOW)
