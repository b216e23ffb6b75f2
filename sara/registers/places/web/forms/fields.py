"""Fields of their own: the stretches of a day, several telephones, a bare number, a degree."""

import re
from typing import Final, Unpack

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from sara.foundation.ids import parse_phone
from sara.foundation.jalali import parse_hour
from sara.foundation.persian import Unreadable, digits_of_reader, to_ascii_digits
from sara.foundation.persian.forms import NUMERIC, FieldOptions, ReadField
from sara.registers.places.rules.hours import backwards, collide
from sara.registers.places.types import OpenTimes, Weekday

Stretches = tuple[OpenTimes, ...]

_BETWEEN: Final = re.compile(r"\s*[،,;؛]\s*|\s+و\s+|\s+and\s+")
_UNTIL: Final = re.compile(r"\s*(?:تا|to|–|—|-)\s*")
_DECIMAL: Final = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,10})?")
_DIGITS: Final = re.compile(r"[0-9]+")


class StretchesField(ReadField[Stretches]):
    """The stretches of one day, in one line: «۸ تا ۱۲، ۱۶ تا ۲۰:۳۰»; empty is None."""

    longest = 80

    def read(self, typed: str) -> Stretches:
        stretches = tuple(_stretch(one) for one in _BETWEEN.split(typed.strip(" ،,;؛")))
        if collide((Weekday.SATURDAY, one) for one in stretches):
            raise Unreadable(_("ساعت‌ها روی هم افتاده‌اند."))
        return stretches

    def show(self, value: Stretches) -> str:
        to, mark = pgettext("hours", "تا"), str(_("، "))
        return mark.join(digits_of_reader(f"{one.starts:%H:%M} {to} {one.ends:%H:%M}") for one in value)


class StretchField(StretchesField):
    """One stretch of a day: «۹ تا ۱۴»; empty is None."""

    def read(self, typed: str) -> Stretches:
        stretches = super().read(typed)
        if len(stretches) > 1:
            raise Unreadable(_("تنها یک «از … تا …» بنویسید."))
        return stretches


class PhonesField(ReadField[tuple[str, ...]]):
    """Several telephones, in the order in which they are called; empty is None."""

    longest = 200

    def read(self, typed: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(parse_phone(one) for one in _BETWEEN.split(typed) if one))

    def show(self, value: tuple[str, ...]) -> str:
        return str(_("، ")).join(digits_of_reader(one) for one in value)


class DigitsField(ReadField[str]):
    """A number that is called or written to, as it is; empty is None."""

    input_attrs = NUMERIC
    longest = 20

    def read(self, typed: str) -> str:
        digits = to_ascii_digits(typed)
        if not _DIGITS.fullmatch(digits):
            raise Unreadable(_("تنها رقم بنویسید."))
        return digits

    def show(self, value: str) -> str:
        return digits_of_reader(value)


class DegreeField(ReadField[float]):
    """A degree of latitude or longitude, up to `most` on either side; empty is None."""

    input_attrs = NUMERIC | {"inputmode": "decimal"}
    longest = 16

    def __init__(self, *, most: int, **rest: Unpack[FieldOptions]) -> None:
        super().__init__(**rest)
        self.most = most

    def read(self, typed: str) -> float:
        plain = to_ascii_digits(typed).replace("٫", ".").replace("/", ".")
        if not _DECIMAL.fullmatch(plain) or abs(float(plain)) > self.most:
            raise Unreadable(_("درجهٔ اعشاری بنویسید، مانند ۳۵٫۶۸۹۲."))
        return float(plain)

    def show(self, value: float) -> str:
        return digits_of_reader(value)


def _stretch(typed: str) -> OpenTimes:
    hours = _UNTIL.split(typed)
    if len(hours) != 2 or not all(hours):
        raise Unreadable(_("مانند «۸ تا ۱۲» یا «۸ تا ۱۲، ۱۶ تا ۲۰:۳۰» بنویسید."))
    times = OpenTimes(parse_hour(hours[0]), parse_hour(hours[1]))
    if backwards(times.starts, times.ends):
        raise Unreadable(_("ساعت پایان باید پس از ساعت آغاز باشد."))
    return times
