"""How a name sounds, in the few consonants that a Persian and a Latin spelling share.

Vowels go, since Persian writes few and everybody spells them differently in Latin; so do ع and the weak
letters inside a word. «علیرضا» and "Alireza" are both "lrz". Many names sound alike: it finds candidates,
and `spoken` helps to say which of them is meant. `sara_sound_key` in the database is its twin.
"""

import re
from itertools import groupby
from typing import Final

from sara.foundation.persian.keys import search_words

# Two Latin letters that write one sound, as a capital letter until all are read.
PAIRS: Final = (("kh", "X"), ("gh", "Q"), ("sh", "S"), ("ch", "C"), ("zh", "z"), ("ph", "f"), ("th", "t"))
FROM: Final = "cqxwبپتثجچحخدذرزژسشصضطظغفقکگلمنوه" + "aeiouyاعی"
INTO: Final = "kQXvbptsjChXdzrzzsSsztzQfQkglmnvh"
CODES: Final = ("XQSC", "xqyc")
_TABLE: Final = {
    ord(letter): (INTO[place] if place < len(INTO) else None) for place, letter in enumerate(FROM)
}
_CODES: Final = str.maketrans(*CODES)
_WEAK: Final = re.compile("(?<=[^ ])[hvwحهو]+")
SWALLOWED: Final = "hv"
"""Consonants that are not heard inside a word."""
_APOSTROPHES: Final = str.maketrans("", "", "'\u2018\u2019\u02bb\u02bc\u02bf`")
_LATIN: Final = re.compile(r"[A-Za-z]")

# Read aloud letter by letter: what is left of the vowels tells apart names of the same consonants.
_SPOKEN: Final = {
    **_TABLE,
    **{ord(letter): "a" for letter in "اعa"},
    **{ord(letter): "u" for letter in "وouvw"},
    **{ord(letter): "i" for letter in "یiy"},
}


def is_latin(text: str) -> bool:
    """Whether a text is written in Latin letters."""
    return bool(_LATIN.search(text))


def sound_words(text: str) -> list[str]:
    """The words of a text as they sound; a word of vowels only is left out."""
    return _sounding(" ".join(search_words(text.translate(_APOSTROPHES)))).split()


def sound_key(text: str) -> str:
    """What a stored name is found by when it is typed in Latin: each word between spaces, then all in one.

    « lrz krm lrzkrm ». Ask with `sounds_like`.
    """
    words = _sounding(" ".join(search_words(text))).split()
    if not words:
        return ""
    joined = ["".join(words)] if len(words) > 1 else []
    return f" {' '.join([*words, *joined])} "


def _sounding(folded: str) -> str:
    heard = "".join(letter for letter, _ in groupby(folded))
    for pair, sound in PAIRS:
        heard = heard.replace(pair, sound)
    return _WEAK.sub("", heard).translate(_TABLE).translate(_CODES)


def spoken(text: str) -> str:
    """A name letter by letter in Latin, with the vowels that are written: to see how like two names are."""
    heard = "".join(letter for letter, _ in groupby(" ".join(search_words(text.translate(_APOSTROPHES)))))
    for pair, sound in PAIRS:
        heard = heard.replace(pair, sound)
    return heard.translate(_SPOKEN).translate(_CODES)
