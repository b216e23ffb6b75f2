from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sara.foundation.jalali import parse_jalali
from sara.foundation.persian import Unreadable
from sara.foundation.persian.tests.texts import any_text

FIFTH_OF_MEHR = date(2026, 9, 27)


@pytest.mark.parametrize(
    "typed",
    [
        "۱۴۰۵/۷/۵",
        "1405/07/05",
        "١٤٠٥/٠٧/٠٥",
        "1405-7-5",
        "1405.7.5",
        "1405 7 5",
        " ۱۴۰۵ / ۰۷ / ۰۵ ",
        "5/7/1405",
        "14050705",
        "۱۴۰۵۰۷۰۵",
        "5 مهر 1405",
        "۵ مهر ۱۴۰۵",
        "۱۴۰۵ مهر ۵",
        "یکشنبه ۵ مهر ۱۴۰۵",
        "یک‌شنبه ۵ مهر ۱۴۰۵",
        "یک شنبه، ۵ مهر ۱۴۰۵",
        "Sunday 5 Mehr 1405",
        "5 mehr 1405",
        "\u200f۱۴۰۵/۰۷/۰۵\u200e",
    ],
)
def test_a_day_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_jalali(typed) == FIFTH_OF_MEHR


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31 مهر 1405", "این ماه ۳۰ روز دارد"),
        ("۱۴۰۵/۷/۳۱", "این ماه ۳۰ روز دارد"),
        ("1404/12/30", "این ماه ۲۹ روز دارد"),
        ("1405/7/0", "این ماه ۳۰ روز دارد"),
        ("1405/13/1", "ماه باید از ۱ تا ۱۲ باشد"),
        ("05/7/5", "سال را با چهار رقم بنویسید"),
        ("2026-09-27", "میلادی"),
        ("27/09/2026", "میلادی"),
        ("1100/1/1", "میان ۱۲۰۶ و ۱۴۹۸"),
        ("1405/7", "مانند"),
        ("مهر", "مانند"),
        ("1405/7/5/6", "مانند"),
        ("5 اوت 1405", "مانند"),
        ("۱۴۰۵/۷/پنجم", "مانند"),
        ("", "مانند"),
        ("۹" * 500, "مانند"),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(typed: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        parse_jalali(typed)


@settings(deadline=None, max_examples=300)
@given(any_text | st.from_regex(r"[0-9۰-۹]{0,5}[-/. ][0-9۰-۹مهر]{0,4}[-/. ][0-9۰-۹]{0,5}", fullmatch=True))
def test_no_text_is_more_than_unreadable(text: str) -> None:
    with suppress(Unreadable):
        assert isinstance(parse_jalali(text), date)
