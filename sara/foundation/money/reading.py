"""Reading a typed amount."""

import re
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.money.rials import Rials
from sara.foundation.persian import Unreadable, clean, to_ascii_digits

_LONGEST: Final = 60
_MOST_TOMAN: Final = 10**12
_SEPARATORS: Final = re.compile(r"(?<=[0-9])[٬,،' \u200c_](?=[0-9])")
_AMOUNT: Final = re.compile(r"([0-9]+)\s*(تومان|تومن|ت|toman|tomans|ریال|rial|rials)?", re.IGNORECASE)
_RIAL_WORDS: Final = frozenset({"ریال", "rial", "rials"})


def parse_toman(text: str) -> Rials:
    """A typed amount of tomans: any digits, groups parted by ٬ , ، or a space, with or without the
    word. With the word «ریال» it is rials. No fractions, no sign. Raises `Unreadable`."""
    typed = to_ascii_digits(clean(text)[:_LONGEST])
    told = _AMOUNT.fullmatch(_SEPARATORS.sub("", typed))
    if told is None:
        raise Unreadable(_("مبلغ را به تومان و فقط با رقم بنویسید، مانند ۴۵۰٬۰۰۰."))
    number = int(told[1])
    if number > _MOST_TOMAN:
        raise Unreadable(_("این مبلغ بیش از اندازه بزرگ است."))
    return Rials(number) if (told[2] or "").lower() in _RIAL_WORDS else Rials.of_toman(number)
