import pytest

from sara.foundation.exchange.types import Outcome, Planned
from sara.foundation.sheets import SheetFormat, find_headings, read_rows, write_sheet
from sara.registers.places.importing import SPACE, SpacesImporter
from sara.registers.places.models import Building, Space
from sara.registers.posts.api import PostKind, PostPlace
from sara.registers.posts.tests.factories import NOW, SmallCity, make_actor, make_city

pytestmark = pytest.mark.django_db
HEADINGS = ("نام", "نوع فضا", "ظرفيت", "مساحت", "امکانات", "ساختمان")
HALL = ("سالن مطالعه", "سالن", "۳۰ ", "60", "پروژکتور، تخته", "")


@pytest.fixture
def city() -> SmallCity:
    return make_city()


def plan(city: SmallCity, *rows: tuple[str, ...]) -> list[Planned]:
    importer = SpacesImporter()
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))
    (target,) = importer.targets(manager, now=NOW)
    table = find_headings(read_rows(write_sheet(SheetFormat.CSV, HEADINGS, rows)), SPACE)
    return list(importer.plan(table, target, actor=manager, now=NOW))


def carry_out(planned: list[Planned]) -> None:
    for one in planned:
        if one.act:
            one.act()


def test_a_space_is_put_in_use_from_today(city: SmallCity) -> None:
    planned = plan(city, HALL)
    assert [one.outcome for one in planned] == [Outcome.MADE]
    carry_out(planned)

    space = Space.objects.get(name="سالن مطالعه")
    assert (space.kind, space.capacity, space.area_m2) == ("hall", 30, 60)
    assert space.equipment == ["پروژکتور", "تخته"]


def test_what_a_row_says_besides_is_written_and_what_it_leaves_open_stays(city: SmallCity) -> None:
    Space.objects.create(
        house=city.house, name="سالن مطالعه", kind="hall", capacity=30, area_m2=60, valid_from="2024-01-01"
    )

    (changed,) = plan(city, ("سالن مطالعه", "سالن", "40", "", "", ""))
    assert changed.outcome == Outcome.CHANGED
    assert changed.words == ("گنجایش عوض می‌شود.",)
    carry_out([changed])

    space = Space.objects.get(name="سالن مطالعه")
    assert (space.capacity, space.area_m2) == (40, 60)


def test_a_space_that_is_as_the_row_says_is_the_same(city: SmallCity) -> None:
    Space.objects.create(
        house=city.house, name="سالن مطالعه", kind="hall", capacity=30, area_m2=60, valid_from="2024-01-01"
    )

    (same,) = plan(city, ("سالن مطالعه", "سالن", "30", "", "", ""))

    assert (same.outcome, same.act) == (Outcome.SAME, None)


def test_what_is_wrong_is_said_by_column(city: SmallCity) -> None:
    Building.objects.create(house=city.house, name="قدیمی")

    twice, wrong, known = plan(
        city, HALL, HALL, ("حیاط", "استخر", "زیاد", "", "", "نو"), ("کلاس یک", "کلاس", "12", "", "", "قديمی")
    )[1:]

    assert twice.words == ("همان ردیف ۲ است.",)
    assert wrong.outcome == Outcome.REFUSED
    for part in ("نوع: یکی از این‌ها", "گنجایش: یک عدد", "ساختمان: این سرا ساختمانی"):
        assert any(part in words for words in wrong.words)
    assert known.outcome == Outcome.MADE


def test_only_the_house_one_keeps_is_offered(city: SmallCity) -> None:
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    headquarters = make_actor(PostKind.HEADQUARTERS, PostPlace.area(city.city.pk))

    assert SpacesImporter().targets(desk, now=NOW) == []
    assert len(SpacesImporter().targets(headquarters, now=NOW)) == 2
