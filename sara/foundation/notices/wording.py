"""The texts that may be sent, by name, and what they become for one recipient."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.types import Channel, Line

_registry: Final[dict[str, "NoticeTemplate"]] = {}


@dataclass(frozen=True, slots=True)
class NoticeTemplate:
    """A text with a name: `NoticeTemplate("enrolment.offered", _("… «%(title)s» …"))`, made once.

    `title` is what lists call it. `informative` texts end with «لغو۱۱» where the line asks for it, wait
    for the morning, go the way the person wishes, and stop when he asks; a sign-in code does none of
    this. `line` PROMOTIONAL needs a consent. `secret` texts are wiped when they went out or failed,
    and stand in no tray. `urgent` ones overtake the others. What could not leave within its `life`
    does not leave at all.
    """

    name: str
    text: str | Promise
    title: str | Promise = ""
    subject: str | Promise = ""
    channel: Channel = Channel.SMS
    line: Line = Line.SERVICE
    informative: bool = True
    secret: bool = False
    urgent: bool = False
    life: timedelta | None = None

    def __post_init__(self) -> None:
        if self.name in _registry:
            raise ValueError(f"two texts are called {self.name}")
        _registry[self.name] = self

    @property
    def called(self) -> str | Promise:
        """What lists call it: its title, or its name where it has none."""
        return self.title or self.name

    def fill(self, values: Mapping[str, object], *, language: str, channel: Channel | None = None) -> str:
        """The text for one recipient by one channel. A value that is missing or not asked for is a bug."""
        with translation.override(language):
            text = str(self.text)
            asked = _placeholders(text)
            if asked != set(values):
                raise ValueError(f"{self.name} asks for {sorted(asked)} and was given {sorted(values)}")
            filled = text % values
        if self.informative and (channel or self.channel) == Channel.SMS and settings.SARA_SMS_ENDING:
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


def secret_names() -> tuple[str, ...]:
    """The names of texts that only their recipient may ever read."""
    return tuple(name for name, one in _registry.items() if one.secret)


def called(name: str) -> str | Promise:
    """What lists call the text of this name; one that is no longer made keeps its name."""
    return _registry[name].called if name in _registry else name


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


EMAIL_CODE: Final = NoticeTemplate(
    "notices.email_code",
    _("کد تأیید رایانامهٔ شما در سرا: %(code)s\nاگر شما نخواسته‌اید، این نامه را نادیده بگیرید."),
    title=_("کد تأیید رایانامه"),
    channel=Channel.EMAIL,
    informative=False,
    secret=True,
    urgent=True,
    life=timedelta(minutes=30),
)

NEWS: Final = NoticeTemplate("notices.news", "%(text)s\n%(place)s", title=_("خبر سرا"), line=Line.PROMOTIONAL)
