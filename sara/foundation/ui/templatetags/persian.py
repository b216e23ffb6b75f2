"""The library `persian`: digits, days, money and codes as the reader writes them.

Persian when the language is Persian; otherwise Latin digits and English words. What must keep its
own direction comes in a `<bdi>`; inside an attribute, an `<option>` or a `<title>`, take the filter
of the same name that ends in `_text`.
"""

import re
from datetime import date, datetime, time
from typing import Final

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sara.foundation import clock
from sara.foundation.ids import dialled, format_phone, group
from sara.foundation.jalali import (
    format_day,
    format_day_month,
    format_month,
    format_near,
    format_short,
    weekday_name,
)
from sara.foundation.money import format_number, format_rial, format_toman
from sara.foundation.persian import digits_of_reader, language_of_reader, to_persian_digits

register = template.Library()

_MARKUP: Final = re.compile(r"(<[^>]*>|&#?\w+;)")

KILOMETRE: Final = 1000
LONG_WAY: Final = 10  # kilometres, from which tenths no longer matter

Day = date | datetime | None


def _day(value: date | datetime) -> date:
    return clock.day_of(value) if isinstance(value, datetime) else value


def _bdi(text: str, direction: str = "auto") -> SafeString:
    return format_html('<bdi dir="{}">{}</bdi>', direction, text) if text else SafeString("")


@register.filter
def fa(value: object) -> str:
    """Digits as the reader writes them: «کلاس ۲». Marked-up text keeps its marks."""
    if value is None:
        return ""
    text = str(value)
    if language_of_reader() != "fa":
        return value if isinstance(value, SafeString) else text
    if not isinstance(value, SafeString):
        return to_persian_digits(text)
    parts = _MARKUP.split(value)
    parts[::2] = map(to_persian_digits, parts[::2])
    return mark_safe("".join(parts))  # noqa: S308 it was safe, and only digits outside of marks changed


@register.filter
def number(value: int | None) -> str:
    """A count in groups of three: «۱۲٬۰۳۰»."""
    return "" if value is None else format_number(int(value), language_of_reader())


@register.filter
def jalali(value: Day) -> str:
    """«شنبه ۵ مهر ۱۴۰۵»; of an instant, its day in Tehran."""
    return "" if value is None else format_day(_day(value), language_of_reader())


@register.filter
def jalali_short(value: Day) -> str:
    """«۱۴۰۵/۰۷/۰۵»."""
    return "" if value is None else format_short(_day(value), language_of_reader())


@register.filter
def jalali_month(value: Day) -> str:
    """«مهر ۱۴۰۵»."""
    return "" if value is None else format_month(_day(value), language_of_reader())


@register.filter
def day_month(value: Day) -> str:
    """«۵ مهر»."""
    return "" if value is None else format_day_month(_day(value), language_of_reader())


@register.filter(name="weekday")
def weekday_(value: Day) -> str:
    """«شنبه»."""
    return "" if value is None else weekday_name(_day(value), language_of_reader())


@register.filter
def near_day(value: Day) -> str:
    """«امروز»، «فردا»، «سه‌شنبه», or else «شنبه ۵ مهر» (with the year when it is another)."""
    return (
        "" if value is None else format_near(_day(value), today=clock.today(), language=language_of_reader())
    )


@register.filter(name="clock")
def clock_(value: datetime | time | None) -> str:
    """The hour in Tehran: «۱۷:۳۰»."""
    if value is None:
        return ""
    local = value.astimezone(clock.TEHRAN) if isinstance(value, datetime) else value
    return digits_of_reader(local.strftime("%H:%M"))


@register.filter
def toman_text(value: int | None) -> str:
    """«۴۵۰٬۰۰۰ تومان» of an amount in rials, as plain text."""
    return "" if value is None else format_toman(value, language_of_reader())


@register.filter
def toman(value: int | None) -> SafeString:
    """«۴۵۰٬۰۰۰ تومان» of an amount in rials."""
    return _bdi(toman_text(value))


@register.filter
def rial_text(value: int | None) -> str:
    """«۴٬۵۰۰٬۰۰۰ ریال», as plain text."""
    return "" if value is None else format_rial(value, language_of_reader())


@register.filter
def rial(value: int | None) -> SafeString:
    """«۴٬۵۰۰٬۰۰۰ ریال», for official papers."""
    return _bdi(rial_text(value))


@register.filter
def distance(metres: int) -> str:
    """«۶۵۰ متر», «۲٫۴ کیلومتر», «۳۴۱ کیلومتر»: as exactly as who goes there wants it."""
    if round(metres, -1) < KILOMETRE:
        return _("%(number)s متر") % {"number": number(round(metres, -1))}
    whole, tenth = divmod(round(metres / 100), 10)
    if whole >= LONG_WAY or not tenth:
        return _("%(number)s کیلومتر") % {"number": number(round(metres / KILOMETRE))}
    mark = "٫" if language_of_reader() == "fa" else "."
    return _("%(number)s کیلومتر") % {"number": digits_of_reader(f"{whole}{mark}{tenth}")}


@register.filter
def code_text(value: str | None) -> str:
    """A code in groups of four, as plain text. Its digits stay Latin: it is copied and read out."""
    return group(value or "")


@register.filter
def code(value: str | None) -> SafeString:
    """A code in groups of four, left to right."""
    return _bdi(code_text(value), "ltr")


@register.filter
def phone_text(value: str | None) -> str:
    """A telephone in groups, as plain text: «۰۲۱ ۳۳۳۳ ۴۴۴۴»."""
    return digits_of_reader(format_phone(value or ""))


@register.filter
def phone(value: str | None) -> SafeString:
    """A telephone in groups, left to right."""
    return _bdi(phone_text(value), "ltr")


@register.filter
def phone_link(value: str | None) -> SafeString:
    """A telephone as a link that dials it."""
    if not value:
        return SafeString("")
    return format_html('<a href="tel:{}">{}</a>', dialled(value), phone(value))


@register.filter
def isolated(value: object) -> SafeString:
    """Any text in its own direction: a Latin name or an e-mail address inside Persian."""
    return _bdi(str(value)) if value is not None else SafeString("")
