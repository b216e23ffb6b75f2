"""Finding by a typed text, in any spelling: with a space, with a ZWNJ or joined; ي or ی; آ or ا."""

from typing import Final

from django.db.models import Case, IntegerField, Q, Value, When

from sara.foundation.persian.keys import search_words
from sara.foundation.persian.sounds import SWALLOWED, sound_words
from sara.foundation.persian.text import clean

_LONGEST_QUESTION: Final = 100
_MOST_WORDS: Final = 8
_SHORT: Final = 2
_TELLING: Final = 3
"""A word of more consonants is rare enough to be found anywhere."""
_ESCAPED: Final = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


def matches(key: str, text: str) -> Q:
    """The condition that a column of search keys (`key`, a path such as `programme__search_key`)
    answers a typed text: every word is found, in any order.

    A word of one or two letters is found only where a word starts, or joined to the word before it.
    A text without words asks for nothing and finds everything.
    """
    words = _asked(text)
    found = Q()
    for place, word in enumerate(words):
        found &= _has(key, word) if len(word) > _SHORT else _short(key, words, place)
    return found


def patterns(text: str) -> list[str]:
    """For each word of a text what a search key is like, where `matches` asks no more than that; else none.

    For statements whose text does not depend on what was typed: `like_all(key, patterns(text))`.
    """
    words = _asked(text)
    if any(len(word) <= _SHORT for word in words):
        return []
    return [f"%{word.translate(_ESCAPED)}%" for word in words]


def resembles(key: str, text: str) -> Q:
    """The condition that some part of the key is like the typed text: for what was mistyped.

    Dearer and looser than `matches`: ask it when `matches` finds nothing.
    """
    words = _asked(text)
    return Q(**{f"{key}__trigram_word_similar": " ".join(words)}) if words else Q()


def sounds_like(key: str, text: str) -> Q:
    """The condition that a column of sound keys answers a name typed in Latin: every word, or all as one.

    A word of one or two consonants must be there whole, or begin a word where another says more; one of
    three begins a word, and a longer one may stand in one. «Mohammad Hossein» is محمدحسین too, and a j
    may write a ژ: «Ahmadinejad».
    """
    words = sound_words(text[:_LONGEST_QUESTION])[:_MOST_WORDS]
    if not words:
        return Q(pk__in=[])
    longest = max(map(len, words))
    apart = Q()
    for place, word in enumerate(words):
        means = _heard(key, _standing(word, longest))
        if place and word[0] in SWALLOWED:
            means |= _heard(key, words[place - 1] + word[1:])
        apart &= means
    joined = "".join(words)
    return apart | _heard(key, joined) if len(joined) > _SHORT else apart


def _standing(word: str, longest: int) -> str:
    """How a word must stand in a sound key: whole, at the beginning of a word, or anywhere."""
    if len(word) > _TELLING:
        return word
    return f" {word} " if len(word) <= _SHORT and longest <= _TELLING else f" {word}"


def _heard(key: str, sounds: str) -> Q:
    means = _has(key, sounds)
    return means | _has(key, sounds.replace("j", "z")) if "j" in sounds else means


def closeness(key: str, text: str, *, plain: str) -> Case:
    """How near a match is: 0 as typed, 1 the same words when folded, 2 any other. Order by it first.

    `plain` is the column of the text itself. «امین» puts امین before آمین, and both before نامین.
    """
    typed = clean(text[:_LONGEST_QUESTION])
    words = _asked(text)
    whole = Q()
    for word in words:
        whole &= _has(key, f" {word}")
    nearness = [When(Q(**{f"{plain}__contains": typed}) & whole, then=Value(0))] if typed else []
    nearness += [When(whole, then=Value(1))] if words else []
    return Case(*nearness, default=Value(2), output_field=IntegerField())


def _asked(text: str) -> list[str]:
    return search_words(text[:_LONGEST_QUESTION])[:_MOST_WORDS]


def _short(key: str, words: list[str], place: int) -> Q:
    starts = _has(key, f" {words[place]}")
    return starts | _has(key, words[place - 1] + words[place]) if place else starts


def _has(key: str, part: str) -> Q:
    return Q(**{f"{key}__contains": part})
