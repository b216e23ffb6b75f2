"""The form in which text is stored."""

import re
import unicodedata
from typing import Final

from sara.foundation.persian.letters import (
    ARABIC_DIGITS,
    LINE_ENDS,
    PERSIAN_DIGITS,
    SPACES,
    UNSEEN,
    UNSTORABLE,
    ZWNJ,
    every,
)

_PRESENTATION_FORMS: Final = ((0xFB50, 0xFDC7), (0xFE80, 0xFEFC))


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(every(UNSTORABLE + UNSEEN))
    table |= dict.fromkeys(every(SPACES), " ") | dict.fromkeys(every(LINE_ENDS), "\n")
    table |= dict.fromkeys(map(ord, "يى"), "ی") | {ord("ك"): "ک"}
    table |= dict(zip(map(ord, ARABIC_DIGITS), PERSIAN_DIGITS, strict=True))
    for point in every(_PRESENTATION_FORMS):
        plain = unicodedata.normalize("NFKC", chr(point))
        if plain != chr(point) and not plain.startswith(" "):
            table[point] = plain.translate(table)
    return table


_TABLE: Final = _table()
_SPACES: Final = re.compile(" {2,}")
_BLANKS: Final = re.compile(r" *\n[ \n]*")
_LINE_END: Final = re.compile(r" *\n *")
_MANY_LINES: Final = re.compile(r"\n{3,}")
_IDLE_ZWNJ: Final = re.compile(f"{ZWNJ}+(?=[\\s{ZWNJ}]|$)|(?:(?<=\\s)|^){ZWNJ}+")


def clean(text: str, *, multiline: bool = False) -> str:
    """The form in which text is stored: one way to write each letter, nothing unseen.

    NFC; Arabic ك ي ى become ک ی and Arabic digits ٠–٩ become ۰–۹ (Latin digits stay as typed).
    NUL, controls, lone surrogates, directional marks and tatweel go without a word; the ZWNJ stays
    where it parts letters. Runs of space become one. Line ends become spaces, or, with `multiline`,
    stay, at most one empty line together.
    """
    cleaned = text.replace("\r\n", "\n").translate(_TABLE)
    cleaned = unicodedata.normalize("NFC", cleaned).replace("ی\u0654", "ئ")
    if ZWNJ in cleaned:
        cleaned = _IDLE_ZWNJ.sub("", cleaned)
    if multiline:
        cleaned = _MANY_LINES.sub("\n\n", _LINE_END.sub("\n", cleaned))
    else:
        cleaned = _BLANKS.sub(" ", cleaned)
    return _SPACES.sub(" ", cleaned).strip()
