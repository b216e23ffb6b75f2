"""What stands in a cell, as a value. Each raises `Unreadable` with words for the reader."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, TypeVar

from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali import parse_jalali
from sara.foundation.persian import Unreadable, to_ascii_digits
from sara.foundation.sheets.headings import heading_key

T = TypeVar("T")

_ISO: Final = re.compile(r"((?:1[89]|20)[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?")
_SEPARATORS: Final = re.compile(r"(?<=[0-9])[٬,'\s](?=[0-9]{3}(?:[^0-9]|$))")
_LONGEST_NUMBER: Final = 15


def read_day(text: str) -> date:
    """A Jalali day as people write it, or a day of a spreadsheet's own ("1985-03-21")."""
    told = _ISO.fullmatch(to_ascii_digits(text.strip()))
    if told is None:
        return parse_jalali(text)
    try:
        return date(int(told[1]), int(told[2]), int(told[3]))
    except ValueError as error:
        raise Unreadable(_("چنین روزی در تقویم نیست.")) from error


def read_number(text: str, *, most: int, least: int = 0) -> int:
    """A whole number from `least` to `most`, in any digits, with or without marks between thousands."""
    digits = _SEPARATORS.sub("", to_ascii_digits(text.strip()))
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _LONGEST_NUMBER:
        raise Unreadable(_("یک عدد بنویسید."))
    number = int(digits)
    if not least <= number <= most:
        raise Unreadable(_("عددی از %(least)s تا %(most)s بنویسید."), least=least, most=most)
    return number


def read_one_of(text: str, choices: Mapping[str, T]) -> T:
    """One of the named choices, in any spelling; `choices` is by words as people write them."""
    known = {heading_key(words): value for words, value in choices.items()}
    found = known.get(heading_key(text))
    if found is None:
        told = "، ".join(dict.fromkeys(words for words in choices if not words.isascii()))
        raise Unreadable(_("یکی از این‌ها را بنویسید: %(choices)s."), choices=told)
    return found
