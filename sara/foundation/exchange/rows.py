"""Reading the cells of one row into values, with what is wrong with each of them in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from django.conf import settings
from django.db.models import TextChoices
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable, digits_of_reader
from sara.foundation.sheets import Column, read_day, read_one_of

T = TypeVar("T")
C = TypeVar("C", bound=TextChoices)

MISSING: Final = _("خالی است.")
TOO_LONG: Final = _("بیش از %(most)s نویسه است.")
TWICE: Final = _("همان ردیف %(number)s است.")
FIELD_CHANGES: Final = _("%(field)s عوض می‌شود.")


def same_as_row(number: int) -> str:
    """What is said of a row that repeats an earlier one."""
    return str(TWICE) % {"number": digits_of_reader(number)}


def field_changes(labels: Iterable[object]) -> list[str]:
    """What is said of each thing that would be written anew; neither the old nor the new is told."""
    return [str(FIELD_CHANGES) % {"field": label} for label in labels]


class RowReader:
    """The cells of a row by the names of the columns. What cannot be read is collected in `faults`.

    An empty cell is None (or ""), and a fault where the column is required.
    """

    def __init__(self, values: Mapping[str, str], columns: Sequence[Column]) -> None:
        self.values = values
        self.columns = {column.name: column for column in columns}
        self.faults: list[str] = []

    def text(self, name: str, *, most: int) -> str:
        """A short text, no longer than the register keeps."""
        typed = self.values.get(name, "")
        if len(typed) > most:
            self.fault(name, str(TOO_LONG) % {"most": digits_of_reader(most)})
        self._require(name, typed)
        return typed

    def read(self, name: str, reader: Callable[[str], T]) -> T | None:
        """A value by a reader that raises `Unreadable`."""
        typed = self.values.get(name, "")
        self._require(name, typed)
        if not typed:
            return None
        try:
            return reader(typed)
        except Unreadable as error:
            self.fault(name, error.words())
            return None

    def day(self, name: str) -> date | None:
        return self.read(name, read_day)

    def one_of(self, name: str, choices: Mapping[str, T]) -> T | None:
        return self.read(name, lambda typed: read_one_of(typed, choices))

    def fault(self, name: str, words: str) -> None:
        """Say what is wrong with a column: «کد ملی: …»."""
        self.faults.append(f"{self.columns[name].heading}: {words}")

    def _require(self, name: str, typed: str) -> None:
        if not typed and self.columns[name].required:
            self.fault(name, str(MISSING))


def words_of(choices: type[C]) -> dict[str, C]:
    """Choices by the words that people write: their labels in each language, and the value itself."""
    words: dict[str, C] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            words |= {str(choice.label): choice for choice in choices}
    return words | {str(choice.value): choice for choice in choices}
