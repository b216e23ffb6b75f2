import pytest

from sara.foundation.exchange.types import Outcome, Planned
from sara.foundation.sheets import SheetFormat, find_headings, read_rows, write_sheet
from sara.services.programmes.importing import PROGRAMME, ProgrammesImporter
from sara.services.programmes.models import Programme
from sara.services.programmes.tests.factories import NOW, House, make_house, make_programme

pytestmark = pytest.mark.django_db
HEADINGS = ("نام دوره", "نوع", "توضیحات", "مخاطب", "حداقل سن", "حداکثر سن", "خانه")


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def plan(house: House, *rows: tuple[str, ...]) -> list[Planned]:
    importer = ProgrammesImporter()
    (target,) = importer.targets(house.manager, now=NOW)
    table = find_headings(read_rows(write_sheet(SheetFormat.CSV, HEADINGS, rows)), PROGRAMME)
    return list(importer.plan(table, target, actor=house.manager, now=NOW))


def carry_out(planned: list[Planned]) -> None:
    for one in planned:
        if one.act:
            one.act()


def test_a_programme_is_drafted_and_the_same_row_again_changes_nothing(house: House) -> None:
    row = ("سفالگری", "کارگاه", "با گل رس", "زنان", "۷", "12", "سلامت")
    planned = plan(house, row)
    assert [one.outcome for one in planned] == [Outcome.MADE]
    carry_out(planned)

    programme = Programme.objects.get(title="سفالگری")
    assert (programme.kind, programme.gender, programme.age_from, programme.age_to) == (
        "workshop",
        "women",
        7,
        12,
    )
    assert programme.thematic_kind_id is not None
    assert programme.shown_at is None
    assert [one.outcome for one in plan(house, row)] == [Outcome.SAME]


def test_what_a_row_says_besides_is_written_and_what_it_leaves_open_stays(house: House) -> None:
    make_programme(house, "گره‌چینی")
    was = Programme.objects.get(title="گره‌چینی")

    (changed,) = plan(house, ("گره چيني", "", "", "", "", "90", ""))
    assert changed.outcome == Outcome.CHANGED
    carry_out([changed])

    programme = Programme.objects.get(pk=was.pk)
    assert (programme.kind, programme.age_to) == (was.kind, 90)


def test_what_is_wrong_is_said_by_column(house: House) -> None:
    first, twice, wrong = plan(
        house,
        ("سفالگری", "", "", "", "", "", ""),
        ("سفال‌گری", "", "", "", "", "", ""),
        ("", "نمایش", "", "همگان", "20", "10", "اسب"),
    )

    assert first.outcome == Outcome.MADE
    assert twice.words == ("همان ردیف ۲ است.",)
    for part in ("عنوان: خالی", "نوع: یکی", "برای: یکی", "تا سن: این سن", "خانه: این سرا"):
        assert any(part in words for words in wrong.words), part


def test_the_desk_imports_no_programmes(house: House) -> None:
    assert ProgrammesImporter().targets(house.desk, now=NOW) == []
