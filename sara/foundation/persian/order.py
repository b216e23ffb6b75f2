"""The order of CLDR `fa` (root order with the Arabic script before the Latin), as codes in ASCII.

Codes of the first rank, ascending: `!` space, `"` to `/` signs, `0`–`9` digits, `:` to `[` the Persian
letters, `a`–`z`. The second rank tells variants and marks of one letter apart.
"""

from typing import Final

from sara.foundation.persian.letters import (
    ARABIC_DIGITS,
    ARABIC_MARKS,
    DIGITS,
    PERSIAN_DIGITS,
    every,
)

_SIGNS: Final = (
    " \t\n\v\f\r\x85\u2028\u2029\u1680",
    "_‿",
    "-‐‑‒–—―",
    ",،",
    ";؛",
    ":",
    "!¡",
    "?؟¿",
    ".۔",
    "'‘’‚‹›",
    '"«»“”„',
    "()[]{}﴾﴿",
    "@*/\\&#٭§",
    "%٪",
    "`^+±<=>|~÷×$¢£¤¥€",
)
_LETTERS: Final = (
    "آ",
    "اٱ",
    "ءأٲإٳؤئ",
    "ب",
    "پ",
    "تٹ",
    "ث",
    "ج",
    "چ",
    "ح",
    "خ",
    "دڈ",
    "ذ",
    "رڑڕ",
    "ز",
    "ژ",
    "س",
    "ش",
    "ص",
    "ض",
    "ط",
    "ظ",
    "ع",
    "غ",
    "فڤ",
    "ق",
    "کڪګكڬڭڮ",
    "گ",
    "لڵ",
    "م",
    "نں",
    "وۄۅۆۇۈۉۊۋۏ",
    "هەہةۃۀۂھ",
    "یىےيېۑۍێ",
)
_MARKS: Final = "\u064e\u0650\u064f\u064b\u064d\u064c\u0651\u0652\u0653\u0654\u0655\u0670"
_VARIANT_CODES: Final = "123456789"
_MARK_CODES: Final = "abcdefghijkl"
_OTHER_MARK: Final = "z"


def _primary() -> dict[str, str]:
    table = {sign: chr(0x21 + rank) for rank, signs in enumerate(_SIGNS) for sign in signs}
    table |= dict(zip(PERSIAN_DIGITS + ARABIC_DIGITS, DIGITS * 2, strict=True))
    return table | {letter: chr(0x3A + rank) for rank, letters in enumerate(_LETTERS) for letter in letters}


def _secondary() -> dict[str, str]:
    table = dict.fromkeys(map(chr, every(ARABIC_MARKS)), _OTHER_MARK)
    table |= dict(zip(_MARKS, _MARK_CODES, strict=True))
    for letters in _LETTERS:
        table |= dict(zip(letters[1:], _VARIANT_CODES, strict=False))
    return table


PRIMARY: Final = _primary()
SECONDARY: Final = _secondary()
