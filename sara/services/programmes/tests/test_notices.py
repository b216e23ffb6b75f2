"""What people are told, in words, when something becomes of their enrolment."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from django.apps import apps

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import Fact
from sara.services.programmes import handlers
from sara.services.programmes.api import (
    CertificateIssued,
    Enrolled,
    Mark,
    MeetingDay,
    OfferExpired,
    RunCancelled,
    SeatOffered,
    SessionCancelled,
    Waitlisted,
    cancel_run,
    cancel_session,
    expire_offer,
    issue_certificates,
    withdraw,
)
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    after_the_run,
    hold_all_sessions,
    make_guardianship,
    make_mobile,
    make_people,
    make_person,
    open_a_run,
    place,
)

Tell = Callable[..., object]


def facts_of(kind: type[Fact]) -> list[Any]:
    """The facts of a kind that were announced, in order."""
    rows = apps.get_model("facts.FactRecord").objects.filter(name=kind.name).order_by("pk")
    return [handlers_fact(kind, row.values) for row in rows]


def handlers_fact(kind: type[Fact], values: dict[str, Any]) -> Any:  # noqa: ANN401
    from_text = dict(values)
    if "offer_until" in from_text:
        from_text["offer_until"] = NOW.fromisoformat(from_text["offer_until"])
    return kind(**from_text)


def told(kind: type[Fact], tell: Tell) -> list[tuple[str, str]]:
    """Let the hearer answer every fact of a kind twice, and read what went out."""
    for fact in facts_of(kind) * 2:
        tell(fact, now=NOW)
    rows = apps.get_model("notices.Notice").objects.order_by("pk")
    return [(row.to_mobile, row.text.split("\n")[0]) for row in rows]


def with_mobiles(count: int) -> list[Any]:
    people = make_people(count)
    for number, person in enumerate(people, start=1):
        make_mobile(person, f"0912000000{number}")
    return people


def a_full_class(house: House, people: list[Any]) -> tuple[Run, list[Enrolment]]:
    run = open_a_run(house, capacity=1)
    codes = [place(run, person).enrolment_code for person in people]
    return run, [Enrolment.objects.get(code=code) for code in codes]


def test_one_is_told_of_his_place_once(house: House) -> None:
    run, (enrolment,) = a_full_class(house, with_mobiles(1))
    ((mobile, text),) = told(Enrolled, handlers.tell_placed)
    assert mobile == "09120000001"
    assert "«خوش‌نویسی نستعلیق»" in text
    assert "شنبه ۷ آذر ۱۴۰۵ ساعت ۱۷:۰۰، سرای محلهٔ بهارستان" in text
    assert f"{enrolment.code[:4]} {enrolment.code[4:]}" in text
    assert run.code not in text


def test_who_left_meanwhile_is_not_told_that_he_has_a_place(house: House) -> None:
    _run, (enrolment,) = a_full_class(house, with_mobiles(1))
    withdraw(enrolment_code=enrolment.code, actor=SYSTEM, now=NOW)
    assert told(Enrolled, handlers.tell_placed) == []


def test_one_who_waits_is_told_his_turn(house: House) -> None:
    a_full_class(house, with_mobiles(2))
    ((mobile, text),) = told(Waitlisted, handlers.tell_waiting)
    assert mobile == "09120000002"
    assert "نوبت ۲" in text


def test_an_offered_seat_is_told_with_its_deadline_and_its_end(house: House) -> None:
    _run, (first, second) = a_full_class(house, with_mobiles(2))
    withdraw(enrolment_code=first.code, actor=SYSTEM, now=NOW)
    ((mobile, text),) = told(SeatOffered, handlers.tell_offered)
    assert mobile == "09120000002"
    assert "تا چهارشنبه ۴ آذر ۱۴۰۵ ساعت ۱۲:۰۰" in text
    expire_offer(enrolment_code=second.code, actor=SYSTEM, now=NOW + timedelta(days=1))
    assert "تمام شد" in told(OfferExpired, handlers.tell_expired)[1][1]


def test_everybody_in_a_cancelled_class_is_told_why(house: House) -> None:
    run, (first, *_others) = a_full_class(house, with_mobiles(3))
    withdraw(enrolment_code=first.code, actor=SYSTEM, now=NOW)
    cancel_run(run_code=run.code, reason="مربی بیمار شد", actor=house.manager, now=NOW)
    messages = told(RunCancelled, handlers.tell_run_cancelled)
    assert [mobile for mobile, _text in messages] == ["09120000002", "09120000003"]
    assert all("مربی بیمار شد" in text for _mobile, text in messages)


def test_those_placed_are_told_of_a_cancelled_session_and_of_the_one_that_makes_up_for_it(
    house: House,
) -> None:
    run, _enrolments = a_full_class(house, with_mobiles(2))
    later = MeetingDay(SATURDAY + timedelta(days=30), time(9), time(10))
    cancel_session(run_code=run.code, number=1, reason="قطعی برق", actor=house.manager, now=NOW)
    cancel_session(run_code=run.code, number=2, reason="قطعی آب", make_up=later, actor=house.manager, now=NOW)
    messages = told(SessionCancelled, handlers.tell_session_cancelled)
    assert [mobile for mobile, _text in messages] == ["09120000001"] * 2
    assert "قطعی برق" in messages[0][1]
    assert "جبرانی: دوشنبه ۷ دی ۱۴۰۵ ساعت ۰۹:۰۰" in messages[1][1]


def test_a_certificate_is_announced_to_its_holder(house: House) -> None:
    run, (enrolment,) = a_full_class(house, with_mobiles(1))
    hold_all_sessions(house, run, {enrolment.code: [Mark.PRESENT] * 4})
    issue_certificates(run_code=run.code, actor=house.manager, now=after_the_run(run))
    assert "گواهی «خوش‌نویسی نستعلیق»" in told(CertificateIssued, handlers.tell_certificate)[0][1]


def test_for_a_child_without_a_telephone_the_guardian_is_told_and_else_it_lies_in_the_tray(
    house: House,
) -> None:
    mother = make_person("مادر", "کریمی")
    child = make_person("کودک", "کریمی", birth_on=SATURDAY.replace(year=2018))
    make_mobile(mother, "09121112233")
    make_guardianship(mother, child)
    alone = make_person("بی‌تلفن", "کریمی")
    run = open_a_run(house)
    place(run, child)
    place(run, alone)
    assert [mobile for mobile, _text in told(Enrolled, handlers.tell_placed)] == ["09121112233", ""]
