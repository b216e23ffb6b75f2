"""Arithmetic of persons and of signing in.

The limits are defaults of this software, not rules of the city: docs/sources/signing-in.md.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from sara.foundation.jalali import date_of, jalali_of, month_length
from sara.foundation.persian import clean, joined_key

ADULT_AGE: Final = 18  # docs/sources/signing-in.md, of age

CODE_DIGITS: Final = 6
CODE_LIFE: Final = timedelta(minutes=5)
CODE_TRIES: Final = 5
CODE_PAUSE: Final = timedelta(seconds=60)
CODE_WINDOW: Final = timedelta(hours=1)
CODES_TO_A_MOBILE: Final = 6
CODES_FROM_AN_ADDRESS: Final = 60  # a house, or an operator, stands behind one address
CODE_KEPT: Final = timedelta(days=7)
RENEWAL_LIFE: Final = timedelta(days=1)
RENEWAL_TRIES: Final = 5
PROOF_LIFE: Final = timedelta(minutes=30)
UNDO_WITHIN: Final = timedelta(days=30)  # docs/sources/doubles.md

TITLES: Final = frozenset(
    {
        "سید",
        "سیده",
        "حاج",
        "حاجی",
        "حاجیه",
        "کربلایی",
        "مشهدی",
        "دکتر",
        "مهندس",
        "استاد",
        "شیخ",
        "آقای",
        "خانم",
        "خانوم",
        "جناب",
        "سرکار",
        "حجت‌الاسلام",
        "آیت‌الله",
    }
)
_LATIN_TITLES: Final = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "dr", "eng", "haj", "hajj", "haji", "hajieh", "sheikh"),
        *("seyed", "seyyed", "sayed", "sayyed", "sayyid", "seyedeh", "seyyedeh"),
        *("agha", "aghaye", "khanom", "khanoum"),
    )
)
SHORTEST_NAME: Final = 3
_JOINED_TITLES: Final = ("سیده", "سید", "حاجیه", "حاجی", "حاج")
_TITLE_KEYS: Final = frozenset(joined_key(title) for title in TITLES)


def grown_if_born_by(day: date) -> date:
    """The last birth date of those who are of age on a day; one born after it is a child.

    Years are counted in the Jalali calendar; one born on 30 Esfand comes of age on the day after 29 Esfand.
    """
    today = jalali_of(day)
    year = today.year - ADULT_AGE
    return date_of(year, today.month, min(today.day, month_length(year, today.month)))


def is_child(birth_on: date, day: date) -> bool:
    """Whether someone born then is under age on a day."""
    return birth_on > grown_if_born_by(day)


def split_title(given_name: str) -> tuple[str, str]:
    """A typed given name as title and name: «سید علی» is («سید», «علی»). A title alone is a name."""
    words = clean(given_name).split(" ")
    count = 0
    while title := _title_at(words, count):
        if count + title >= len(words):
            break
        count += title
    return " ".join(words[:count]), " ".join(words[count:])


def name_key(given_name: str, surname: str) -> str:
    """The folded name without spaces, equal for every spelling; the database keeps it as `name_key`."""
    return joined_key(f"{given_name} {surname}")


def without_titles(text: str) -> str:
    """A typed name without the titles in it, in either script, unless nothing else is left."""
    words = clean(text).split(" ")
    kept: list[str] = []
    place = 0
    while place < len(words):
        title = _title_at(words, place) or int(joined_key(words[place]) in _LATIN_TITLES)
        if not title:
            kept.append(words[place])
        place += title or 1
    return " ".join(kept or words)


def _title_at(words: Sequence[str], place: int) -> int:
    """How many words from here on are one title: «حجت الاسلام» is two."""
    return next((n for n in (2, 1) if joined_key("".join(words[place : place + n])) in _TITLE_KEYS), 0)


def without_joined_titles(text: str) -> str:
    """A typed name without a title that is written in one with it: «سیدعلی» is «علی»."""
    return " ".join(_without_joined_title(word) for word in clean(text).split(" "))


def _without_joined_title(word: str) -> str:
    for title in _JOINED_TITLES:
        rest = word.removeprefix(title).lstrip("\u200c")
        if rest != word and len(rest) >= SHORTEST_NAME:
            return rest
    return word


def can_be_undone(merged_at: datetime, now: datetime) -> bool:
    """Whether a merge of then can still be undone."""
    return now - merged_at < UNDO_WITHIN


def is_code_alive(sent_at: datetime, now: datetime) -> bool:
    """Whether a code sent then can still be used: five minutes, the last instant not among them."""
    return now - sent_at < CODE_LIFE


_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def device_of(user_agent: str) -> str:
    """What a browser calls itself, so that one knows it again: «Chrome · Android»; "" when it is silent."""
    known = (
        next((name for mark, name in names if mark in user_agent), "") for names in (_BROWSERS, _SYSTEMS)
    )
    return " · ".join(filter(None, known))
