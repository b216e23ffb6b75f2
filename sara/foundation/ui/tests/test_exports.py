from django.test import RequestFactory

from sara.foundation.sheets import read_rows
from sara.foundation.ui.exports import ListFile, asks_for_file, list_file

ROWS = [[1, "=بد"], [2, 'با "گیومه"، و ویرگول']]


def taken(asked: str, rows: int | None = None) -> ListFile:
    request = RequestFactory().get(f"/receipts/{asked}")
    request.rows_at_once = rows  # type: ignore[attr-defined]
    return list_file(request, "receipts", ["شماره", "نام"], iter(ROWS), title="رسیدها", path="1/h2/")


def test_a_list_comes_as_a_text_file_that_a_spreadsheet_reads() -> None:
    answer = taken("?as=csv")

    assert answer["Content-Disposition"] == 'attachment; filename="receipts.csv"'
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "'=بد" in answer.content.decode()
    assert [row.cells for row in read_rows(answer.content)][1:] == [
        ("1", "=بد"),
        ("2", 'با "گیومه"، و ویرگول'),
    ]


def test_a_list_comes_as_a_spreadsheet_where_nothing_else_is_said() -> None:
    for asked in ("?as=xlsx", "", "?as=exe"):
        answer = taken(asked)

        assert answer["Content-Disposition"] == 'attachment; filename="receipts.xlsx"'
        assert [row.cells for row in read_rows(answer.content)][1] == ("1", "=بد")
        assert (answer.row_count, answer.title, answer.path) == (2, "رسیدها", "1/h2/")


def test_a_list_longer_than_is_given_at_once_says_so_and_gives_nothing() -> None:
    assert taken("?as=csv", rows=2).row_count == 2
    answer = taken("?as=csv", rows=1)

    assert answer.too_long
    assert answer.content == b""


def test_an_address_says_whether_a_file_is_wanted() -> None:
    assert asks_for_file(RequestFactory().get("/x/?as=xlsx"))
    assert not asks_for_file(RequestFactory().get("/x/?as=pdf"))
    assert not asks_for_file(RequestFactory().get("/x/"))
