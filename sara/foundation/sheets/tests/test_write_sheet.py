import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from sara.foundation.sheets import SheetFormat, read_rows, write_sheet

DANGEROUS = [
    "=1+1",
    "+982133334444",
    "-1",
    "@x",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example")',
    "\t=1",
]


def test_in_a_text_file_what_a_spreadsheet_would_run_gets_an_apostrophe() -> None:
    content = write_sheet(SheetFormat.CSV, ["شماره", "نام"], [[1, cell] for cell in DANGEROUS])

    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    assert all(cells[1].startswith("'") for cells in lines[1:])
    assert [row.cells for row in read_rows(content)[1:]] == [("1", cell.strip()) for cell in DANGEROUS]


@pytest.mark.parametrize("cut", [";", "\t", "|", '; "'])
def test_nor_does_it_run_where_the_text_is_cut_at_another_mark(cut: str) -> None:
    text = write_sheet(SheetFormat.CSV, ["نام"], [[f"علی{cut}=HYPERLINK(1)"], ["ساعت ۸; ۹-۱۰"]])
    told = text.decode("utf-8-sig").replace('""', '"')
    assert f"علی{cut}'=HYPERLINK(1)" in told
    assert "ساعت ۸; ۹-۱۰" in told


@pytest.mark.parametrize("cell", DANGEROUS)
def test_in_a_spreadsheet_it_is_text_and_no_formula(cell: str) -> None:
    sheet = load_workbook(BytesIO(write_sheet(SheetFormat.XLSX, [cell], [[cell]]))).active

    assert sheet is not None
    for place in ("A1", "A2"):
        assert sheet[place].data_type in {"s", "inlineStr"}
        assert sheet[place].value == cell
        assert sheet[place].hyperlink is None


def test_numbers_stay_numbers_and_long_ones_keep_every_digit() -> None:
    content = write_sheet(SheetFormat.XLSX, ["مبلغ", "کد"], [[-450_000, 12345678901234567890], [None, "007"]])
    sheet = load_workbook(BytesIO(content)).active

    assert sheet is not None
    assert sheet["A2"].value == -450_000
    assert sheet["B2"].value == "12345678901234567890"
    assert sheet["B3"].value == "007"


def test_a_persian_list_reads_from_right_to_left_under_its_title() -> None:
    content = write_sheet(SheetFormat.XLSX, ["نام"], [["زهرا"]], title="رسیدها: [۱۴۰۵]")
    book = load_workbook(BytesIO(content))

    assert book.sheetnames == ["رسیدها   ۱۴۰۵"]
    assert book.worksheets[0].sheet_view.rightToLeft
    assert book.worksheets[0].freeze_panes == "A2"


@pytest.mark.parametrize("kind", list(SheetFormat))
def test_what_no_file_can_hold_is_left_out(kind: SheetFormat) -> None:
    rows = read_rows(write_sheet(kind, ["الف\x00\x01"], [["ب\ud800\x1f"], [True]], title="\x00"))

    assert rows[0].cells == ("الف",)
    assert len(rows) == 3


@pytest.mark.parametrize("kind", list(SheetFormat))
def test_what_is_written_is_read_back(kind: SheetFormat) -> None:
    rows = read_rows(write_sheet(kind, ["نام", "سال"], [["علی‌رضا، «نمونه»", 1405]]))

    assert [row.cells for row in rows] == [("نام", "سال"), ("علی‌رضا، «نمونه»", "1405")]
