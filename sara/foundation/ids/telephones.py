"""Mobiles and telephones, stored as they are dialled within the country: 09…, 021…."""

import re
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.typed import without_separators
from sara.foundation.persian import Unreadable

TEHRAN: Final = "021"
_COUNTRY: Final = re.compile(r"(?:\+98|0098|98(?=0?[0-9]{10}$))?0?([0-9]+)")
_MOBILE: Final = re.compile(r"9[0-9]{9}")
_LANDLINE: Final = re.compile(r"[1-8][0-9][1-9][0-9]{7}")
_LOCAL: Final = re.compile(r"[1-9][0-9]{7}")


def parse_mobile(text: str) -> str:
    """A typed mobile as 09xxxxxxxxx, from +98, 0098, 98, 0 or nothing before 9xxxxxxxxx. Raises
    `Unreadable`. Whose prefix it is is not asked: new ones come."""
    national = _national(text)
    if national is None or not _MOBILE.fullmatch(national):
        raise Unreadable(_("شمارهٔ همراه را با ۱۱ رقم بنویسید، مانند ۰۹۱۲۳۴۵۶۷۸۹."))
    return f"0{national}"


def parse_phone(text: str, *, area: str = TEHRAN) -> str:
    """A typed telephone with its area code, 021xxxxxxxx; eight digits alone are of `area`. A mobile is
    taken too. Raises `Unreadable`."""
    if _LOCAL.fullmatch(typed := without_separators(text)):
        return area + typed
    national = _national(text)
    if national is None or not (_LANDLINE.fullmatch(national) or _MOBILE.fullmatch(national)):
        raise Unreadable(_("تلفن را با ۸ رقم، یا با کد شهر بنویسید، مانند ۰۲۱۳۳۳۳۴۴۴۴."))
    return f"0{national}"


def format_phone(number: str) -> str:
    """In groups as it is said: "021 3333 4444", "0912 345 6789"; other numbers as they are."""
    if len(number) != 11 or not number.startswith("0"):
        return number
    if number.startswith("09"):
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    return f"{number[:3]} {number[3:7]} {number[7:]}"


def masked(mobile: str) -> str:
    """A mobile for lists that do not tell whose it is: the middle is hidden."""
    return f"{mobile[:4]}•••{mobile[-4:]}"


def dialled(number: str) -> str:
    """As a link dials it, from abroad too: "+982133334444"; short numbers as they are."""
    return f"+98{number[1:]}" if len(number) == 11 and number.startswith("0") else number


def _national(text: str) -> str | None:
    """The digits after the country code or the nought, when the text is a number."""
    told = _COUNTRY.fullmatch(without_separators(text))
    return told[1] if told else None
