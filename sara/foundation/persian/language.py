"""Which language the reader reads, and what he reads of a text that stands in two."""

from typing import Literal

from django.utils.translation import get_language


def reads_persian() -> bool:
    """Whether the language in force is Persian; where none is in force it is."""
    return (get_language() or "fa").startswith("fa")


def language_of_reader() -> Literal["fa", "en"]:
    """In which of our two languages days, hours and numbers are written."""
    return "fa" if reads_persian() else "en"


def in_language(persian: str, english: str) -> str:
    """The English text where English is read and there is one, else the Persian."""
    return english if english and not reads_persian() else persian
