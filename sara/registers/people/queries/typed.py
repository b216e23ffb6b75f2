"""What a typed text may mean: a number somebody is known by, a code, or a name."""

from collections.abc import Callable
from dataclasses import dataclass

from sara.foundation.ids import parse_code, parse_mobile, parse_national_id
from sara.foundation.persian import Unreadable, clean, search_words, to_ascii_digits

FEWEST_DIGITS = 4
FOREIGN_ID_DIGITS = range(8, 16)
_BETWEEN = str.maketrans("", "", " -_./()+\u200c")


@dataclass(frozen=True, slots=True)
class Typed:
    """The readings of one text; an empty one does not apply."""

    code: str = ""
    mobile: str = ""
    national_id: str = ""
    foreign_id: str = ""
    digits: str = ""
    words: str = ""

    @property
    def is_exact(self) -> bool:
        return bool(self.code or self.mobile or self.national_id or self.foreign_id)


def read(text: str) -> Typed:
    """Every reading of a typed text. Digits alone are never a name; four of them are part of a mobile."""
    typed = clean(text[:200])
    packed = to_ascii_digits(typed).translate(_BETWEEN)
    if not packed.isascii() or not packed.isdecimal():
        return Typed(code=_if_readable(parse_code, typed), words=typed if search_words(typed) else "")
    return Typed(
        code=_if_readable(parse_code, typed),
        mobile=_if_readable(parse_mobile, typed),
        national_id=_if_readable(parse_national_id, typed),
        foreign_id=packed if len(packed) in FOREIGN_ID_DIGITS else "",
        digits=packed if FEWEST_DIGITS <= len(packed) <= len("09123456789") else "",
    )


def _if_readable(parse: Callable[[str], str], text: str) -> str:
    try:
        return parse(text)
    except Unreadable:
        return ""
