"""Numbers in the digits of the reader's language."""

from django.utils.translation import get_language

from sara.foundation.persian import to_persian_digits


def speaks_persian() -> bool:
    """Whether the language in force is written with Persian digits, right to left."""
    return (get_language() or "fa").startswith("fa")


def digits(number: object) -> str:
    """A whole number or a string of digits, as the reader writes it."""
    if not speaks_persian():
        return f"{number:,}" if isinstance(number, int) else str(number)
    return to_persian_digits(f"{number:,}".replace(",", "٬") if isinstance(number, int) else str(number))
