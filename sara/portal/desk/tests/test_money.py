"""Receipts, what is due, the cash box from the morning to the sheet of the evening."""

from typing import Any

import pytest

from sara.foundation.money import Rials
from sara.portal.desk.tests.factories import FEE, Desk, make_desk, neighbour, paying_cash
from sara.services.programmes.tests import factories as made
from sara.services.treasury.api import cash_box_days, cash_box_of, receipts_of_people

pytestmark = pytest.mark.django_db
Answer = Any  # of a test client


@pytest.fixture
def desk() -> Desk:
    desk = make_desk()
    desk.browser.post(desk.enrol_at, paying_cash(desk))
    return desk


def close(desk: Desk, **sent: str) -> Answer:
    return desk.browser.post(desk.at("day-end/"), {"counted": "", "note": "", **sent})


def receipt_code(desk: Desk) -> str:
    return receipts_of_people([desk.person.pk])[-1].code


def test_the_box_is_opened_once_with_what_is_in_it() -> None:
    desk = make_desk(box=False)
    assert "صندوق باز نیست" in desk.browser.get(desk.at()).content.decode()
    wrong = desk.browser.post(desk.at("cash/"), {"opening": "بسیار"})
    assert wrong.status_code == 422
    assert 'value="بسیار"' in wrong.content.decode()

    assert desk.browser.post(desk.at("cash/"), {"opening": "۱۰۰٬۰۰۰"}).status_code == 302

    state = cash_box_of(desk.house.city.house, actor=desk.actor)
    assert state is not None
    assert state.opening == Rials.of_toman(100_000)
    assert desk.browser.post(desk.at("cash/"), {"opening": "0"}).status_code == 422


def test_a_right_count_closes_the_box_and_leads_to_its_sheet(desk: Desk) -> None:
    answer = close(desk, counted="۵۵۰٬۰۰۰")

    (day,) = cash_box_days(desk.house.city.house, actor=desk.actor)
    assert answer["Location"] == desk.at(f"cash/{day.id}/")
    page = desk.browser.get(answer["Location"]).content.decode()
    for words in ("۵۵۰٬۰۰۰ تومان", "سارا پذیرشی", "data-prints", "امضای مدیر محله"):
        assert words in page


def test_the_pieces_of_each_note_may_be_given_instead_of_the_sum(desk: Desk) -> None:
    counted = close(desk, step="count", pieces_100000="۵", pieces_50000="1")
    assert counted.status_code == 200
    assert "با دفتر یکی است" in counted.content.decode()
    assert cash_box_of(desk.house.city.house, actor=desk.actor) is not None

    assert close(desk, pieces_100000="۵", pieces_50000="1").status_code == 302


def test_a_difference_is_explained_before_the_box_closes(desk: Desk) -> None:
    refused = close(desk, counted="540000")

    page = refused.content.decode()
    assert refused.status_code == 422
    assert "۱۰٬۰۰۰ تومان فرق دارد" in page
    assert "کم است" in page
    assert close(desk, counted="540000", note="خرد نداشتیم").status_code == 302
    (day,) = cash_box_days(desk.house.city.house, actor=desk.actor)
    assert (day.difference, day.note) == (-100_000, "خرد نداشتیم")
    assert "کسری" in desk.browser.get(desk.at("cash/")).content.decode()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"counted": "x"},
        {"counted": "100", "pieces_100000": "5"},
        {"pieces_100000": "-1"},
        {"pieces_100000": "9" * 50},
        {"counted": "\0"},
        {"pieces_500": "  "},
        {"pieces_500": "\0"},
    ],
)
def test_a_count_that_cannot_be_read_closes_nothing(desk: Desk, sent: dict[str, str]) -> None:
    assert close(desk, **sent).status_code == 422
    assert cash_box_of(desk.house.city.house, actor=desk.actor) is not None


def test_the_manager_voids_a_receipt_with_a_reason_and_the_money_goes_back(desk: Desk) -> None:
    manager = made.staff_client(desk.house.manager)
    code = receipt_code(desk)
    address = desk.at(f"receipts/{code}/void/")
    refused = manager.post(address, {"reason": " "})
    assert refused.status_code == 422

    counter = manager.post(address, {"reason": "اشتباه در مبلغ"})

    page = manager.get(counter["Location"]).content.decode()
    assert "رسید شمارهٔ ۱ را باطل می‌کند" in page
    assert "اشتباه در مبلغ" in page
    assert "باطل شده" in manager.get(desk.at("receipts/")).content.decode()
    state = cash_box_of(desk.house.city.house, actor=desk.actor)
    assert state is not None
    assert state.expected == Rials.of_toman(100_000)
    assert manager.post(address, {"reason": "دوباره"}).status_code == 422


def test_the_desk_sees_a_receipt_but_may_not_void_it(desk: Desk) -> None:
    address = desk.at(f"receipts/{receipt_code(desk)}/void/")
    assert desk.browser.get(address).status_code == 403
    assert desk.browser.post(address, {"reason": "من"}).status_code == 403
    assert not receipts_of_people([desk.person.pk])[-1].is_void


def test_receipts_are_narrowed_by_days_method_and_words(desk: Desk) -> None:
    code = receipt_code(desk)

    def found(**asked: str) -> bool:
        return code in desk.browser.get(desk.at("receipts/"), asked).content.decode()

    for asked in (
        {}, {"days": "today"}, {"method": "cash"}, {"q": "فاطمه"}, {"q": "۱"}, {"q": code},
        {"on_from": "۱۴۰۵/۰۹/۰۳", "on_to": "1405/9/3"}, {"on_from": "x", "on_to": "\0"},
    ):  # fmt: skip
        assert found(**asked), asked
    for asked in ({"method": "card"}, {"q": "هیچ‌کس"}, {"q": "۲"}, {"on_to": "۱۴۰۵/۰۹/۰۲"}):
        assert not found(**asked), asked


def test_lists_come_as_files_without_formulas(desk: Desk) -> None:
    made.place(desk.run, neighbour(desk.house, "=HYPERLINK"))

    for address, words in (
        ("receipts/?as=csv", "فاطمه کریمی"),
        ("dues/?as=csv", "'=HYPERLINK"),
        ("dues/?kind=owed_back&as=csv", "شخص"),
        ("runs/?as=csv", "خوش‌نویسی نستعلیق"),
        (f"runs/{desk.run.code}/?as=csv", "'=HYPERLINK"),
        ("messages/?as=csv", "کد رهگیری"),
    ):
        answer = desk.browser.get(desk.at(address))
        assert answer["Content-Type"].startswith("text/csv")
        assert words in answer.content.decode("utf-8-sig")


def test_the_class_shows_who_has_not_paid_and_where_to_take_it(desk: Desk) -> None:
    late = made.place(desk.run, neighbour(desk.house, "دیرآمده"))
    page = desk.browser.get(desk.at(f"runs/{desk.run.code}/")).content.decode()
    assert "۱ نفر هنوز شهریه را نپرداخته‌اند" in page
    assert desk.at(f"enrolments/{late.enrolment_code}/") in page
    dues = desk.browser.get(desk.at("dues/")).content.decode()
    assert "دیرآمده کریمی" in dues
    assert Rials.of_toman(450_000) == FEE
