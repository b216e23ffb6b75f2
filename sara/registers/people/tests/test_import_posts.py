from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.actors import Actor
from sara.foundation.exchange.types import Outcome, Planned
from sara.foundation.sheets import SheetFormat, find_headings, read_rows, write_sheet
from sara.registers.people.importing import PostsImporter
from sara.registers.people.importing.post_columns import POST
from sara.registers.people.models import HouseFile, Person, PersonMobile
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    make_actor,
    make_mobile,
    make_person,
    make_post,
    open_file_for,
)
from sara.registers.posts.api import Post, PostKind, PostPlace

pytestmark = pytest.mark.django_db
ZAHRA = {
    "نام": "زهرا", "نام خانوادگي": "کريمي", "سمت": "متصدي پذيرش", "سرا": "بهارستان",
    "شماره حکم": "۱۲/۳۴۵", "از تاریخ": "1404/01/01", "کد ملی": "0012345679", "تاریخ تولد": "1360/05/12",
}  # fmt: skip


def plan(actor: Actor, *rows: dict[str, str]) -> list[Planned]:
    importer = PostsImporter()
    (target,) = importer.targets(actor, now=NOW)
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    cells = [[row.get(heading, "") for heading in headings] for row in rows]
    table = find_headings(read_rows(write_sheet(SheetFormat.XLSX, headings, cells)), POST)
    assert table.unknown == ()
    return list(importer.plan(table, target, actor=actor, now=NOW))


def carry_out(planned: list[Planned]) -> None:
    for one in planned:
        if one.act:
            one.act()


def test_somebody_new_is_registered_and_put_in_post(city: SmallCity, manager: Actor) -> None:
    planned = plan(manager, ZAHRA | {"موبایل": "09121234567", "سرا": ""})
    assert [one.outcome for one in planned] == [Outcome.MADE]
    assert planned[0].words == ("ثبت شخص و سمت «متصدی پذیرش» در سرای محلهٔ بهارستان.",)
    carry_out(planned)

    zahra = Person.objects.get(surname="کریمی")
    post = Post.objects.get(person=zahra)
    assert (post.kind, post.house_id, post.letter_number) == ("desk", city.house.pk, "۱۲/۳۴۵")
    assert post.held_from.isoformat() == "2025-03-20T20:30:00+00:00"
    assert (post.held_to, zahra.gender) == (None, "female")
    assert PersonMobile.objects.get(person=zahra).mobile == "09121234567"
    assert HouseFile.objects.filter(person=zahra, house=city.house.pk).exists()


def test_the_same_list_again_makes_nothing_twice(manager: Actor) -> None:
    carry_out(plan(manager, ZAHRA))

    same, other = plan(manager, ZAHRA, ZAHRA | {"شماره حکم": "۹"})

    assert (same.outcome, same.act) == (Outcome.SAME, None)
    assert other.outcome == Outcome.REFUSED
    assert "۱۲/۳۴۵" in other.words[0]


def test_a_post_that_is_over_is_written_with_its_end(manager: Actor) -> None:
    over = ZAHRA | {"تا تاریخ": "1404/06/31", "علت پایان": "استعفا"}

    carry_out(plan(manager, over, ZAHRA | {"از تاریخ": "1404/07/01", "شماره حکم": "۷"}))

    first, second = Post.objects.filter(kind="desk").order_by("held_from")
    assert (first.last_on, first.end_reason) == (date(2025, 9, 22), "resigned")
    assert first.held_to == second.held_from
    assert first.person_id == second.person_id
    assert plan(manager, over)[0].outcome == Outcome.SAME


@pytest.mark.parametrize(
    "given", [{"موبایل": "09121234567"}, {"نام پدر": "حسین"}, {"تاریخ تولد": "1359/02/11"}]
)
def test_somebody_known_is_found_without_his_number(
    city: SmallCity, manager: Actor, given: dict[str, str]
) -> None:
    person = make_person(father_name="حسین")
    make_mobile(person)
    open_file_for(person, city.house.pk)

    (planned,) = plan(manager, ZAHRA | {"کد ملی": "", "تاریخ تولد": ""} | given)
    assert planned.words == ("سمت «متصدی پذیرش» در سرای محلهٔ بهارستان برای کسی که ثبت شده است.",)
    carry_out([planned])

    assert Post.objects.get(kind="desk").person_id == person.pk


def test_by_name_alone_nobody_is_found_whom_one_does_not_see(manager: Actor) -> None:
    make_person(father_name="حسین")

    (planned,) = plan(manager, ZAHRA | {"کد ملی": "", "تاریخ تولد": "", "نام پدر": "حسین"})

    assert planned.outcome == Outcome.REFUSED
    assert planned.words[0].startswith("کسی با این مشخصات پیدا نشد.")


def test_who_may_be_somebody_known_is_settled_at_the_desk(manager: Actor) -> None:
    person = make_person(birth_on=date(1981, 8, 3))

    (planned,) = plan(manager, ZAHRA | {"کد ملی": ""})

    assert planned.outcome == Outcome.REFUSED
    assert person.code in planned.words[0]


def test_a_number_of_another_name_is_refused(manager: Actor) -> None:
    carry_out(plan(manager, ZAHRA))

    (planned,) = plan(manager, ZAHRA | {"نام": "مریم"})

    assert planned.words == ("این کد ملی یا شناسه برای شخصی با نام دیگر ثبت شده است.",)


def test_a_place_has_one_manager_at_a_time_in_the_register_and_in_the_list(
    city: SmallCity, headquarters: Actor
) -> None:
    make_post(make_person("نوروز", "احمدی"), PostKind.MANAGER, PostPlace.house(city.house.pk))
    manager = ZAHRA | {"سمت": "مدیر محله"}
    other = ZAHRA | {"سمت": "سرپرست", "نام": "مریم", "کد ملی": "1234567891", "سرا": "harandi"}

    taken, free, twice, deputy = plan(
        headquarters, manager, manager | {"سرا": "سرای محله هرندی"}, manager | {"سرا": "هرندی"}, other
    )

    assert taken.words[0].startswith("این‌جا در این زمان مدیر یا سرپرست دیگری دارد.")
    assert (free.outcome, twice.words) == (Outcome.MADE, ("همان ردیف ۳ است.",))
    assert deputy.words == taken.words


def test_posts_of_areas_and_of_thematic_houses(city: SmallCity, headquarters: Actor) -> None:
    officer = ZAHRA | {"سمت": "مسئول منطقه", "سرا": "", "منطقه": "12"}
    staff = ZAHRA | {"سمت": "ستاد شهر", "سرا": "", "منطقه": ""}
    head = ZAHRA | {"سمت": "مسئول خانه", "خانه": "سلامت"}

    carry_out(plan(headquarters, officer, staff, head))

    held = {post.kind: post for post in Post.objects.filter(letter_number="۱۲/۳۴۵", person__surname="کریمی")}
    assert held["region_officer"].area_id == city.region.pk
    assert held["headquarters"].area_id == city.city.pk
    assert held["house_head"].thematic_house_id == city.health.pk
    assert len({post.person_id for post in held.values()}) == 1


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"سمت": "شهردار"}, "سمت: یکی از این‌ها"),
        ({"سمت": "مدیر محله"}, "گماردن به سمت «مدیر محله»"),
        ({"سرا": "هرندی"}, "جا: سرا یا محدوده‌ای با این نام در این‌جا نیست."),
        ({"سمت": "مسئول خانه"}, "خانه: برای این سمت، نام خانه"),
        ({"خانه": "شطرنج"}, "خانه: این سرا خانه‌ای"),
        ({"خانه": "سلامت"}, "سمت: این سمت در چنین جایی"),
        ({"شماره حکم": ""}, "شمارهٔ حکم: خالی"),
        ({"از تاریخ": "1404/13/01"}, "از: "),
        ({"از تاریخ": "1460/01/01"}, "از: این تاریخ"),
        ({"تا تاریخ": "1403/12/01"}, "تا: پایان سمت پیش از آغاز"),
        ({"علت پایان": "استعفا"}, "علت پایان: علت پایان بی تاریخ"),
        ({"کد ملی": "12"}, "کد ملی: "),
        ({"تاریخ تولد": ""}, "کسی با این مشخصات پیدا نشد"),
        ({"نام": "نوروز"}, "برای ثبت شخص تازه، جنسیت"),
    ],
)
def test_what_is_wrong_is_said_in_words(manager: Actor, wrong: dict[str, str], why: str) -> None:
    (planned,) = plan(manager, ZAHRA | wrong)

    assert planned.outcome == Outcome.REFUSED
    assert any(words.startswith(why) for words in planned.words), planned.words


def test_who_appoints_nobody_imports_no_posts(city: SmallCity) -> None:
    for kind in (PostKind.DESK, PostKind.INSPECTOR):
        actor = make_actor(kind, PostPlace.house(city.house.pk))
        assert PostsImporter().targets(actor, now=NOW) == []


def test_however_many_rows_the_queries_are_as_many(manager: Actor) -> None:
    names = ("زهرا", "مریم", "فاطمه", "علی", "رضا", "حسن")
    rows = [ZAHRA | {"نام": name, "کد ملی": ""} for name in names]
    asked = []

    for some in (rows[:1], rows):
        with CaptureQueriesContext(connection) as queries:
            assert len(plan(manager, *some)) == len(some)
        asked.append(len(queries))

    assert asked[0] == asked[1]
