from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import translation

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.calendar.models import Holiday
from sara.services.programmes.api import (
    Audience,
    CapacityBelowSeatsTaken,
    FeeIsFixed,
    GenderAudience,
    InstructorTaken,
    NoSessions,
    ProgrammeDraft,
    ProgrammeKind,
    RunAlreadyOpen,
    RunDays,
    RunNotOpen,
    RunNotOver,
    RunWasCancelled,
    SpaceTaken,
    SpaceTooSmall,
    WeeklySlot,
    cancel_run,
    change_programme,
    change_run,
    draft_programme,
    finish_run,
    open_run,
    plan_run,
    run_page,
)
from sara.services.programmes.models import Programme, Run, Session
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    after_the_run,
    at,
    make_holiday,
    make_people,
    make_programme,
    make_run,
    one_day,
    open_a_run,
    place,
    terms,
    weekly,
)


def days_of(code: str) -> list[Any]:
    rows = Session.objects.filter(run__code=code).order_by("number")
    return list(rows.values_list("number", "starts_at", "ends_at"))


def test_a_weekly_pattern_becomes_sessions_by_the_clock_of_tehran(house: House) -> None:
    planned = make_run(house, days=weekly(count=3))
    assert planned.session_count == 3
    assert days_of(planned.code) == [
        (1, at(SATURDAY, 17), at(SATURDAY, 18, 30)),
        (2, at(SATURDAY + timedelta(days=2), 17), at(SATURDAY + timedelta(days=2), 18, 30)),
        (3, at(SATURDAY + timedelta(days=7), 17), at(SATURDAY + timedelta(days=7), 18, 30)),
    ]
    run = Run.objects.get(code=planned.code)
    assert (run.starts_on, run.ends_on) == (SATURDAY, SATURDAY + timedelta(days=7))
    assert run.first_session_at == at(SATURDAY, 17)
    assert (run.weekdays, run.day_parts) == ([0, 2], ["evening"])
    assert run.status == "draft"


def test_an_official_holiday_is_skipped_and_listed(house: House) -> None:
    monday = SATURDAY + timedelta(days=2)
    make_holiday(monday, "تعطیل رسمی")
    planned = make_run(house, days=weekly(count=3))
    assert [(one.day, one.why) for one in planned.skipped] == [(monday, "تعطیل رسمی")]
    run = Run.objects.get(code=planned.code)
    assert [one.day for one in run.skipped_days.order_by("day")] == [monday]
    assert run.ends_on == SATURDAY + timedelta(days=9)


def test_a_skipped_day_is_named_in_the_reader_s_language(house: House) -> None:
    monday = SATURDAY + timedelta(days=2)
    make_holiday(monday, "تعطیل رسمی")
    Holiday.objects.filter(holiday_on=monday).update(name_en="Official holiday")
    code = make_run(house, days=weekly(count=3)).code

    for language, said in (("fa", "تعطیل رسمی"), ("en", "Official holiday")):
        with translation.override(language):
            page = run_page(code, actor=house.manager, now=NOW)
        assert [(one.day, one.why) for one in page.skipped] == [(monday, said)]


def test_an_event_on_a_single_day_has_one_session(house: House) -> None:
    planned = make_run(house, days=one_day(SATURDAY))
    assert days_of(planned.code) == [(1, at(SATURDAY, 10), at(SATURDAY, 12))]


def test_a_pattern_that_makes_nothing_is_refused(house: House) -> None:
    slot = WeeklySlot(3, time(9), time(10))
    with pytest.raises(NoSessions):
        make_run(house, days=RunDays(slots=(slot,), starts_on=SATURDAY, ends_on=SATURDAY))
    with pytest.raises(NoSessions):
        make_run(house, days=RunDays(slots=(slot,), starts_on=SATURDAY))


def test_a_room_is_not_promised_twice_at_an_hour(house: House) -> None:
    make_run(house, space_id=house.space_id)
    with pytest.raises(SpaceTaken):
        make_run(house, space_id=house.space_id, days=one_day(SATURDAY, hour=16))
    assert make_run(house, space_id=house.space_id, days=one_day(SATURDAY, hour=10)).code
    assert Run.objects.count() == 2


def test_an_instructor_is_not_in_two_places_at_once(house: House) -> None:
    make_run(house, instructor_id=house.teacher_id)
    with pytest.raises(InstructorTaken):
        make_run(house, instructor_id=house.teacher_id, days=one_day(SATURDAY, hour=16))


def test_one_class_may_begin_in_a_room_when_the_other_ends(house: House) -> None:
    make_run(house, space_id=house.space_id, days=one_day(SATURDAY, hour=8))
    assert make_run(house, space_id=house.space_id, days=one_day(SATURDAY, hour=10)).code


def test_a_room_holds_no_more_than_it_has_room_for(house: House) -> None:
    with pytest.raises(SpaceTooSmall) as refusal:
        make_run(house, space_id=house.space_id, capacity=31)
    assert "۳۰" in refusal.value.words()


def test_a_room_or_programme_that_is_not_there_is_missing(house: House) -> None:
    with pytest.raises(Missing):
        make_run(house, space_id=10**6)
    with pytest.raises(Missing):
        make_run(house, programme="NEVERWAS")


def test_a_run_is_found_by_title_house_and_instructor(house: House) -> None:
    code = make_run(house, instructor_id=house.teacher_id).code
    for words in ("خوشنويسی", "خوش نویسی", "بهارستان", "استاد نمونه", "نستعليق نمونه"):
        assert Run.objects.matching(words).filter(code=code).exists(), words
    assert not Run.objects.matching("شطرنج").exists()


def test_only_the_manager_of_the_house_plans(house: House) -> None:
    programme = make_programme(house)
    for actor in (house.desk, house.teacher, house.other_manager):
        with pytest.raises(NotAllowed):
            plan_run(
                programme_code=programme,
                house_id=house.id,
                days=weekly(),
                terms=terms(),
                actor=actor,
                now=NOW,
            )
        with pytest.raises(NotAllowed):
            draft_programme(
                house_id=house.id,
                draft=ProgrammeDraft(kind=ProgrammeKind.COURSE, title="شطرنج"),
                actor=actor,
                now=NOW,
            )


def test_the_draft_of_another_house_is_not_there(house: House) -> None:
    code = make_run(house).code
    with pytest.raises(Missing):
        open_run(run_code=code, actor=house.other_manager, now=NOW)
    with pytest.raises(NotAllowed):
        open_run(run_code=code, actor=house.desk, now=NOW)


def test_a_run_is_opened_once_and_shows_its_programme(house: House) -> None:
    programme = make_programme(house)
    code = make_run(house, programme=programme).code
    assert not Programme.objects.shown().exists()
    open_run(run_code=code, actor=house.manager, now=NOW)
    assert Programme.objects.shown().get().code == programme
    with pytest.raises(RunAlreadyOpen):
        open_run(run_code=code, actor=house.manager, now=NOW)


def test_what_was_cancelled_or_is_over_is_not_opened_again(house: House) -> None:
    cancelled, over = open_a_run(house), open_a_run(house)
    cancel_run(run_code=cancelled.code, reason="مربی نیامد", actor=house.manager, now=NOW)
    with pytest.raises(RunWasCancelled):
        open_run(run_code=cancelled.code, actor=house.manager, now=NOW)
    with pytest.raises(RunNotOver):
        finish_run(run_code=over.code, actor=house.manager, now=NOW)
    finish_run(run_code=over.code, actor=house.manager, now=after_the_run(over))
    with pytest.raises(RunNotOpen):
        open_run(run_code=over.code, actor=house.manager, now=NOW)


def test_what_is_over_stays_as_it_was(house: House) -> None:
    run = open_a_run(house)
    after = after_the_run(run)
    finish_run(run_code=run.code, actor=house.manager, now=after)
    told: dict[str, Any] = {"run_code": run.code, "actor": house.manager, "now": after}
    with pytest.raises(RunNotOpen):
        finish_run(**told)
    with pytest.raises(RunNotOpen):
        cancel_run(**told, reason="نشد")
    with pytest.raises(RunNotOpen):
        change_run(**told, terms=terms(capacity=5))
    with pytest.raises(RunNotOpen):
        place(run, make_people(1)[0], now=after)


def test_only_who_plans_there_changes_and_ends_a_run(house: House) -> None:
    run = open_a_run(house)
    for actor in (house.desk, house.other_manager):
        told: dict[str, Any] = {"run_code": run.code, "actor": actor, "now": after_the_run(run)}
        with pytest.raises(NotAllowed):
            change_run(**told, terms=terms())
        with pytest.raises(NotAllowed):
            finish_run(**told)
    finish_run(run_code=run.code, actor=SYSTEM, now=after_the_run(run))


def test_a_house_a_programme_and_an_instructor_are_there_or_missing(house: House) -> None:
    draft = ProgrammeDraft(kind=ProgrammeKind.COURSE, title="گلیم", audience=Audience())
    with pytest.raises(Missing):
        draft_programme(house_id=0, draft=draft, actor=house.manager, now=NOW)
    with pytest.raises(Missing):
        change_programme(programme_code="AAAAAAAA", draft=draft, actor=house.manager, now=NOW)
    with pytest.raises(NotAllowed):
        change_programme(
            programme_code=make_programme(house), draft=draft, actor=house.other_manager, now=NOW
        )
    with pytest.raises(Missing):
        make_run(house, instructor_id=987_654_321)


def test_a_new_title_and_audience_reach_the_runs_that_are_not_over(house: House) -> None:
    programme = make_programme(house)
    run = open_a_run(house, programme=programme)
    draft = ProgrammeDraft(
        kind=ProgrammeKind.WORKSHOP,
        title="شطرنج",
        audience=Audience(age_from=10, gender=GenderAudience.WOMEN),
    )
    change_programme(programme_code=programme, draft=draft, actor=house.manager, now=NOW)
    run.refresh_from_db()
    assert run.audience() == draft.audience
    assert Run.objects.matching("شطرنج").filter(pk=run.pk).exists()


def test_a_run_is_not_made_smaller_than_the_seats_that_are_taken(house: House) -> None:
    run = open_a_run(house, capacity=2)
    for person in make_people(2):
        place(run, person)
    with pytest.raises(CapacityBelowSeatsTaken) as refusal:
        change_run(run_code=run.code, terms=terms(capacity=1), actor=house.manager, now=NOW)
    assert "۲ نفر" in refusal.value.words()


def test_the_fee_of_an_open_class_is_fixed(house: House) -> None:
    draft = make_run(house)
    dearer = terms(fee=Rials.of_toman(50_000))
    change_run(run_code=draft.code, terms=dearer, actor=house.manager, now=NOW)
    assert Run.objects.get(code=draft.code).fee_rials == Rials(500_000)
    run = open_a_run(house)
    with pytest.raises(FeeIsFixed):
        change_run(run_code=run.code, terms=dearer, actor=house.manager, now=NOW)


def test_another_room_and_instructor_take_over_the_coming_sessions(house: House) -> None:
    run = open_a_run(house)
    moved = terms(space_id=house.space_id, instructor_id=house.teacher_id)
    change_run(run_code=run.code, terms=moved, actor=house.manager, now=at(SATURDAY, 20))
    places = list(run.sessions.order_by("number").values_list("space_id", "instructor_id"))
    assert places == [(None, None), *[(house.space_id, house.teacher_id)] * 3]
