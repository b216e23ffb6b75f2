from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.exchange.commands import check_again, send_file, start_import
from sara.foundation.exchange.models import ListImport
from sara.foundation.exchange.types import Outcome
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.sheets import SheetFormat, write_sheet
from sara.registers.people.models import HouseFile, Person, PersonAddress, PersonMobile
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    make_actor,
    make_address,
    make_mobile,
    make_person,
    open_file_for,
)
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
HEADINGS = ("نام", "نام خانوادگي", "كد ملی", "تاریخ تولد", "جنسیت", "نام پدر", "موبایل", "محله", "آدرس")
Row = tuple[object, ...]
ZAHRA: Row = ("زهرا", "کریمی", "0012345679", "۱۳۵۹/۲/۱۱", "زن", "حسین", "9121234567", "بهارستان", "کوی یک")


Send = Callable[..., ListImport]


@pytest.fixture
def send(city: SmallCity, desk: Actor, deliver: Deliver) -> Send:
    def sent(*rows: Row, headings: Row = HEADINGS, actor: Actor | None = None) -> ListImport:
        with clock.frozen_at(NOW):
            code = send_file(
                kind="people",
                target_id=city.house.pk,
                file_name="ساکنان.xlsx",
                content=write_sheet(SheetFormat.XLSX, headings, rows),
                language="fa",
                actor=actor or desk,
                now=NOW,
            )
            deliver()
        return ListImport.objects.get(code=code)

    return sent


def outcomes(record: ListImport) -> list[str]:
    return list(record.rows.in_order().values_list("outcome", flat=True))


def words(record: ListImport) -> str:
    return " ".join(word for row in record.rows.in_order() for word in row.words)


def carry_out(record: ListImport, desk: Actor, deliver: Deliver) -> ListImport:
    with clock.frozen_at(NOW):
        start_import(code=record.code, actor=desk, now=NOW)
        deliver()
    record.refresh_from_db()
    return record


def test_a_checked_file_writes_nothing_until_it_is_asked_to(
    send: Send, desk: Actor, deliver: Deliver
) -> None:
    record = send(ZAHRA)
    assert (record.state, record.counts) == ("ready", {"made": 1})
    assert not Person.objects.filter(surname="کریمی").exists()

    carry_out(record, desk, deliver)

    person = Person.objects.get(surname="کریمی")
    assert record.state == "done"
    assert (person.national_id, person.birth_on, person.father_name) == (
        "0012345679",
        date(1980, 5, 1),
        "حسین",
    )
    assert PersonMobile.objects.get(person=person).mobile == "09121234567"
    assert PersonAddress.objects.get(person=person).street == "کوی یک"
    assert HouseFile.objects.filter(person=person).exists()


def test_the_same_file_again_makes_nobody_twice(send: Send, desk: Actor, deliver: Deliver) -> None:
    no_number = ("علی", "موسوی", "", "1370/01/01", "مرد", "", "", "", "")
    carry_out(send(ZAHRA, no_number), desk, deliver)

    again = send(ZAHRA, no_number)

    assert outcomes(again) == [Outcome.SAME, Outcome.SAME]
    assert Person.objects.filter(surname__in=["کریمی", "موسوی"]).count() == 2


def test_somebody_known_is_completed_and_nothing_is_taken_from_him(
    city: SmallCity, send: Send, desk: Actor, deliver: Deliver
) -> None:
    carry_out(send(ZAHRA), desk, deliver)
    record = send(("زهرا", "کريمي", "12345679", "1359/02/11", "خانم", "", "09350000000", "هرندی", "کوی دو"))

    assert outcomes(record) == [Outcome.CHANGED]
    assert "شمارهٔ همراه" in words(record)
    carry_out(record, desk, deliver)
    person = Person.objects.get(surname="کریمی")
    assert person.father_name == "حسین"
    assert PersonMobile.objects.filter(person=person, valid_to=None).count() == 2
    assert PersonAddress.objects.get(person=person, valid_to=None).neighbourhood_id == city.harandi.pk


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("", "کریمی", "", "1359/02/11", "زن"), "نام: خالی است"),
        (("زهرا", "کریمی", "0012345678", "1359/02/11", "زن"), "کد ملی: این کد ملی درست نیست"),
        (("زهرا", "کریمی", "", "1359/13/11", "زن"), "تاریخ تولد:"),
        (("زهرا", "کریمی", "", "1459/01/11", "زن"), "تاریخ تولد: این تاریخ تولد"),
        (("زهرا", "کریمی", "", "1359/02/11", "؟"), "جنسیت: یکی از این‌ها"),
        (("زهرا", "کریمی", "", "1359/02/11", "زن", "", "123"), "شمارهٔ همراه:"),
        (("زهرا", "کریمی", "", "1359/02/11", "زن", "", "", "ناکجا"), "محله: محله‌ای با این نام نیست"),
        (("زهرا", "کریمی", "", "1359/02/11", "زن", "", "", "", "کوی"), "محله: برای نشانی"),
        (("ز" * 61, "کریمی", "", "1359/02/11", "زن"), "نام: بیش از ۶۰ نویسه"),
    ],
)
def test_what_is_wrong_with_a_row_is_said_by_column(send: Send, row: Row, why: str) -> None:
    record = send(row)

    assert outcomes(record) == [Outcome.REFUSED]
    assert why in words(record)


def test_a_row_that_stands_twice_in_the_file_is_refused_the_second_time(send: Send) -> None:
    other_name = ("زهره", "کریمی", "0012345679", "1359/02/11", "زن")
    like = ("مینا", "صدر", "", "1359/02/11", "زن")

    record = send(ZAHRA, other_name, like, like)

    assert outcomes(record) == [Outcome.MADE, Outcome.REFUSED, Outcome.MADE, Outcome.REFUSED]
    assert "همان ردیف ۲ است" in words(record)
    assert "شاید همان ردیف ۴ باشد (نام و تاریخ تولد یکسان)" in words(record)


def test_two_of_one_name_and_father_are_two_when_number_and_birth_say_so(
    send: Send, desk: Actor, deliver: Deliver
) -> None:
    cousin = ("زهرا", "کریمی", "1234567891", "1370/01/01", "زن", "حسین")

    record = carry_out(send(ZAHRA, cousin), desk, deliver)

    assert record.state == "done"
    assert Person.objects.filter(surname="کریمی").count() == 2


def test_a_name_that_is_only_alike_is_left_to_the_desk_unless_the_numbers_differ(
    send: Send, desk: Actor, deliver: Deliver
) -> None:
    known = make_person("زهره", "کریمی", birth_on=date(1980, 5, 1), gender="female")
    record = send(ZAHRA)
    assert outcomes(record) == [Outcome.REFUSED]
    assert known.code in words(record)

    known.national_id = "1234567891"
    known.save()
    assert carry_out(send(ZAHRA), desk, deliver).state == "done"
    assert Person.objects.filter(surname="کریمی").count() == 2


def test_who_may_be_somebody_known_is_left_to_the_desk(send: Send) -> None:
    known = make_person("زهرا", "کریمی", father_name="حسین", birth_on=date(1975, 1, 1))

    record = send(ZAHRA)

    assert outcomes(record) == [Outcome.REFUSED]
    assert known.code in words(record)


def test_a_number_of_another_is_refused_without_saying_whose_it_is(
    send: Send, desk: Actor, deliver: Deliver
) -> None:
    carry_out(send(ZAHRA), desk, deliver)

    record = send(("پروین", "راد", "0012345679", "1359/02/11", "زن"))

    assert outcomes(record) == [Outcome.REFUSED]
    assert "کریمی" not in words(record)


def test_somebody_of_another_house_is_reached_by_number_only(city: SmallCity, send: Send) -> None:
    known = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1))
    open_file_for(known, city.other_house.pk)
    make_mobile(known, "09129999999")
    nameless = ("زهرا", "کریمی", "", "1359/02/11", "زن")

    assert outcomes(send(nameless)) == [Outcome.REFUSED]
    known.national_id = "0012345679"
    known.save()
    record = send(ZAHRA)
    assert outcomes(record) == [Outcome.CHANGED]
    assert "پرونده‌اش در این سرا گشوده می‌شود" in words(record)
    assert "09129999999" not in words(record)


def test_all_or_nothing(send: Send, desk: Actor, deliver: Deliver) -> None:
    record = send(ZAHRA, ("علی", "موسوی", "", "1370/01/01", "مرد"))
    make_person("علی", "موسوی", birth_on=date(1991, 3, 21), father_name="کاظم")

    carry_out(record, desk, deliver)

    assert record.state == "failed"
    assert "ردیف ۳" in record.error
    assert not Person.objects.filter(surname="کریمی").exists()
    with clock.frozen_at(NOW):
        check_again(code=record.code, actor=desk, now=NOW)
        deliver()
    record.refresh_from_db()
    assert record.state == "ready"


def test_a_post_that_ended_meanwhile_stops_the_import(send: Send, desk: Actor, deliver: Deliver) -> None:
    record = send(ZAHRA)
    (post,) = desk.posts
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE posts_post SET held_to = %s, end_reason = 'resigned' WHERE id = %s", [NOW, post.post_id]
        )

    carry_out(record, desk, deliver)

    assert record.state == "failed"
    assert not Person.objects.filter(surname="کریمی").exists()


def test_another_desk_neither_sends_here_nor_sees_the_file(city: SmallCity, send: Send) -> None:
    record = send(ZAHRA)
    other = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))

    with pytest.raises(Missing):
        send(ZAHRA, actor=other)
    with pytest.raises(Missing):
        start_import(code=record.code, actor=other, now=NOW)


def test_the_numbers_of_a_file_stand_nowhere_in_clear(send: Send) -> None:
    record = send(ZAHRA, ("زهره", "کریمی", "0012345679", "1359/02/11", "زن"))
    row: Any = ListImport.objects.filter(pk=record.pk).values().get()

    assert "0012345679" not in str(row) + words(record)
    assert b"0012345679" not in bytes(row["content_sealed"])


def test_checking_asks_the_database_no_more_for_more_rows(send: Send, city: SmallCity) -> None:
    def asked(count: int) -> int:
        rows = [("مینا", f"صدر{'ی' * number}", "", "1359/02/11", "زن") for number in range(count)]
        with CaptureQueriesContext(connection) as queries:
            send(*rows)
        return len(queries)

    make_address(make_person("مینا", "صدری"), city.baharestan.pk)
    assert asked(40) <= asked(2) + 2
