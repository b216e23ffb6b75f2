"""Short codes that people read, type and say over the telephone."""

import secrets
from collections.abc import Callable
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable, clean, to_ascii_digits

# No letter that looks like a digit or like another letter: not 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V.
ALPHABET: Final = "23456789ACDEFHJKMNPQRTVWXY"
LENGTH: Final = 8
_SHORTEST: Final = 6
_LONGEST: Final = 20
_GROUP: Final = 4
_MEANT: Final = str.maketrans("ZSGBU", "2568V")
_BETWEEN: Final = dict.fromkeys(map(ord, " -_\u2010\u2011\u2013\u200c"))


def new_code(length: int = LENGTH, *, taken: Callable[[str], bool] | None = None) -> str:
    """A random code, without separators, upper-case; another one while `taken(code)`.

    Eight places give 2·10¹¹ codes, which nobody guesses by trying within what a throttle lets pass.
    """
    while True:
        code = "".join(secrets.choice(ALPHABET) for _place in range(length))
        if taken is None or not taken(code):
            return code


def parse_code(text: str) -> str:
    """A typed code in its stored form: any case, any digits, with or without separators; a letter
    that looks like one of the alphabet's is taken for it. Raises `Unreadable`."""
    code = to_ascii_digits(clean(text[:100])).translate(_BETWEEN).upper().translate(_MEANT)
    if not _SHORTEST <= len(code) <= _LONGEST or not set(code) <= set(ALPHABET):
        raise Unreadable(_("این کد درست نیست. آن را از روی برگه، حرف به حرف بنویسید."))
    return code


def group(code: str) -> str:
    """A code as it is shown: in groups of four, "ABCD EFGH"."""
    return " ".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))
