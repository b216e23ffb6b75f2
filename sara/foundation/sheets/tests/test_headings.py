import pytest

from sara.foundation.persian import Unreadable
from sara.foundation.sheets import Column, HeadingsMissing, find_headings, read_day, read_number, read_one_of
from sara.foundation.sheets.types import SheetRow

COLUMNS = (
    Column("given_name", "نام", required=True),
    Column("surname", "نام خانوادگی", also=("فامیلی", "شهرت"), required=True),
    Column("mobile", "شمارهٔ همراه", also=("موبایل", "تلفن همراه")),
    Column("national_id", "کد ملی", also=("شماره ملی",)),
)


def rows(*lines: tuple[str, ...]) -> list[SheetRow]:
    return [SheetRow(number, line) for number, line in enumerate(lines, start=1)]


@pytest.mark.parametrize(
    "headings",
    [
        ("نام(1)", "نام خانوادگي(2)", "شماره همراه(7)", "کد ملي (4)"),
        ("نــام", "نام‌خانوادگی", "شماره‌ی همراه", "كدملی"),
        ("نام :", "* نام  خانوادگى", "شماره ی همراه", "کد‌ملی"),
        ("given_name", "Surname", "موبایل", "شمارهٔ ملّی"),
    ],
)
def test_headings_are_known_in_any_spelling(headings: tuple[str, ...]) -> None:
    found = find_headings(rows(headings, ("زهرا", "کریمی", "0912", "12")), COLUMNS)

    assert dict(found.places) == {"given_name": 0, "surname": 1, "mobile": 2, "national_id": 3}
    assert found.unknown == ()


def test_a_title_above_the_headings_and_columns_nobody_asked_for_do_no_harm() -> None:
    found = find_headings(
        rows(("فهرست ساکنان محله",), ("ردیف", "فامیلی", "نام"), ("1", "کریمی", "زهرا")), COLUMNS
    )

    assert found.headings.number == 2
    assert found.unknown == ("ردیف",)
    assert found.values(found.rows[0]) == {"surname": "کریمی", "given_name": "زهرا"}


def test_a_heading_that_stands_twice_is_the_first_of_them() -> None:
    found = find_headings(
        rows(
            ("نام", "نام خانوادگی", "نام"),
        ),
        COLUMNS,
    )

    assert found.places["given_name"] == 0
    assert found.unknown == ("نام",)


def test_without_its_required_columns_a_file_is_refused_and_told_which() -> None:
    with pytest.raises(HeadingsMissing) as refused:
        find_headings(rows(("نام", "شهر"), ("زهرا", "تهران")), COLUMNS)

    assert "«نام خانوادگی»" in refused.value.words()


def test_a_row_that_ends_early_has_empty_cells() -> None:
    found = find_headings(rows(("نام", "نام خانوادگی", "موبایل"), ("زهرا", "کریمی")), COLUMNS)

    assert found.values(found.rows[0])["mobile"] == ""


def test_a_day_is_read_as_typed_and_as_a_spreadsheet_keeps_it() -> None:
    assert read_day("۱۳۶۴/۱/۱").isoformat() == "1985-03-21"
    assert read_day("1985-03-21").isoformat() == "1985-03-21"
    assert read_day("1985-03-21 00:00:00").isoformat() == "1985-03-21"
    for wrong in ("1985-02-30", "1985/03/21", "دیروز", "-", "1400-13-01"):
        with pytest.raises(Unreadable):
            read_day(wrong)


def test_a_number_is_read_in_any_digits_and_within_bounds() -> None:
    assert read_number("۱٬۲۰۰", most=2000) == 1200
    assert read_number("1,200", most=2000) == 1200
    for wrong in ("", "-5", "یک", "3000", "1.5", "9" * 40):
        with pytest.raises(Unreadable):
            read_number(wrong, most=2000)


def test_one_of_several_words_is_read_in_any_spelling() -> None:
    choices = {"کلاس": 1, "سالن ورزش": 2, "hall": 3}

    assert read_one_of("سالن‌ورزش", choices) == 2
    assert read_one_of("Hall", choices) == 3
    with pytest.raises(Unreadable) as wrong:
        read_one_of("استخر", choices)
    assert "سالن ورزش" in wrong.value.words()
