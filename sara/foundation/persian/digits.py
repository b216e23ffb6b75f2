from typing import Final

from sara.foundation.persian.language import reads_persian
from sara.foundation.persian.letters import ARABIC_DIGITS, DIGITS, PERSIAN_DIGITS

_TO_ASCII: Final = str.maketrans(PERSIAN_DIGITS + ARABIC_DIGITS, DIGITS * 2)
_TO_PERSIAN: Final = str.maketrans(DIGITS + ARABIC_DIGITS, PERSIAN_DIGITS * 2)


def to_ascii_digits(text: str) -> str:
    """The same text with every Persian and Arabic digit as 0–9."""
    return text.translate(_TO_ASCII)


def to_persian_digits(text: str) -> str:
    """The same text with every digit as ۰–۹."""
    return text.translate(_TO_PERSIAN)


def digits_of_reader(text: object) -> str:
    """The text with the digits of the language in force: Persian ones in Persian."""
    return to_persian_digits(str(text)) if reads_persian() else str(text)
