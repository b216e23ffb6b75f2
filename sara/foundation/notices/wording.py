"""The texts that may be sent, by name, and what they become for one recipient."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise

from sara.foundation.notices.types import Channel

_registry: Final[dict[str, "NoticeTemplate"]] = {}


@dataclass(frozen=True, slots=True)
class NoticeTemplate:
    """A text with a name: `NoticeTemplate("enrolment.offered", _("… «%(title)s» …"))`, made once.

    `informative` texts end with «لغو۱۱» where the line asks for it; a sign-in code does not.
    `secret` texts are wiped when they went out or failed. `urgent` ones overtake the others. What
    could not leave within its `life` does not leave at all.
    """

    name: str
    text: str | Promise
    subject: str | Promise = ""
    channel: Channel = Channel.SMS
    informative: bool = True
    secret: bool = False
    urgent: bool = False
    life: timedelta | None = None

    def __post_init__(self) -> None:
        if self.name in _registry:
            raise ValueError(f"two texts are called {self.name}")
        _registry[self.name] = self

    def fill(self, values: Mapping[str, object], *, language: str) -> str:
        """The text for one recipient. A value that is missing or not asked for is a bug."""
        with translation.override(language):
            text = str(self.text)
            asked = _placeholders(text)
            if asked != set(values):
                raise ValueError(f"{self.name} asks for {sorted(asked)} and was given {sorted(values)}")
            filled = text % values
        if self.informative and self.channel == Channel.SMS and settings.SARA_SMS_ENDING:
            return f"{filled}\n{settings.SARA_SMS_ENDING}"
        return filled


class _Asked(dict[str, str]):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def __missing__(self, key: str) -> str:
        self.names.add(key)
        return ""


def _placeholders(text: str) -> set[str]:
    asked = _Asked()
    text % asked
    return asked.names


def template_called(name: str) -> NoticeTemplate:
    """The text of this name; an unknown name raises KeyError."""
    return _registry[name]


def all_templates() -> dict[str, NoticeTemplate]:
    """Every text the running product may send, by name."""
    return dict(sorted(_registry.items()))


GSM: Final = frozenset(string.ascii_letters + string.digits + " @£$¥!\"#%&'()*+,-./:;<=>?_\n\r")


def segments_of(text: str) -> int:
    """How many parts an SMS is sent and paid in: 70 signs, or 67 each when more (Latin 160 and 153).

    Signs outside the basic plane count twice, as operators count UTF-16.
    """
    plain = GSM.issuperset(text)
    length = len(text) if plain else len(text.encode("utf-16-be")) // 2
    one, each = (160, 153) if plain else (70, 67)
    return 1 if length <= one else -(-length // each)
