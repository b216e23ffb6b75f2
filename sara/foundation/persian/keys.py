"""Two keys of a text: one to find it by, one to order it by.

`sara_search_key` and `sara_sort_key` in the database give the same for the same text: whoever
changes one changes both (a new migration), and the tests hold them together.
"""

import re
import unicodedata
from typing import Final

from sara.foundation.persian.letters import (
    ARABIC_DIGITS,
    ARABIC_MARKS,
    BREAKS,
    DIGITS,
    FOLDED,
    LATIN_MARKS,
    LONE_HAMZA,
    LOWER,
    PERSIAN_DIGITS,
    SHAPING,
    THOUSANDS_MARK,
    UNSEEN,
    UNSTORABLE,
    UPPER,
    every,
)
from sara.foundation.persian.order import PRIMARY, SECONDARY

_IGNORED: Final = UNSTORABLE + UNSEEN + SHAPING + LATIN_MARKS
_LOWER: Final = dict(zip(map(ord, UPPER), LOWER, strict=True))
_LONGEST_SORT_KEY: Final = 240


def _folding() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(every(_IGNORED + ARABIC_MARKS))
    table |= dict.fromkeys(map(ord, LONE_HAMZA + THOUSANDS_MARK))
    table |= dict.fromkeys(every(BREAKS), " ") | _LOWER
    table |= dict(zip(map(ord, PERSIAN_DIGITS + ARABIC_DIGITS), DIGITS * 2, strict=True))
    for letter, doubles in FOLDED.items():
        table |= dict.fromkeys(map(ord, doubles), letter)
    return table


_FOLDING: Final = _folding()
_BARE: Final = dict.fromkeys(every(_IGNORED)) | _LOWER
_NO_MARKS: Final = dict.fromkeys(every(ARABIC_MARKS))
_PRIMARY: Final = {**_NO_MARKS, **{ord(letter): code for letter, code in PRIMARY.items()}}
_SECONDARY: Final = {ord(letter): code for letter, code in SECONDARY.items()}
_PLAIN: Final = re.compile(f"[^{''.join(SECONDARY)}]")


def search_words(text: str) -> list[str]:
    """The words of a text, each folded: one letter for all its doubles, no marks, ASCII digits.

    A ZWNJ does not part words.
    """
    return unicodedata.normalize("NFKD", text).translate(_FOLDING).split()


def search_key(text: str) -> str:
    """What a stored text is found by: each word after a space, then all of them joined after a bar.

    « کتاب خانه|کتابخانه». It is made for the columns of the database; ask with `matches`, never by
    comparing with a typed text.
    """
    words = search_words(text)
    apart = "".join(f" {word}" for word in words)
    return f"{apart}|{''.join(words)}" if len(words) > 1 else apart


def joined_key(text: str) -> str:
    """The folded text without spaces: the same for «علی رضا», «علی‌رضا» and «علیرضا»."""
    return "".join(search_words(text))


def sort_key(text: str) -> str:
    """A text that orders, compared code by code (collation "C"), as CLDR `fa` orders the original.

    First comes the rank of each letter; after a space, only where there is something to tell apart,
    the marks and variants of letters. Text in other scripts follows, by code point.
    """
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text).translate(_BARE))
    ranks = bare.translate(_PRIMARY)
    marks = _PLAIN.sub("0", bare).translate(_SECONDARY).rstrip("0")
    return (f"{ranks} {marks}" if marks else ranks)[:_LONGEST_SORT_KEY]
