"""Those who carry a message out of the house."""

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

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

    def carry(self, letter: Letter) -> str:
        """Hand the message over and return its number there; raise ProviderDown or ProviderRefused."""
        ...


class ConsoleProvider:
    """Sends nothing. In the demonstration the queue is read on its messages page; elsewhere it refuses.

    So an installation without a provider sees its messages fail, instead of believing they went out.
    """

    def carry(self, letter: Letter) -> str:
        if not settings.DEMONSTRATION:
            raise ProviderRefused(str(_("هنوز کسی برای بردن این پیام‌ها تعیین نشده است.")))
        logger.info("%s can be read at /-/messages/", letter.key)
        return ""


class MailProvider:
    """E-mail through Django's own settings."""

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
