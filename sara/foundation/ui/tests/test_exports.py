import csv
from io import StringIO

import pytest

from sara.foundation.ui.exports import csv_response, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+98", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_cell_that_would_run_is_made_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(("cell", "written"), [(-5, -5), ("سرا", "سرا"), (None, ""), ("a=b", "a=b")])
def test_any_other_cell_is_written_as_it_is(cell: object, written: object) -> None:
    assert harmless(cell) == written


def test_a_list_comes_as_a_file_that_a_spreadsheet_reads() -> None:
    response = csv_response("receipts", ["شماره", "نام"], [[1, "=بد"], [2, 'با "گیومه"، و ویرگول']])
    assert response["Content-Disposition"] == 'attachment; filename="receipts.csv"'
    text = response.content.decode("utf-8-sig")
    assert list(csv.reader(StringIO(text))) == [
        ["شماره", "نام"],
        ["1", "'=بد"],
        ["2", 'با "گیومه"، و ویرگول'],
    ]
