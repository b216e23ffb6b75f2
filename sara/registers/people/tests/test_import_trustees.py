import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import NotAllowed
from sara.foundation.exchange.types import Outcome, Planned
from sara.foundation.sheets import SheetFormat, find_headings, read_rows, write_sheet
from sara.registers.people.api import register_appointee
from sara.registers.people.importing import TrusteesImporter
from sara.registers.people.importing.given_names import gender_of_name
from sara.registers.people.importing.trustees import TRUSTEE
from sara.registers.people.models import HouseFile, Person, PersonAddress
from sara.registers.people.tests.factories import NOW, SmallCity, details, make_actor
from sara.registers.posts.api import Post, PostKind, PostPlace

pytestmark = pytest.mark.django_db
HEADINGS = tuple(
    row["column_fa"]
    for row in csv.DictReader(
        Path(__file__).with_name("trustees_register_columns.csv").read_text(encoding="utf-8").splitlines()
    )
)
ZAHRA = {
    "منطقه": "۱۲", "محله": "بهارستان", "نام(1)": "زهرا", "نام خانوادگي(2)": "کريمي", "نام پدر(3)": "حسین",
    "کد ملی(4)": "12345679", "تاریخ تولد(6)": "1350/05/01", "شماره تلفن همراه(7)": "9121234567",
    "آدرس محل سکونت(12)": "کوی یک", "رئیس - نایب رئیس(16)": "رئیس", "تاریخ انتخابات(17)": "1403/02/10",
    "شماره نامه -انتخابات(18)": "۵/۱", "شماره حکم(19)": "۱۲/۳۴۵", "تاریخ حکم(20)": "1403/03/01",
}  # fmt: skip
ALI = ZAHRA | {
    "محله": "محلهٔ هرندی", "نام(1)": "علی", "نام خانوادگي(2)": "موسوی", "کد ملی(4)": "1234567891",
    "رئیس - نایب رئیس(16)": "نایب رئیس", "شماره حکم(19)": "", "تاریخ حکم(20)": "", "شماره تلفن همراه(7)": "",
}  # fmt: skip


@pytest.fixture
def officer(city: SmallCity) -> Actor:
    return make_actor(PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))


def plan(officer: Actor, *rows: dict[str, str], headings: Sequence[str] = HEADINGS) -> list[Planned]:
    importer = TrusteesImporter()
    (target,) = importer.targets(officer, now=NOW)
    cells = [[row.get(heading, "") for heading in headings] for row in rows]
    table = find_headings(read_rows(write_sheet(SheetFormat.XLSX, headings, cells)), TRUSTEE)
    assert set(table.unknown) == importer.leaves_out_of(table)
    return list(importer.plan(table, target, actor=officer, now=NOW))


def carry_out(planned: list[Planned]) -> None:
    for one in planned:
        if one.act:
            one.act()


def test_every_heading_of_the_register_is_known_read_or_named_as_not_kept(officer: Actor) -> None:
    assert len(HEADINGS) == 46
    (planned,) = plan(officer, ZAHRA)
    assert planned.outcome == Outcome.MADE


def test_trustees_become_persons_in_post(city: SmallCity, officer: Actor) -> None:
    planned = plan(officer, ZAHRA, ALI)
    assert [one.outcome for one in planned] == [Outcome.MADE, Outcome.MADE]
    assert "جنسیت از روی نام: زن." in planned[0].words
    carry_out(planned)

    zahra, ali = Person.objects.get(surname="کریمی"), Person.objects.get(surname="موسوی")
    assert (zahra.national_id, zahra.gender, ali.gender) == ("0012345679", "female", "male")
    chair, member = Post.objects.get(person=zahra), Post.objects.get(person=ali)
    assert (chair.kind, chair.house_id, chair.letter_number) == ("trustee_chair", city.house.pk, "۱۲/۳۴۵")
    assert (member.kind, member.house_id, member.letter_number) == ("trustee", city.other_house.pk, "۵/۱")
    assert chair.held_from.date().isoformat() == "2024-05-20"
    assert HouseFile.objects.filter(person=zahra, house=city.house.pk).exists()
    assert PersonAddress.objects.get(person=zahra).neighbourhood_id == city.baharestan.pk


def test_the_register_again_makes_nothing_twice(officer: Actor) -> None:
    carry_out(plan(officer, ZAHRA, ALI))

    again = plan(officer, ZAHRA, ALI, ZAHRA | {"شماره حکم(19)": "۹"})

    assert [one.outcome for one in again] == [Outcome.SAME, Outcome.SAME, Outcome.REFUSED]
    assert Post.objects.filter(kind__startswith="trustee").count() == 2


def test_another_decree_for_the_same_post_is_refused_in_words(officer: Actor) -> None:
    carry_out(plan(officer, ZAHRA))

    (planned,) = plan(officer, ZAHRA | {"شماره حکم(19)": "۹"})

    assert planned.outcome == Outcome.REFUSED
    assert "۱۲/۳۴۵" in planned.words[0]


def test_somebody_known_is_only_put_in_post(city: SmallCity, officer: Actor) -> None:
    carry_out(plan(officer, ZAHRA))
    elsewhere = ZAHRA | {"محله": "هرندی", "نام پدر(3)": "دیگر"}

    (planned,) = plan(officer, elsewhere)
    assert planned.outcome == Outcome.CHANGED
    carry_out([planned])

    assert Person.objects.get(surname="کریمی").father_name == "حسین"
    assert Post.objects.filter(kind="trustee_chair").count() == 2


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"کد ملی(4)": ""}, "کد ملی: خالی"),
        ({"محله": "ناکجا"}, "محله: محله‌ای با این نام"),
        ({"منطقه": "14"}, "محله: محله‌ای با این نام"),
        ({"نام(1)": "نوروز"}, "جنسیت: از این نام"),
        ({"شماره حکم(19)": "", "شماره نامه -انتخابات(18)": ""}, "شماره حکم: شمارهٔ حکم"),
        ({"تاریخ حکم(20)": "", "تاریخ انتخابات(17)": ""}, "تاریخ حکم: تاریخ حکم"),
        ({"تاریخ تولد(6)": "1450/01/01"}, "تاریخ تولد:"),
    ],
)
def test_what_is_wrong_is_said_by_column(officer: Actor, wrong: dict[str, str], why: str) -> None:
    (planned,) = plan(officer, ZAHRA | wrong)

    assert planned.outcome == Outcome.REFUSED
    assert any(why in words for words in planned.words)


def test_a_column_for_the_gender_is_believed_before_the_name(officer: Actor) -> None:
    row = ZAHRA | {"نام(1)": "نوروز", "جنسیت": "مرد"}

    carry_out(plan(officer, row, headings=(*HEADINGS, "جنسیت")))

    assert Person.objects.get(surname="کریمی").gender == "male"


def test_who_may_not_appoint_registers_nobody_for_a_post(city: SmallCity) -> None:
    given: dict[str, Any] = {
        "details": details(),
        "house_id": city.house.pk,
        "path": city.house.path,
        "now": NOW,
    }
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))

    with pytest.raises(NotAllowed):
        register_appointee(kind=PostKind.TRUSTEE, actor=manager, **given)
    assert TrusteesImporter().targets(manager, now=NOW) == []


@pytest.mark.parametrize(
    ("name", "gender"),
    [("زهرا", "female"), ("سید علی", "male"), ("محمد رضا", "male"), ("فاطمه‌زهرا", None), ("نوروز", None)],
)
def test_a_name_tells_only_what_everybody_knows(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender
