"""Filters of a list: all of their state lives in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise

Text = str | Promise
LONGEST = 200
"""A search longer than this is cut: nobody types it, and no list is found by it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One question of a filter: its parameter, its name, and the answers it knows."""

    name: str
    label: Text
    options: Sequence[tuple[str, Text]]
    several: bool = False
    shown: Literal["chips", "select"] = "chips"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer as it stands on the page: a link that turns it on or off."""

    label: Text
    value: str
    on: bool
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """A question as it stands on the page."""

    choice: Choice
    options: tuple[Option, ...]


class Filters:
    """What the address says of a list. Unknown parameters and answers are left aside."""

    def __init__(
        self,
        asked: Mapping[str, str] | QueryDict,
        *,
        search: Text = "",
        search_name: str = "q",
        choices: Sequence[Choice] = (),
    ) -> None:
        self.search = search
        self.search_name = search_name
        self.choices = tuple(choices)
        self.q = asked.get(search_name, "").replace("\0", "").strip()[:LONGEST] if search else ""
        self._on = {choice.name: _answers(asked, choice) for choice in self.choices}

    def many(self, name: str) -> tuple[str, ...]:
        """The answers given to a question, in the order in which it lists them."""
        return self._on[name]

    def one(self, name: str) -> str:
        """The one answer to a question, or ""."""
        return next(iter(self._on[name]), "")

    def on(self, name: str) -> bool:
        """Whether a question was answered at all."""
        return bool(self._on[name])

    @property
    def used(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.q) or any(self._on.values())

    def query(self, **changed: tuple[str, ...]) -> str:
        """The address's query with some answers changed, always back on the first page."""
        pairs = [(self.search_name, self.q)] if self.q else []
        for name, values in (self._on | changed).items():
            pairs += [(name, value) for value in values]
        return f"?{urlencode(pairs)}"

    def groups(self) -> list[Group]:
        """The questions with their answers as links."""
        return [Group(choice, tuple(self._options(choice))) for choice in self.choices]

    def _options(self, choice: Choice) -> list[Option]:
        given = self._on[choice.name]
        options = []
        for value, label in choice.options:
            on = value in given
            if choice.several:
                new = tuple(v for v in given if v != value) if on else (*given, value)
            else:
                new = () if on else (value,)
            options.append(Option(label, value, on, self.query(**{choice.name: new})))
        return options


def _answers(asked: Mapping[str, str] | QueryDict, choice: Choice) -> tuple[str, ...]:
    given = (
        asked.getlist(choice.name)
        if isinstance(asked, QueryDict)
        else [asked[choice.name]]
        if choice.name in asked
        else []
    )
    known = tuple(value for value, _ in choice.options if value in given)
    return known if choice.several else known[:1]


__all__ = ["Choice", "Filters"]
