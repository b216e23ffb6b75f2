"""What people put between the digits of a number, taken out."""

import re
from typing import Final

from django.utils.functional import Promise

from sara.foundation.persian import Unreadable, clean, to_ascii_digits

_LONGEST: Final = 100
_BETWEEN: Final = re.compile("[\\s\u200c_./()\u2010-\u2015\u2212-]+")


def without_separators(text: str) -> str:
    """The typed text with ASCII digits and nothing between them."""
    return _BETWEEN.sub("", to_ascii_digits(clean(text[:_LONGEST])))


def digits_of(text: str, otherwise: str | Promise) -> str:
    """Its digits, if it has nothing but digits and separators; else `Unreadable` with these words."""
    typed = without_separators(text)
    if not (typed.isascii() and typed.isdecimal()):
        raise Unreadable(otherwise)
    return typed
