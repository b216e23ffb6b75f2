"""A deliberately dirty list of residents, as a house might send it; everybody in it is invented.

Right rows are spelt in every way that people spell; wrong ones have one fault each, and are counted.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sara.foundation.ids.national import check_digit
from sara.foundation.jalali import format_day, jalali_of
from sara.foundation.persian import to_persian_digits
from sara.foundation.sheets import SheetFormat, write_sheet

HEADINGS: Final = (
    "رديف", "نام(1)", "نام خانوادگي(2)", "كد ملی", "تاريخ تولد", "جنسيت", "نام پدر", "شماره ی همراه",
    "محله", "آدرس", "يادداشت",
)  # fmt: skip
WOMEN: Final = ["زهرا", "فاطمه", "مریم", "معصومه", "لیلا", "سمیه", "نرگس", "مینا", "نسرین", "ناهید"]
MEN: Final = ["علی", "حسین", "مهدی", "رضا", "حسن", "احمد", "محمود", "مجید", "سعید", "محسن"]
FAMILIES: Final = [
    "کریمی",
    "یزدی",
    "موسوی",
    "جعفری",
    "کاظمی",
    "اکبری",
    "نیکی",
    "کیانی",
    "یوسفی",
    "شریفی",
    "ملکی",
    "باقری",
]
FIRST: Final = date(1950, 1, 1)


@dataclass(frozen=True)
class DirtyList:
    """The file, and how many of its rows are right and wrong."""

    content: bytes
    good: int
    bad: int


def dirty_list(rows: int, *, kind: SheetFormat = SheetFormat.XLSX) -> DirtyList:
    """A list of so many rows; about one in ten is wrong."""
    lines = list(_lines(rows))
    bad = sum(1 for _line, is_bad in lines if is_bad)
    title = [["فهرست ساکنان محله، تهیه‌شده در سرا"], []]
    content = write_sheet(kind, title[0], [title[1], HEADINGS, *(line for line, _is_bad in lines)])
    return DirtyList(content, len(lines) - bad, bad)


def _lines(rows: int) -> Iterator[tuple[list[str], bool]]:
    faults = list(FAULTS.items())
    for index in range(rows):
        line = _resident(index)
        if index % 11 != 10:
            yield [str(index + 1), *_spelt(index, line)], False
            continue
        name, fault = faults[index // 11 % len(faults)]
        yield [str(index + 1), *fault(_resident(index - 3) if name == "twice" else line)], True


def _resident(index: int) -> list[str]:
    """Somebody of whom no two share a name with a birth date, a number or a mobile."""
    woman = index % 2 == 0
    given = (WOMEN if woman else MEN)[index // 2 % 10]
    born = FIRST + timedelta(days=3 * index)
    number = f"{1_000_000 + index:09d}"
    has_number = index % 10 != 9
    return [
        given,
        FAMILIES[index // 20 % len(FAMILIES)],
        f"{number}{check_digit(number)}" if has_number else "",
        _written(born),
        "زن" if woman else "مرد",
        MEN[index % 10] if has_number else "",
        f"0950{index:07d}",
        "بهارستان" if index % 3 else "",
        f"کوی {index}" if index % 3 else "",
        '=HYPERLINK("http://x.example")',
    ]


def _written(day: date) -> str:
    jalali = jalali_of(day)
    return f"{jalali.year}/{jalali.month}/{jalali.day}"


def _spelt(index: int, line: list[str]) -> list[str]:
    """The same in one of the ways in which people write it."""
    return _WAYS[index % len(_WAYS)](index, list(line))


def _arabic(_index: int, line: list[str]) -> list[str]:
    return [cell.replace("ی", "ي").replace("ک", "ك") for cell in line]


def _persian_digits(_index: int, line: list[str]) -> list[str]:
    return [to_persian_digits(cell) if "http" not in cell else cell for cell in line]


def _short_numbers(_index: int, line: list[str]) -> list[str]:
    line[2], line[6] = line[2].lstrip("0"), "+98 " + line[6][1:]
    return line


def _day_of_a_spreadsheet(index: int, line: list[str]) -> list[str]:
    line[3] = (FIRST + timedelta(days=3 * index)).isoformat()
    line[4] = "خانم" if line[4] == "زن" else "مذکر"
    return line


def _day_in_words(index: int, line: list[str]) -> list[str]:
    line[3] = format_day(FIRST + timedelta(days=3 * index), "fa")
    line[7] = f"محلهٔ {line[7]}" if line[7] else ""
    return line


_WAYS: Final = (_arabic, _persian_digits, _short_numbers, _day_of_a_spreadsheet, _day_in_words)


def _put(place: int, text: str) -> Callable[[list[str]], list[str]]:
    def fault(line: list[str]) -> list[str]:
        return [*line[:place], text, *line[place + 1 :]]

    return fault


FAULTS: Final[Mapping[str, Callable[[list[str]], list[str]]]] = {
    "nameless": _put(1, ""),
    "number": _put(2, "0012345678"),
    "day": _put(3, "1390/13/40"),
    "gender": _put(4, "؟"),
    "mobile": _put(6, "1234"),
    "place": _put(7, "ناکجاآباد"),
    "twice": lambda line: _arabic(0, line),
}
"""One fault each; "twice" is a row from above in another spelling."""
