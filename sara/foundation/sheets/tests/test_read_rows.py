import codecs
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from sara.foundation.errors import Refusal
from sara.foundation.sheets import (
    EncodingUnknown,
    Limits,
    NotASheet,
    OldSpreadsheet,
    SheetEmpty,
    SheetLocked,
    SheetTooLarge,
    SheetUnsafe,
    TooManyColumns,
    TooManyRows,
    read_rows,
)
from sara.foundation.sheets.tests.files import HEADINGS, ROWS, SHEET, book, rewritten, with_sheet

TEXT = 'نام,نام خانوادگی,کد ملی\nزهرا,کریمی,0012345679\nعلی‌رضا,"موسوی، نیا",12\n'


def _empty_zip() -> bytes:
    out = BytesIO()
    zipfile.ZipFile(out, "w").close()
    return out.getvalue()


def cells(content: bytes, limits: Limits = Limits()) -> list[tuple[str, ...]]:  # noqa: B008
    return [row.cells for row in read_rows(content, limits)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_text_file_reads_the_same_in_every_usual_encoding_and_cut_by_any_mark(
    encoding: str, delimiter: str
) -> None:
    text = TEXT if encoding != "cp1256" else TEXT.replace("ی", "ي")

    found = cells(text.replace(",", delimiter).encode(encoding))

    assert found == [HEADINGS, *ROWS]


def test_a_spreadsheet_reads_as_the_same_rows() -> None:
    assert cells(book()) == [HEADINGS, *ROWS]


def test_the_mark_that_excel_writes_in_the_first_line_is_heeded() -> None:
    rows = read_rows(("sep=;\r\n" + TEXT.replace(",", ";")).encode())

    assert rows[0].cells == HEADINGS
    assert rows[0].number == 2


def test_a_quoted_cell_may_hold_the_mark_and_line_ends() -> None:
    assert cells('نام,نشانی\nزهرا,"کوچه،\nپلاک ۲, طبقه"\n'.encode())[1] == ("زهرا", "کوچه، پلاک ۲, طبقه")


def test_an_older_encoding_is_told_by_its_letters() -> None:
    text = "نام,شهر\n" + "محمد رضا,تهران\n" * 20

    for encoding in ("iso8859_6", "cp720"):
        assert cells(text.encode(encoding, "ignore"))[1][1].startswith("تهر")


def test_numbers_and_days_of_a_spreadsheet_come_as_people_would_type_them() -> None:
    content = with_sheet(
        '<row r="1"><c r="A1"><v>9121234567</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c>'
        '<c r="D1" t="str"><f>1+1</f><v>2</v></c></row>'
    )

    assert cells(content) == [("9121234567", "1.5", "1", "2")]


def test_rows_keep_the_numbers_they_have_in_the_file() -> None:
    content = with_sheet(
        '<row r="2"><c r="A2" t="str"><v>الف</v></c></row><row r="5"><c r="A5" t="str"><v>ب</v></c></row>'
    )

    assert [(row.number, row.cells) for row in read_rows(content)] == [(2, ("الف",)), (5, ("ب",))]


def test_a_formula_is_never_read_as_a_formula() -> None:
    content = with_sheet(
        '<row r="1"><c r="A1"><f>HYPERLINK("http://x.example","y")</f></c>'
        '<c r="B1" t="str"><v>ب</v></c></row>'
    )

    assert cells(content) == [("", "ب")]


def test_the_first_sheet_that_is_shown_and_holds_something_is_read() -> None:
    hidden = rewritten(
        book(),
        {
            "xl/workbook.xml": _part(book(), "xl/workbook.xml").replace(
                b'<sheet name="1"', b'<sheet state="hidden" name="1"'
            )
        },
    )

    with pytest.raises(SheetEmpty):
        read_rows(hidden)


def _part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        return opened.read(name)


def test_a_zip_that_unpacks_to_far_more_is_refused() -> None:
    with pytest.raises(SheetUnsafe):
        read_rows(rewritten(book(), {"xl/media/bomb.xml": b" " * 30_000_000}))
    with pytest.raises(SheetUnsafe):
        read_rows(book(), Limits(unpacked=1000))


def test_a_zip_of_too_many_parts_is_refused() -> None:
    with pytest.raises(SheetUnsafe):
        read_rows(rewritten(book(), {f"xl/{number}.txt": b"" for number in range(500)}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(encoding: str) -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    )

    with pytest.raises(SheetUnsafe):
        read_rows(rewritten(book(), {SHEET: bomb.encode(encoding)}))
    with pytest.raises(SheetUnsafe):
        read_rows(with_sheet("", before=" " * 70_000 + '<!DOCTYPE x SYSTEM "file:///etc/passwd">'))


def test_a_locked_spreadsheet_is_refused_in_words() -> None:
    content = bytearray(book())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := content.find(mark, at)) >= 0:
            content[at + place] |= 1
            at += 4

    with pytest.raises(SheetLocked):
        read_rows(bytes(content))


def test_a_spreadsheet_that_excel_locked_with_a_password_is_not_called_an_old_one() -> None:
    envelope = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
    with pytest.raises(SheetLocked):
        read_rows(envelope + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    with pytest.raises(OldSpreadsheet):
        read_rows(envelope + "Workbook".encode("utf-16-le") + bytes(100))


def test_a_book_without_its_main_part_or_in_letters_nobody_knows_is_no_table() -> None:
    with pytest.raises(NotASheet):
        read_rows(rewritten(book(), {SHEET: b'<?xml version="1.0" encoding="nobody"?><worksheet/>'}))
    with pytest.raises(NotASheet):
        read_rows(rewritten(book(), {"[Content_Types].xml": b"<Types/>"}))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", SheetEmpty),
        (b"\n\n  \n", SheetEmpty),
        (codecs.BOM_UTF8, SheetEmpty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", OldSpreadsheet),
        (b"<html><table><tr><td>1</td></tr></table></html>", OldSpreadsheet),
        (b"%PDF-1.7 ...", NotASheet),
        (b"PK\x03\x04 and nothing more", NotASheet),
        (rewritten(_empty_zip(), {"letter.txt": b"no book"}), NotASheet),
        (with_sheet("<row><c>"), NotASheet),
        (b"name\n" + b"a" * 140_000, NotASheet),
        (bytes(range(1, 256)) * 8, EncodingUnknown),
        (b"a\0b\0\0\0", EncodingUnknown),
    ],
)
def test_what_is_no_table_is_refused_in_words(content: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        read_rows(content)

    assert refused.value.words()


def test_what_is_too_large_is_refused_before_and_while_it_is_read() -> None:
    with pytest.raises(SheetTooLarge):
        read_rows(b"a" * 101, Limits(bytes=100))
    with pytest.raises(TooManyRows):
        read_rows(b"a\n" * 11, Limits(rows=10))
    with pytest.raises(TooManyColumns):
        read_rows(b"a,b,c,d\n", Limits(columns=3))
    with pytest.raises(TooManyColumns):
        read_rows(book(["a"] * 4, []), Limits(columns=3))
    far = with_sheet(
        '<row r="1"><c r="A1" t="str"><v>a</v></c></row>'
        '<row r="900000"><c r="A900000" t="str"><v>a</v></c></row>'
    )
    with pytest.raises(TooManyRows):
        read_rows(far)


@pytest.mark.parametrize("row", [1_048_577, 999_999_999_999])
def test_nobody_counts_to_a_row_that_no_spreadsheet_has(row: int) -> None:
    endless = with_sheet(f'<row r="{row}"><c r="A{row}" t="str"><v>a</v></c></row>')
    with pytest.raises(SheetUnsafe):
        read_rows(endless)


def test_columns_and_rows_without_anything_in_them_count_for_nothing() -> None:
    assert cells(b"a,b,,,,,\n,,,,,,\n" + b",,,\n" * 50, Limits(columns=2, rows=3)) == [("a", "b")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    some.one_of(some.binary(max_size=300), some.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest))
)
def test_any_bytes_are_rows_or_a_refusal(content: bytes) -> None:
    with suppress(Refusal):
        assert all(any(row.cells) for row in read_rows(content))


@settings(max_examples=25, deadline=None)
@given(some.integers(min_value=0, max_value=6000), some.binary(min_size=1, max_size=4))
def test_a_damaged_spreadsheet_is_rows_or_a_refusal(at: int, put: bytes) -> None:
    content = book()
    at %= len(content)
    with suppress(Refusal):
        read_rows(content[:at] + put + content[at + len(put) :])
