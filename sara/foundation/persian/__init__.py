"""Persian text: the form it is stored in, the keys it is found and ordered by, its digits."""

from sara.foundation.persian.digits import digits_of_reader, to_ascii_digits, to_persian_digits
from sara.foundation.persian.errors import Unreadable
from sara.foundation.persian.expressions import (
    JoinedKey,
    SearchKey,
    SortKey,
    search_index,
    search_key_of,
    sort_key_of,
)
from sara.foundation.persian.keys import joined_key, search_key, search_words, sort_key
from sara.foundation.persian.language import in_language, language_of_reader, reads_persian
from sara.foundation.persian.search import closeness, matches, patterns, resembles, sounds_like
from sara.foundation.persian.sounds import is_latin, sound_key, sound_words, spoken
from sara.foundation.persian.text import clean

__all__ = [
    "JoinedKey",
    "SearchKey",
    "SortKey",
    "Unreadable",
    "clean",
    "closeness",
    "digits_of_reader",
    "in_language",
    "is_latin",
    "joined_key",
    "language_of_reader",
    "matches",
    "patterns",
    "reads_persian",
    "resembles",
    "search_index",
    "search_key",
    "search_key_of",
    "search_words",
    "sort_key",
    "sort_key_of",
    "sound_key",
    "sound_words",
    "sounds_like",
    "spoken",
    "to_ascii_digits",
    "to_persian_digits",
]
