"""What instructor, desk and manager do on their screens."""

from typing import Any

import pytest
from django.test import Client

from sara.foundation.clock import frozen_at
from sara.services.programmes.api import Mark, certificate_by_code, issue_certificates
from sara.services.programmes.models import Attendance, Certificate, Programme, Run, Session
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    after_the_run,
    at,
    hold_all_sessions,
    make_people,
    make_programme,
    make_run,
    one_day,
    open_a_run,
    place,
    signed_in,
    staff_client,
)

PROGRAMME = {"title": "شطرنج", "kind": "course", "gender": "any", "residence": "any"}
PLAN = {
    "weekdays": ["0", "2"],
    "starts": "۱۷:۰۰",
    "ends": "18:30",
    "starts_on": "۱۴۰۵/۰۹/۰۷",
    "session_count": "۸",
    "capacity": "۱۵",
    "fee": "۴۵۰٬۰۰۰",
    "enrol_from": "1405/09/01",
    "enrol_to": "۱۴۰۵/۰۹/۰۶",
}


@pytest.fixture(autouse=True)
def _today() -> Any:  # noqa: ANN401
    with frozen_at(NOW):
        yield


def test_the_instructor_marks_with_one_touch_without_javascript(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    first, second = (place(run, person).enrolment_code for person in make_people(2))
    browser = staff_client(house.teacher)
    address = f"/runs/{run.code}/sessions/1/roll/"
    with frozen_at(at(SATURDAY, 17)):
        answer = browser.post(address, {f"mark-{first}": "absent"})
        assert answer.status_code == 302
        assert answer["Location"] == address
        page = browser.get(address).content.decode()
        assert "۲ نفر؛ ۱ نفر مانده" in page
        browser.post(address, {"everybody": "present"})
    marks = Attendance.objects.order_by("enrolment__turn").values_list("enrolment__code", "mark")
    assert list(marks) == [(first, "absent"), (second, "present")]


def test_a_touch_with_htmx_answers_the_roll_alone(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    (code,) = (place(run, person).enrolment_code for person in make_people(1))
    with frozen_at(at(SATURDAY, 17)):
        answer = staff_client(house.teacher).post(
            f"/runs/{run.code}/sessions/1/roll/",
            {f"mark-{code}": "present", "mark-NEVERWAS": "nonsense"},
            headers={"HX-Request": "true"},
        )
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in text
    assert 'aria-pressed="true"' in text


def test_a_roll_that_is_not_open_yet_refuses_with_words(house: House) -> None:
    run = open_a_run(house, instructor_id=house.teacher_id)
    (code,) = (place(run, person).enrolment_code for person in make_people(1))
    browser = staff_client(house.teacher)
    answer = browser.post(f"/runs/{run.code}/sessions/1/roll/", {f"mark-{code}": "present"})
    assert answer.status_code == 422
    assert "یک ساعت پیش از جلسه" in answer.content.decode()


def test_a_manager_writes_a_programme_plans_a_run_and_opens_it(house: House) -> None:
    browser = staff_client(house.manager)
    answer = browser.post(f"/houses/{house.slug}/programmes/new/", PROGRAMME)
    programme = Programme.objects.get()
    assert answer["Location"] == f"/programmes/{programme.code}/plan/{house.slug}/"
    answer = browser.post(answer["Location"], PLAN | {"space": str(house.space_id)})
    run = Run.objects.get()
    assert answer["Location"] == f"/runs/{run.code}/"
    assert (run.capacity, int(run.fee_rials), run.space_id) == (15, 4_500_000, house.space_id)
    assert (run.first_session_at, run.sessions.count()) == (at(SATURDAY, 17), 8)
    assert run.enrol_to == at(SATURDAY, 0)
    assert "پیش‌نویس" in browser.get(answer["Location"]).content.decode()
    assert "۸ جلسه" in browser.get(f"/runs/{run.code}/open/").content.decode()
    assert browser.post(f"/runs/{run.code}/open/").status_code == 302
    run.refresh_from_db()
    assert run.status == "open"
    assert browser.post(f"/runs/{run.code}/open/").status_code == 422


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"ends": "16"}, "پایان جلسه باید پس از آغاز آن باشد"),
        ({"starts": "25:00"}, "۱۷:۳۰"),
        ({"session_count": ""}, "شمار جلسه‌ها یا روز پایان"),
        ({"capacity": "بیست"}, "یک عدد بنویسید"),
        ({"capacity": "0"}, "عددی از"),
        ({"quorum": "99"}, "حد نصاب از ظرفیت بیشتر نمی‌شود"),
        ({"enrol_to": "۱۴۰۵/۰۸/۰۱"}, "پایان ثبت‌نام پیش از آغاز آن است"),
        ({"starts_on": "۱۴۰۵/۱۳/۰۱"}, "ماه"),
        ({"elsewhere": "ب" * 121}, "نویسه"),
    ],
)
def test_what_is_typed_wrongly_is_said_beside_the_field_and_kept(
    house: House, changed: dict[str, str], words: str
) -> None:
    code = make_programme(house)
    answer = staff_client(house.manager).post(f"/programmes/{code}/plan/{house.slug}/", PLAN | changed)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert words in text
    assert next(iter(changed.values())) in text or not next(iter(changed.values()))
    assert not Run.objects.exists()


def test_a_day_without_a_pattern_makes_one_session(house: House) -> None:
    code = make_programme(house)
    plan = PLAN | {"weekdays": [], "session_count": ""}
    staff_client(house.manager).post(f"/programmes/{code}/plan/{house.slug}/", plan)
    assert Session.objects.get().starts_at == at(SATURDAY, 17)


def test_a_refused_plan_keeps_the_form(house: House) -> None:
    make_run(house, space_id=house.space_id)
    code = make_programme(house)
    answer = staff_client(house.manager).post(
        f"/programmes/{code}/plan/{house.slug}/", PLAN | {"space": str(house.space_id)}
    )
    assert answer.status_code == 422
    assert "این فضا در یکی از این زمان‌ها" in answer.content.decode()


def test_a_programme_and_the_terms_of_a_run_are_changed_on_their_forms(house: House) -> None:
    run = open_a_run(house, capacity=2)
    browser = staff_client(house.manager)
    form = browser.get(f"/programmes/{run.programme.code}/change/").content.decode()
    assert "خوش‌نویسی نستعلیق" in form
    browser.post(f"/programmes/{run.programme.code}/change/", PROGRAMME)
    assert Programme.objects.get().title == "شطرنج"
    assert 'value="۲"' in browser.get(f"/runs/{run.code}/change/").content.decode()
    terms = {key: PLAN[key] for key in ("enrol_from", "enrol_to")} | {"capacity": "۹"}
    assert browser.post(f"/runs/{run.code}/change/", terms).status_code == 302
    run.refresh_from_db()
    assert run.capacity == 9


def test_cancelling_asks_for_a_reason(house: House) -> None:
    run = open_a_run(house)
    browser = staff_client(house.manager)
    assert browser.post(f"/runs/{run.code}/cancel/", {"reason": ""}).status_code == 422
    session = f"/runs/{run.code}/sessions/2/cancel/"
    half = {"reason": "نشد", "make_up_on": "۱۴۰۵/۱۰/۰۱"}
    assert browser.post(session, half).status_code == 422
    whole = half | {"make_up_starts": "۹", "make_up_ends": "۱۰:۳۰"}
    assert browser.post(session, whole).status_code == 302
    assert Session.objects.get(run=run, number=5).makes_up_for == Session.objects.get(run=run, number=2)
    assert browser.post(f"/runs/{run.code}/cancel/", {"reason": "نشد"}).status_code == 302
    run.refresh_from_db()
    assert run.status == "cancelled"


def test_certificates_are_issued_read_and_revoked_on_their_screens(house: House) -> None:
    run = open_a_run(house, days=one_day(NOW.date(), hour=14))
    (person,) = make_people(1)
    code = place(run, person).enrolment_code
    hold_all_sessions(house, run, {code: [Mark.PRESENT]})
    browser = staff_client(house.manager)
    early = browser.post(f"/runs/{run.code}/certificates/")
    assert early.status_code == 422
    with frozen_at(after_the_run(run)):
        page = browser.post(f"/runs/{run.code}/certificates/", follow=True).content.decode()
        assert "۱ گواهی تازه صادر شد" in page
        certificate = Certificate.objects.get()
        paper = signed_in(person).get(f"/certificates/{certificate.code}.pdf")
        assert paper["Content-Type"] == "application/pdf"
        assert paper.content.startswith(b"%PDF")
        refused = browser.post(f"/certificates/{certificate.code}/revoke/", {"reason": ""})
        assert refused.status_code == 422
        assert "در سرگذشت می‌ماند" in refused.content.decode()  # nobody is told it
        revoked = browser.post(f"/certificates/{certificate.code}/revoke/", {"reason": "اشتباه"})
    assert revoked.status_code == 302
    truth = certificate_by_code(certificate.code)
    assert truth is not None
    assert truth.is_revoked


def test_the_paper_of_another_is_not_there(house: House, client: Client) -> None:
    run = open_a_run(house, days=one_day(NOW.date(), hour=14))
    person, stranger = make_people(2)
    code = place(run, person).enrolment_code
    hold_all_sessions(house, run, {code: [Mark.PRESENT]})
    (issued,) = issue_certificates(run_code=run.code, actor=house.manager, now=after_the_run(run))
    for address in (f"/certificates/{issued}.pdf", "/certificates/NEVERWAS2345.pdf"):
        assert client.get(address).headers["Location"].startswith("/accounts/login/?next=")
    assert signed_in(stranger).get(f"/certificates/{issued}.pdf").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/houses/baharestan/programmes/", 403),
        ("/houses/baharestan/programmes/new/", 403),
        ("/programmes/{programme}/change/", 404),
        ("/programmes/{programme}/plan/baharestan/", 403),
        ("/runs/{run}/open/", 403),
        ("/runs/{run}/change/", 404),
        ("/runs/{run}/cancel/", 403),
        ("/runs/{run}/sessions/1/cancel/", 403),
        ("/runs/{run}/people/", 403),
        ("/runs/{run}/certificates/", 403),
        ("/runs/{run}/sessions/1/roll/", 403),
        ("/houses/no-such-house/programmes/", 404),
        ("/runs/{run}/sessions/99/roll/", 404),
    ],
)
def test_a_resident_has_no_business_on_the_staffs_screens(house: House, path: str, status: int) -> None:
    run = open_a_run(house)
    (person,) = make_people(1)
    browser = signed_in(person)
    address = path.format(run=run.code, programme=run.programme.code)
    assert browser.get(address).status_code == status
    if "people" not in path:
        assert browser.post(address, PLAN | PROGRAMME | {"reason": "نه"}).status_code in (status, 405)
    run.refresh_from_db()
    assert (run.status, Programme.objects.count()) == ("open", 1)


def test_the_desk_reads_the_list_and_the_manager_the_programmes_of_his_house(house: House) -> None:
    run = open_a_run(house, capacity=1)
    for person in make_people(2):
        place(run, person)
    page = staff_client(house.desk).get(f"/runs/{run.code}/people/").content.decode()
    assert "شخص شمارهٔ 1" in page
    assert "فهرست انتظار" in page
    assert "کلاس را باز کرد" in page
    browser = staff_client(house.manager)
    listed = browser.get(f"/runs/{run.code}/people/?as=csv")
    assert listed["Content-Type"].startswith("text/csv")
    assert listed.content.decode().count("شخص شمارهٔ") == 2
    page = browser.get(f"/houses/{house.slug}/programmes/").content.decode()
    assert "خوش‌نویسی نستعلیق" in page
