"""Each truth that the tables state, broken once by its name."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sara.services.programmes.models import (
    Attendance,
    Certificate,
    CertificateBook,
    Enrolment,
    HolidayClash,
    Programme,
    Run,
    RunSlot,
    Session,
    SkippedDay,
)
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    make_holiday,
    make_people,
    open_a_run,
    place,
    weekly,
)

Rows = dict[type[Any], Any]
HOUR = timedelta(hours=1)


@pytest.fixture
def rows(house: House) -> Rows:
    """One row of everything: a run with a skipped day, one person in it and one who waits."""
    make_holiday(SATURDAY + timedelta(days=2), "تعطیل")
    run = open_a_run(
        house, capacity=1, days=weekly(), space_id=house.space_id, instructor_id=house.teacher_id
    )
    first, second = make_people(2)
    place(run, first)
    place(run, second)
    run.refresh_from_db()
    enrolment = Enrolment.objects.get(run=run, turn=1)
    session = Session.objects.get(run=run, number=1)
    certificate = Certificate.objects.create(
        code="ABCDEFHJKMNP",
        house_id=house.id,
        enrolment=enrolment,
        year=1405,
        number=1,
        holder_name="شخص",
        title="خوش‌نویسی",
        hours=6,
        issued_on=SATURDAY,
    )
    mark = Attendance.objects.create(session=session, enrolment=enrolment, mark="present", marked_at=NOW)
    return {
        Programme: run.programme,
        Run: run,
        RunSlot: run.slots.order_by("weekday")[0],
        SkippedDay: run.skipped_days.get(),
        Session: session,
        Enrolment: enrolment,
        Attendance: mark,
        Certificate: certificate,
        HolidayClash: HolidayClash.objects.create(
            run=run, house_id=house.id, session=session, day=SATURDAY, turn="closed", noted_at=NOW
        ),
        CertificateBook: CertificateBook.objects.create(house_id=house.id, year=1405),
    }


def breaks(name: str, deed: Callable[[], object]) -> None:
    """The deed is refused by the constraint of this name and by no other."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        deed()
    cause: Any = refusal.value.__cause__
    assert cause.diag.constraint_name == name


@pytest.mark.parametrize(
    ("name", "model", "values"),
    [
        ("programme_kind_known", Programme, {"kind": "dance"}),
        ("programme_gender_known", Programme, {"gender": "both"}),
        ("programme_residence_known", Programme, {"residence": "moon"}),
        ("programme_has_a_title", Programme, {"title": ""}),
        ("programme_ages_in_order", Programme, {"age_from": 10, "age_to": 9}),
        ("programme_ages_in_order", Programme, {"age_from": 121}),
        ("run_status_known", Run, {"status": "asleep"}),
        ("run_gender_known", Run, {"gender": "both"}),
        ("run_residence_known", Run, {"residence": "moon"}),
        ("run_has_seats", Run, {"capacity": 0, "seats_taken": 0}),
        ("run_seats_within_capacity", Run, {"seats_taken": 2}),
        ("run_quorum_within_capacity", Run, {"quorum_to_form": 2}),
        ("run_days_in_order", Run, {"ends_on": date(2020, 1, 1)}),
        ("run_sessions_in_order", Run, {"last_session_ends_at": NOW - 99 * HOUR}),
        ("run_enrolment_span_in_order", Run, {"enrol_to": NOW - 999 * HOUR}),
        ("run_fee_not_negative", Run, {"fee_rials": -1}),
        ("run_is_in_one_place", Run, {"elsewhere": "بوستان نگارستان"}),
        ("run_slot_weekday_known", RunSlot, {"weekday": 7}),
        ("run_slot_in_order", RunSlot, {"ends": time(1)}),
        ("session_in_order", Session, {"ends_at": NOW - 99 * HOUR}),
        ("session_status_known", Session, {"status": "asleep"}),
        ("session_cancelled_says_why", Session, {"status": "cancelled"}),
        ("session_number_once_in_a_run", Session, {"number": 2}),
        ("enrolment_turn_is_positive", Enrolment, {"turn": 0}),
        ("enrolment_turn_once_in_a_run", Enrolment, {"turn": 2}),
        ("enrolment_status_known", Enrolment, {"status": "asleep", "ended_at": NOW}),
        ("enrolment_offer_has_a_deadline", Enrolment, {"status": "offered"}),
        ("enrolment_offer_has_a_deadline", Enrolment, {"offer_until": NOW}),
        ("enrolment_placed_says_when", Enrolment, {"placed_at": None}),
        ("enrolment_over_says_when", Enrolment, {"status": "withdrawn"}),
        ("attendance_mark_known", Attendance, {"mark": "asleep"}),
        ("certificate_number_is_positive", Certificate, {"number": 0}),
        ("certificate_year_is_jalali", Certificate, {"year": 2026}),
        ("certificate_hours_are_positive", Certificate, {"hours": 0}),
        ("certificate_revoked_says_why", Certificate, {"revoked_at": NOW}),
        ("certificate_book_year_is_jalali", CertificateBook, {"year": 2026}),
        ("holiday_clash_turn_known", HolidayClash, {"turn": "asleep"}),
        ("holiday_clash_answer_known", HolidayClash, {"answer": "asleep", "answered_at": NOW}),
        ("holiday_clash_answered_at_an_instant", HolidayClash, {"answer": "left"}),
        ("holiday_clash_answered_at_an_instant", HolidayClash, {"answered_at": NOW}),
        ("holiday_clash_of_a_session_or_a_day", HolidayClash, {"session": None}),
    ],
)
def test_a_row_that_cannot_be_true_is_refused(
    rows: Rows, name: str, model: type[Any], values: dict[str, object]
) -> None:
    breaks(name, lambda: model.objects.filter(pk=rows[model].pk).update(**values))


@pytest.mark.parametrize(
    ("name", "model", "changed"),
    [
        ("programme_code_unique", Programme, {}),
        ("run_code_unique", Run, {}),
        ("run_slot_once_for_an_hour", RunSlot, {}),
        ("skipped_day_once_for_a_run", SkippedDay, {}),
        ("session_space_free", Session, {"number": 9, "instructor_id": None}),
        ("session_instructor_free", Session, {"number": 9, "space_id": None}),
        ("enrolment_code_unique", Enrolment, {"turn": 9, "status": "withdrawn", "ended_at": NOW}),
        ("enrolment_once_for_a_person", Enrolment, {"turn": 9, "code": "ANOTHERX"}),
        ("attendance_once_in_a_session", Attendance, {}),
        ("certificate_code_unique", Certificate, {"number": 2, "revoked_at": NOW, "revoked_why": "نه"}),
        (
            "certificate_number_once",
            Certificate,
            {"code": "ANOTHERXXXXX", "revoked_at": NOW, "revoked_why": "نه"},
        ),
        ("certificate_live_once_for_an_enrolment", Certificate, {"code": "ANOTHERXXXXX", "number": 2}),
        ("certificate_book_once", CertificateBook, {}),
        ("holiday_clash_once_for_a_session", HolidayClash, {}),
    ],
)
def test_the_same_thing_is_not_written_twice(
    rows: Rows, name: str, model: type[Any], changed: dict[str, object]
) -> None:
    row = rows[model]
    values = {
        field.attname: getattr(row, field.attname)
        for field in model._meta.concrete_fields
        if not field.generated and not field.primary_key
    }
    breaks(name, lambda: model.objects.create(**(values | changed)))


def test_a_freed_day_of_a_run_waits_once(rows: Rows) -> None:
    run = rows[Run]
    freed = {"run": run, "house_id": run.house_id, "day": SATURDAY, "turn": "opened", "noted_at": NOW}
    HolidayClash.objects.create(**freed)
    breaks("holiday_clash_once_for_a_freed_day", lambda: HolidayClash.objects.create(**freed))
