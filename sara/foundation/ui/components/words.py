"""Numbers in the digits of the reader's language."""

from sara.foundation.persian import reads_persian, to_persian_digits


def digits(number: object) -> str:
    """A whole number or a string of digits, as the reader writes it."""
    if not reads_persian():
        return f"{number:,}" if isinstance(number, int) else str(number)
    return to_persian_digits(f"{number:,}".replace(",", "٬") if isinstance(number, int) else str(number))
