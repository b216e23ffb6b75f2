"""The reference cases of Persian text, as far as they speak of finding a name.

The suites of persiantools and shekar say how a text is brought into one form; a search does it for both
the text that is stored and the one that is typed, so the input of a case must find what it became.
What does not hold is named here with its reason.
"""

from collections.abc import Iterator

from sara.foundation.persian import joined_key, search_words, sound_words
from sara.foundation.persian.tests.reference import reference, suite

# Tests of the suites that bring letters, marks, digits and spaces into one form.
PERSIANTOOLS = ("test_ar_to_fa", "test_fa_to_fa")
SHEKAR = (
    "test_unify_characters",
    "test_unify_arabic_unicode",
    "test_normalize_numbers",
    "test_diacritic_and_digit_normalization",
    "test_keshida_removed",
)
NAMES = ("names_female_names.txt", "names_male_names.txt", "names_last_names.txt")


def cases() -> Iterator[tuple[str, str]]:
    for name, tests in (("persiantools-6.2.0", PERSIANTOOLS), ("shekar-1.7.0", SHEKAR)):
        for _call, case in suite(name, *tests):
            typed, stored = (case.get("args") or [None])[0], case.get("expected")
            if isinstance(typed, str) and isinstance(stored, str):
                yield typed, stored


def test_what_the_suites_call_one_text_is_found_as_one() -> None:
    told = list(cases())
    wrong = [pair for pair in told if joined_key(pair[0]) != joined_key(pair[1])]

    assert len(told) > 20
    assert wrong == []


def names() -> list[str]:
    lines = [
        line for name in NAMES for line in reference(f"persian-text/{name}").read_text("utf-8").split("\n")
    ]
    return [line.strip() for line in lines if line.strip()]


def spellings(name: str) -> Iterator[str]:
    """The ways in which people type a name."""
    yield name.replace("ی", "ي").replace("ک", "ك")
    yield name.replace("ی", "ى")
    yield name.replace("آ", "ا")
    yield name.replace(" ", "\u200c")
    yield name.replace(" ", "")
    yield "ـ".join(name)
    yield name.replace("ه", "ة")
    yield f" \u200f{name}\u200e "


def test_every_name_of_the_lists_is_found_in_every_spelling() -> None:
    wrong = [
        (name, typed)
        for name in names()
        for typed in spellings(name)
        if joined_key(typed) != joined_key(name)
    ]

    assert wrong == []


def test_every_name_of_the_lists_has_words_and_nearly_all_a_sound() -> None:
    all_names = names()
    silent = [name for name in all_names if not sound_words(name)]

    assert [name for name in all_names if not search_words(name)] == []
    assert len(silent) < len(all_names) / 100  # «آیه», «آوا»: vowels only; typed in Latin they find nobody
