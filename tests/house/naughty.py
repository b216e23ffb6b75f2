"""What people, machines and those who mean harm type: strings that have broken other software.

The Big List of Naughty Strings is read where the reference data lies; our own stand here.
"""

import json
import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

SEED: Final = 1405
MARKER: Final = "<script>alert(1)</script>"
LONG: Final = "آ" * 100_000

OWN: Final = (
    "\x00",
    "پیش\x00پس",
    "نیم‌جفت \ud800 و \udfff",  # lone surrogates go out as their bytes, which are not UTF-8
    "\u202aالف\u202bب\u202cپ\u202dت\u202eث\u2066ج\u2067چ\u2068ح\u2069",
    "می\u200cروم \u200c\u200c و \u200dک\u200d",
    "\u200c",
    "\ufeff\u00ad\u2060",
    "👩‍👩‍👧‍👦🏳️‍🌈🇮🇷",
    "ء" + "\u064b\u0651" * 400,
    LONG,
    "كتاب يك علي ى",
    "۱۲٣٤56",
    "²٫½",
    "99999999999999999999999999",
    "-1",
    "NaN",
    "1e309",
    "0x10",
    "۹۳۷۷/۱۲/۲۹",
    "۰/۰/۰",
    "9999-12-31",
    "۱۴۰۵/۱۳/۳۲",
    "۲۵:۶۱",
    MARKER,
    "\"><img src=x onerror=alert(1)> ' onfocus=alert(1) autofocus x='",
    "</textarea></title></style><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "'; DROP TABLE people_person; --",
    "%s %(name)s {0} {name} ${7*7} #{7*7}",
    "{{ 7|add:'7' }}{% debug %}{% load x %}",
    '=HYPERLINK("http://x.example","بزن")',
    "+98-1@SUM(A1:A9)",
    "line\r\nSet-Cookie: stolen=1\r\n\r\nbody",
    "a\u2028b\u2029c\x85d\x0be",
    "../../../../etc/passwd",
    "_" * 130,
    " \t ",
    "",
)
NO_SUCH_CHOICE: Final = ("no-such-thing", "-1", "0", "999999999999999999999999", "\x00", "None", MARKER, LONG)
BAD_NUMBERS: Final = ("0", "999999999", "9" * 30, "1" * 2000)
BAD_PATHS: Final = (
    "no-such-thing",
    "AAAAAAAA",
    "23456789",
    "------",
    "a" * 30,
    "9" * 30,
    "b" * 3000,
    "%00",
    "%FF%FE",
    "%ED%A0%80",
    "%E2%80%AE",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "..%2F..%2Fetc%2Fpasswd",
    "%D9%A1%D9%A2%D9%A3%D9%A4%D9%A5%D9%A6%D9%A7%D9%A8",
)

_BESIDE: Final = Path(__file__).resolve().parents[3] / "shared" / "data"


def big_list() -> tuple[str, ...]:
    """The Big List of Naughty Strings, or nothing where the reference data is not there."""
    folder = Path(os.environ.get("SARA_REFERENCE_DATA", _BESIDE))
    found = folder / "naughty" / "blns" / "blns.json"
    return tuple(json.loads(found.read_text(encoding="utf-8"))) if found.exists() else ()


def same_chance() -> random.Random:
    """Chance that falls the same way in every run."""
    return random.Random(SEED)  # noqa: S311 nothing secret


class Deck:
    """All strings, shuffled, dealt one after the other and then again from the first."""

    def __init__(self, strings: Sequence[str]) -> None:
        self.strings = list(dict.fromkeys(strings))
        same_chance().shuffle(self.strings)
        self.dealt: set[str] = set()
        self._cards = self._around()

    def deal(self) -> str:
        card = next(self._cards)
        self.dealt.add(card)
        return card

    def rounds(self, fields: int) -> int:
        """How many each field must take so that none is left over."""
        return -(-len(self.strings) // max(fields, 1))

    def _around(self) -> Iterator[str]:
        while True:
            yield from self.strings
