"""The pages of headquarters: what failed, who may do what, holidays, the tariff."""

from datetime import date, timedelta

import pytest
from django.test import Client

from sara.foundation.audit import trail
from sara.foundation.errors import NotAllowed
from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord
from sara.foundation.notices.models import Notice
from sara.foundation.notices.types import NoticeState
from sara.foundation.permissions import all_permissions
from sara.portal.city.commands import retry_delivery, retry_message
from sara.portal.city.tests.factories import NOW, Town
from sara.registers.calendar.models import Holiday
from sara.services.treasury.api import discounts_on_offer

DAY = date(2026, 12, 21)  # 30 Azar 1405


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def a_dead_letter(number: int = 1) -> Delivery:
    fact = FactRecord.objects.create(name="Rung", values={}, actor="system", announced_at=NOW)
    return Delivery.objects.create(
        fact=fact,
        handler=f"bells.hear_{number}",
        state=DeliveryState.DEAD,
        runs=6,
        error="RuntimeError: شکست",
        settled_at=NOW - timedelta(minutes=number),
    )


def a_failed_message(**values: object) -> Notice:
    known: dict[str, object] = {
        "key": "a",
        "template": "seat.offered",
        "channel": "sms",
        "to_mobile": "09121234567",
        "text": "نوشتهٔ پیام",
        "state": NoticeState.FAILED,
        "made_at": NOW,
        "failed_at": NOW,
        "error": "refused",
    }
    return Notice.objects.create(**(known | values))


def test_what_was_given_up_is_listed_and_sent_again(town: Town) -> None:
    letter = a_dead_letter()
    page = read(town.headquarters, "/city/dead-letters/")
    assert "bells.hear_1" in page
    assert "RuntimeError" in page
    answer = town.headquarters.post(f"/city/dead-letters/facts/{letter.pk}/retry/")
    assert answer.status_code == 302
    letter.refresh_from_db()
    assert letter.state == DeliveryState.WAITING
    assert "دوباره آزموده می‌شود" in read(town.headquarters, "/city/dead-letters/")
    again = town.headquarters.post(f"/city/dead-letters/facts/{letter.pk}/retry/")
    assert again.status_code == 422
    assert "رها نشده است" in again.content.decode()


def test_more_than_a_page_of_them_goes_on(town: Town) -> None:
    for number in range(1, 33):
        a_dead_letter(number)
    first = read(town.headquarters, "/city/dead-letters/")
    assert "bells.hear_30<" in first
    assert "bells.hear_31<" not in first
    way = first.split('href="?after=')[1].split('"')[0]
    second = read(town.headquarters, f"/city/dead-letters/?after={way}")
    assert "bells.hear_31<" in second
    assert "bells.hear_1<" not in second


def test_what_was_given_up_is_narrowed_by_words_and_time(town: Town) -> None:
    a_dead_letter(1)
    a_dead_letter(20 * 24 * 60)
    for asked, shown in (
        ("q=hear_1", 1),
        ("q=شکست", 2),
        ("q=silence", 0),
        ("since=week", 1),
        ("since=month", 2),
    ):
        page = read(town.headquarters, f"/city/dead-letters/?{asked}")
        assert page.count("<bdi>bells.hear_") == shown, asked


def test_messages_that_failed_are_narrowed_by_title_number_way_and_time(town: Town) -> None:
    a_failed_message()
    a_failed_message(key="b", channel="email", to_mobile="", to_email="a@example.org", template="x.y")
    a_failed_message(key="c", failed_at=NOW - timedelta(days=9), template="enrolment.offered")
    asked = {
        "q=seat": 1, "q=جا باز شد": 1, "q=09121234567": 2, "q=۰۹۱۲۰۰۰۰۰۰۰": 0, "channel=email": 1,
        "since=week": 2, "since=month&channel=sms": 2,
    }  # fmt: skip
    for words, shown in asked.items():
        page = read(town.headquarters, f"/city/dead-letters/messages/?{words}")
        assert page.count("/retry/") == shown, words


@pytest.mark.parametrize("what", ["", "messages/"])
def test_what_failed_is_taken_as_a_file(what: str, town: Town) -> None:
    a_dead_letter()
    a_failed_message()
    address = f"/city/dead-letters/{what}"
    file = town.headquarters.get(f"{address}?as=csv").content.decode("utf-8-sig")
    assert len(file.strip().splitlines()) == 2
    assert "نوشتهٔ پیام" not in file
    assert "09121234567" not in file
    assert town.headquarters.get(f"{address}?as=xlsx&q=zzzz").status_code == 200


@pytest.mark.parametrize("key", ["x", "2026-01-01~1", "2026-01-01T00:00:00+00:00~" + "9" * 40, "%00~%00"])
def test_a_key_that_is_none_gives_the_first_page(key: str, town: Town) -> None:
    a_dead_letter()
    assert "bells.hear_1" in read(town.headquarters, f"/city/dead-letters/?after={key}")


def test_a_message_that_failed_is_sent_again_and_its_text_is_not_shown(town: Town) -> None:
    notice = a_failed_message()
    page = read(town.headquarters, "/city/dead-letters/messages/")
    assert "seat.offered" in page
    assert "نوشتهٔ پیام" not in page
    assert "1234567" not in page
    assert town.headquarters.post(f"/city/dead-letters/messages/{notice.pk}/retry/").status_code == 302
    notice.refresh_from_db()
    assert notice.state == NoticeState.QUEUED


def test_a_message_whose_time_is_over_is_refused(town: Town) -> None:
    notice = a_failed_message(text="", key="b")
    assert "مهلتش گذشته است" in read(town.headquarters, "/city/dead-letters/messages/")
    answer = town.headquarters.post(f"/city/dead-letters/messages/{notice.pk}/retry/")
    assert answer.status_code == 422
    assert "مهلت این پیام گذشته است" in answer.content.decode()


@pytest.mark.parametrize("number", [0, 10**30])
def test_what_is_not_there_is_missing(number: int, town: Town) -> None:
    for address in (
        f"/city/dead-letters/facts/{number}/retry/",
        f"/city/dead-letters/messages/{number}/retry/",
        f"/city/holidays/{number}/",
        f"/city/holidays/{number}/confirm/",
        f"/city/discounts/{number}/",
    ):
        assert town.headquarters.post(address).status_code == 404, address


def test_only_headquarters_may_retry(town: Town) -> None:
    letter, notice = a_dead_letter(), a_failed_message()
    for client in (town.region_officer, town.district_officer):
        assert client.post(f"/city/dead-letters/facts/{letter.pk}/retry/").status_code == 404
    with pytest.raises(NotAllowed):
        retry_delivery(delivery_id=letter.pk, actor=town.house.manager, now=NOW)
    with pytest.raises(NotAllowed):
        retry_message(notice_id=notice.pk, actor=town.house.manager, now=NOW)
    letter.refresh_from_db()
    assert letter.state == DeliveryState.DEAD


def test_the_page_of_rights_lists_every_permission_of_the_product(town: Town) -> None:
    page, file = (
        read(town.headquarters, "/city/permissions/"),
        read(town.headquarters, "/city/permissions/file/?as=csv"),
    )
    for permission in all_permissions():
        assert permission.name in page
        assert f",{permission.name}," in file
    assert len(all_permissions()) > 20


def test_rights_are_narrowed_by_post_and_by_words(town: Town) -> None:
    page = read(town.region_officer, "/city/permissions/?post=inspector")
    assert "may_see_money" in page
    assert "may_take_money" not in page
    assert "may_void_receipt" in read(town.region_officer, "/city/permissions/?q=رسید")
    assert "اجازه‌ای پیدا نشد" in read(town.region_officer, "/city/permissions/?q=ناپیدا&post=nobody")


def a_holiday(**values: object) -> Holiday:
    known: dict[str, object] = {"holiday_on": DAY, "name": "مبعث", "source": "published", "confirmed": False}
    return Holiday.objects.create(**(known | values))


def test_an_estimated_holiday_is_confirmed(town: Town) -> None:
    holiday = a_holiday()
    assert "تخمینی" in read(town.headquarters, "/city/holidays/")
    assert "مبعث" not in read(town.headquarters, "/city/holidays/?year=1406")
    assert town.headquarters.get(f"/city/holidays/{holiday.pk}/confirm/").status_code == 200
    assert town.headquarters.post(f"/city/holidays/{holiday.pk}/confirm/").status_code == 302
    holiday.refresh_from_db()
    assert holiday.confirmed
    assert "مبعث" not in read(town.headquarters, "/city/holidays/?guess=1")


def test_a_holiday_is_moved_with_its_reason_in_the_history(town: Town) -> None:
    holiday = a_holiday()
    moved = {"holiday_on": "۱۴۰۵/۱۰/۰۱", "reason": "رؤیت هلال"}
    assert town.headquarters.post(f"/city/holidays/{holiday.pk}/", moved).status_code == 302
    holiday.refresh_from_db()
    assert holiday.holiday_on == DAY + timedelta(days=1)
    assert trail(holiday)[0].reason == "رؤیت هلال"
    assert "رؤیت هلال" in read(town.headquarters, f"/city/holidays/{holiday.pk}/")


@pytest.mark.parametrize("typed", ["", "۱۴۰۵/۱۳/۰۱", "فردا", "\0", "9" * 400])
def test_a_day_that_is_none_is_refused_beside_its_field(typed: str, town: Town) -> None:
    holiday = a_holiday()
    answer = town.headquarters.post(
        f"/city/holidays/{holiday.pk}/", {"holiday_on": typed, "reason": "نامهٔ ۱۲"}
    )
    assert answer.status_code == 422
    assert "نامهٔ ۱۲" in answer.content.decode()


def test_a_holiday_does_not_move_onto_itself(town: Town) -> None:
    holiday = a_holiday()
    a_holiday(holiday_on=DAY + timedelta(days=1))
    answer = town.headquarters.post(
        f"/city/holidays/{holiday.pk}/", {"holiday_on": "۱۴۰۵/۱۰/۰۱", "reason": "نامه"}
    )
    assert answer.status_code == 422
    assert "در همان روز ثبت شده است" in answer.content.decode()


def test_houses_stay_open_on_a_holiday(town: Town) -> None:
    holiday = a_holiday()
    address = f"/city/holidays/{holiday.pk}/closing/"
    assert town.headquarters.post(address, {"closes": "0", "reason": ""}).status_code == 422
    assert town.headquarters.post(address, {"closes": "2", "reason": "نامه"}).status_code == 422
    assert town.headquarters.post(address, {"closes": "0", "reason": "نامه"}).status_code == 302
    holiday.refresh_from_db()
    assert not holiday.closes_houses


def test_a_holiday_is_added_once(town: Town) -> None:
    typed = {"name": "تعطیلی آلودگی", "holiday_on": "1405/9/20", "closes_houses": "on", "reason": "نامهٔ ۱"}
    assert town.headquarters.post("/city/holidays/new/", typed).status_code == 302
    assert Holiday.objects.get().source == "city"
    again = town.headquarters.post("/city/holidays/new/", typed)
    assert again.status_code == 422
    assert "تعطیلی آلودگی" in again.content.decode()
    assert "تعطیلی آلودگی" in read(town.headquarters, "/city/holidays/file/?as=csv")


def test_a_discount_is_offered_and_withdrawn(town: Town) -> None:
    typed = {"name": "بازنشستگان", "percent": "۳۰٪", "source": "مصوبهٔ ۱۲/۳"}
    answer = town.headquarters.post("/city/discounts/new/", typed)
    assert answer.status_code == 302
    assert [(line.name, line.percent) for line in discounts_on_offer()] == [("بازنشستگان", 30)]
    address = answer["Location"]
    assert town.headquarters.post("/city/discounts/new/", typed).status_code == 422
    assert "مصوبهٔ ۱۲/۳" in read(town.headquarters, address)
    assert town.headquarters.post(address).status_code == 302
    assert discounts_on_offer() == []
    assert town.headquarters.post(address).status_code == 422
    assert "برداشته شده" in read(town.headquarters, "/city/discounts/")
    assert "بازنشستگان" not in read(town.headquarters, "/city/discounts/?offered=1")
    assert "بازنشستگان" in read(town.headquarters, "/city/discounts/file/?as=csv")


@pytest.mark.parametrize("percent", ["", "0", "۱۰۱", "ده", "-5", "1.5", "9" * 50])
def test_a_percentage_that_is_none_is_refused(percent: str, town: Town) -> None:
    typed = {"name": "بازنشستگان", "percent": percent, "source": "مصوبه"}
    answer = town.headquarters.post("/city/discounts/new/", typed)
    assert answer.status_code == 422
    assert discounts_on_offer() == []
