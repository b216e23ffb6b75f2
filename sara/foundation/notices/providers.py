"""Those who carry a message out of the house."""

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string

logger = logging.getLogger("sara.notices")


class ProviderDown(Exception):
    """Not now: the message stays in the queue and is tried again."""


class ProviderRefused(Exception):
    """Never: a wrong number, a blocked subscriber. Trying again would not help."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a provider is given. `key` is the same on every try, so that it may drop a repetition."""

    key: str
    to: str
    text: str
    subject: str = ""


class Provider(Protocol):
    """A way out. It must give up within ten seconds, and log neither number nor text."""

    keeps_texts: bool  # whether secret texts stay readable in the queue (the demonstration only)

    def carry(self, letter: Letter) -> str:
        """Hand the message over and return its number there; raise ProviderDown or ProviderRefused."""
        ...


class ConsoleProvider:
    """Sends nothing: writes to the log, and the demonstration shows the queue on its messages page."""

    keeps_texts = True

    def carry(self, letter: Letter) -> str:
        logger.info("to %s: %s", letter.to, letter.text)
        return f"console-{letter.key}"[:100]


class MailProvider:
    """E-mail through Django's own settings."""

    keeps_texts = False

    def carry(self, letter: Letter) -> str:
        try:
            EmailMessage(letter.subject, letter.text, to=[letter.to]).send()
        except OSError as error:
            raise ProviderDown(type(error).__name__) from error
        return ""


@lru_cache
def _made(path: str) -> Provider:
    provider: Provider = import_string(path)()
    return provider


def provider_of(channel: str) -> Provider:
    """The provider that the settings name for a channel (`SARA_PROVIDERS`)."""
    return _made(settings.SARA_PROVIDERS[channel])
