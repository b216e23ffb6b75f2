"""At the desk: somebody is enrolled and the fee is taken, on one screen."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.html import escape

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.money import Rials
from sara.portal.desk.tests.factories import (
    FEE,
    NOW,
    Desk,
    elderly,
    make_desk,
    neighbour,
    paying_cash,
)
from sara.registers.people.models import Person
from sara.services.programmes.api import classes_of_person, withdraw
from sara.services.programmes.tests import factories as made
from sara.services.treasury.api import charges_of, offer_discount, receipts_of_people

pytestmark = pytest.mark.django_db
Answer = Any  # of a test client


def enrol(desk: Desk, **sent: str) -> Answer:
    return desk.browser.post(desk.enrol_at, paying_cash(desk, **sent))


def classes(person: Person) -> list[str]:
    return [str(line.status.value) for line in classes_of_person(person.pk, now=NOW)]


def test_the_desk_enrols_a_neighbour_without_a_telephone_and_takes_cash_against_a_receipt(desk: Desk) -> None:
    answer = enrol(desk)

    (receipt,) = receipts_of_people([desk.person.pk])
    assert (answer.status_code, answer["Location"]) == (302, f"/receipts/{receipt.code}/")
    assert (receipt.number, receipt.amount) == (1, FEE)
    assert classes(desk.person) == ["placed"]
    page = desk.browser.get(answer["Location"]).content.decode()
    assert "data-prints" in page
    assert "۱۴۰۵ / ۰۰۰۰۰۱" in page


def test_the_screen_shows_person_classes_money_and_the_next_number(desk: Desk) -> None:
    page = desk.browser.get(desk.enrol_at).content.decode()

    for words in ("فاطمه کریمی", "۶۸ ساله", "بدون شمارهٔ همراه", "خوش‌نویسی نستعلیق", "۴۵۰٬۰۰۰ تومان"):
        assert words in page
    assert "۱۴۰۵ / ۰۰۰۰۰۱" in page
    assert 'data-key="F9"' in page
    assert 'data-key="F2"' in page
    assert f'value="{desk.run.code}" checked' in page


def test_a_discount_with_its_reason_comes_off_the_fee(desk: Desk) -> None:
    enrol(desk, discount=str(elderly()), discount_reason="شناسنامه دیده شد")

    (receipt,) = receipts_of_people([desk.person.pk])
    assert receipt.amount == Rials.of_toman(360_000)


def test_the_bill_is_counted_again_without_changing_anything(desk: Desk) -> None:
    answer = enrol(desk, discount=str(elderly()), step="count", discount_reason="شناسنامه")

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "۳۶۰٬۰۰۰ تومان" in page
    assert 'value="شناسنامه"' in page
    assert classes(desk.person) == []


def test_with_htmx_only_the_money_is_answered(desk: Desk) -> None:
    sent = paying_cash(desk, step="count")
    answer = desk.browser.post(desk.enrol_at, sent, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert "<html" not in page
    assert "۴۵۰٬۰۰۰ تومان" in page


def test_a_card_payment_keeps_the_number_of_the_terminal(desk: Desk) -> None:
    answer = enrol(desk, method="card", terminal_reference="۱۲۳۴۵۶")
    assert "۱۲۳۴۵۶" in desk.browser.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"method": "card"}, "شماره‌ای را که کارت‌خوان چاپ کرد بنویسید"),
        ({"discount": "here"}, "بنویسید چرا تخفیف می‌گیرد"),
        ({"run": ""}, "یک کلاس را برگزینید"),
        ({"discount_reason": "ا" * 300}, "۳۰۰ نویسه"),
        ({"discount": "999999", "discount_reason": "شناسنامه"}, "گزینه"),
        ({"run": "\0"}, "یک کلاس را برگزینید"),
    ],
)
def test_what_is_missing_is_asked_for_and_what_was_typed_stays(
    desk: Desk, sent: dict[str, str], words: str
) -> None:
    number = str(elderly())
    sent = {key: number if value == "here" else value for key, value in sent.items()}
    answer = enrol(desk, **{"terminal_reference": "", "discount_reason": "", **sent})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert classes(desk.person) == []


def test_a_closed_box_refuses_cash_and_nobody_is_enrolled() -> None:
    desk = make_desk(box=False)
    number = str(elderly())

    answer = enrol(desk, discount=number, discount_reason="شناسنامه دیده شد")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "صندوق این سرا باز نیست" in page
    assert 'value="شناسنامه دیده شد"' in page
    assert f'value="{desk.run.code}" checked' in page
    assert classes(desk.person) == []
    assert charges_of([desk.person.pk]) == []


def test_a_fee_may_be_left_for_later_and_taken_at_the_enrolment(desk: Desk) -> None:
    answer = enrol(desk, method="later")
    page = desk.browser.get(answer["Location"]).content.decode()
    assert "هنوز پرداخت نشده است" in page

    paid = desk.browser.post(answer["Location"], {"method": "cash"})

    (receipt,) = receipts_of_people([desk.person.pk])
    assert paid["Location"] == f"/receipts/{receipt.code}/"
    assert "شهریه پرداخت شده است" in desk.browser.get(answer["Location"]).content.decode()


def test_a_full_class_gives_a_turn_says_so_and_takes_no_money() -> None:
    desk = make_desk(capacity=1)
    made.place(desk.run, neighbour(desk.house, "زهرا"))
    before = desk.browser.get(f"{desk.enrol_at}?run={desk.run.code}").content.decode()
    assert "در فهرست انتظار نوبت می‌گیرد" in before

    answer = enrol(desk)

    page = desk.browser.get(answer["Location"]).content.decode()
    assert "در فهرست انتظار" in page
    assert classes(desk.person) == ["waiting"]
    assert charges_of([desk.person.pk]) == []


def test_a_class_free_of_charge_gives_no_receipt() -> None:
    desk = make_desk(fee=Rials(0), box=False)
    answer = enrol(desk)
    assert "این کلاس رایگان است" in desk.browser.get(answer["Location"]).content.decode()
    assert receipts_of_people([desk.person.pk]) == []


def test_a_discount_of_everything_leaves_nothing_to_pay(desk: Desk) -> None:
    number = offer_discount(name="مهمان", name_en="", percent=100, source="تعرفه", actor=SYSTEM, now=NOW)
    answer = enrol(desk, discount=str(number), discount_reason="مهمان سرا")
    assert "چیزی برای پرداخت نمانده است" in desk.browser.get(answer["Location"]).content.decode()


def test_nobody_is_enrolled_twice(desk: Desk) -> None:
    enrol(desk)
    answer = enrol(desk)
    assert answer.status_code == 422
    assert escape("پیش از این در این کلاس ثبت‌نام شده") in answer.content.decode()
    assert len(receipts_of_people([desk.person.pk])) == 1


def test_an_offered_seat_is_accepted_at_the_desk_and_its_fee_is_due() -> None:
    desk = make_desk(capacity=1)
    first = neighbour(desk.house, "زهرا")
    leaver = made.place(desk.run, first)
    waiting = made.place(desk.run, desk.person)
    withdraw(enrolment_code=leaver.enrolment_code, actor=made.resident(first), now=NOW)
    at = desk.at(f"enrolments/{waiting.enrolment_code}/")
    assert "جا پیشنهاد شده است" in desk.browser.get(at).content.decode()

    desk.browser.post(f"{at}accept/")

    assert "هنوز پرداخت نشده است" in desk.browser.get(at).content.decode()


def test_who_withdraws_after_paying_is_owed_the_money_back(desk: Desk) -> None:
    enrol(desk)
    (line,) = classes_of_person(desk.person.pk, now=NOW)
    at = desk.at(f"enrolments/{line.code}/")
    assert desk.browser.post(f"{at}withdraw/", {"reason": ""}).status_code == 422

    desk.browser.post(f"{at}withdraw/", {"reason": "سفر"})

    page = desk.browser.get(at).content.decode()
    assert "۴۵۰٬۰۰۰ تومان" in page
    assert "باید پس داده شود" in page
    assert "سفر" in page
    assert "پول برای پس دادن" in desk.browser.get(desk.at()).content.decode()


def test_after_its_time_an_enrolment_is_refused_in_words(desk: Desk) -> None:
    with clock.frozen_at(NOW + timedelta(days=4)):
        answer = enrol(desk)
    assert answer.status_code == 422
    assert "مهلت ثبت‌نام" in answer.content.decode()
