"""Amounts as people write them."""

from sara.foundation.money.rials import TOMAN
from sara.foundation.persian import to_persian_digits

MINUS = "−"
_UNITS = {"toman": ("تومان", "toman"), "rial": ("ریال", "rial")}


def format_toman(amount: int, language: str = "fa") -> str:
    """«۴۵۰٬۰۰۰ تومان», "450,000 toman"; rials that make no whole toman stand after the mark: «۴۵٫۵ تومان»."""
    whole, rest = divmod(abs(int(amount)), TOMAN)
    number = f"{whole:,}.{rest}" if rest else f"{whole:,}"
    return f"{_signed(amount, number, language)} {_unit('toman', language)}"


def format_rial(amount: int, language: str = "fa") -> str:
    """«۴٬۵۰۰٬۰۰۰ ریال», "4,500,000 rial": for official papers."""
    return f"{_signed(amount, f'{abs(int(amount)):,}', language)} {_unit('rial', language)}"


def format_number(number: int, language: str = "fa") -> str:
    """A count in groups of three: «۱۲٬۰۳۰», "12,030"."""
    return _signed(number, f"{abs(number):,}", language)


def _signed(amount: int, number: str, language: str) -> str:
    sign = MINUS if amount < 0 else ""
    if language != "fa":
        return sign + number
    return sign + to_persian_digits(number.replace(",", "٬").replace(".", "٫"))


def _unit(unit: str, language: str) -> str:
    return _UNITS[unit][language != "fa"]
