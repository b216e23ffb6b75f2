"""Those who carry a message out of the house."""

import logging
import smtplib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol, runtime_checkable

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from sara.foundation.money import Rials
from sara.foundation.notices.types import Cause, Line, Outcome

logger = logging.getLogger("sara.notices")


class ProviderDown(Exception):
    """Not now: the message stays in the queue and is tried again.

    `maybe_taken` says that it may have been taken all the same: the answer got lost.
    """

    def __init__(self, words: str, *, maybe_taken: bool = False) -> None:
        super().__init__(words)
        self.maybe_taken = maybe_taken


class ProviderRefused(Exception):
    """Never: a wrong number, a blocked subscriber. Trying again would not help."""

    def __init__(self, words: str, *, cause: Cause = Cause.REFUSED) -> None:
        super().__init__(words)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Letter:
    """What a provider is given.

    `key` and `number` are the same on every try, so that it may drop a repetition; `again` says
    that there was a try before this one, whose answer nobody knows.
    """

    key: str
    to: str
    text: str
    subject: str = ""
    line: Line = Line.SERVICE
    number: int = field(default=0, compare=False)
    again: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Carried:
    """What it says of a message it took: its number there, the cost, and what became of it so far."""

    reference: str = ""
    cost: Rials | None = None
    outcome: Outcome = Outcome.ON_THE_WAY


class Provider(Protocol):
    """A way out. It must give up within ten seconds, and log neither number nor text."""

    def carry(self, letter: Letter) -> Carried:
        """Hand the message over; raise ProviderDown or ProviderRefused."""
        ...


@runtime_checkable
class Reporting(Protocol):
    """A provider that can be asked what became of messages. Both raise ProviderDown."""

    def report(self, references: Sequence[str]) -> Mapping[str, Outcome]:
        """What became of these messages of its own."""
        ...

    def find(self, number: int) -> Carried | None:
        """The message that it took under this number of ours, if it did."""
        ...


class ConsoleProvider:
    """Sends nothing. In the demonstration the queue is read on its messages page; elsewhere it refuses.

    So an installation without a provider sees its messages fail, instead of believing they went out.
    """

    def carry(self, letter: Letter) -> Carried:
        if not settings.DEMONSTRATION:
            raise ProviderRefused(str(_("هنوز کسی برای بردن این پیام‌ها تعیین نشده است.")))
        logger.info("%s can be read at /-/messages/", letter.key)
        return Carried()


class MailProvider:
    """E-mail through Django's own settings. The key stands in the Message-ID, so that a repetition shows."""

    def carry(self, letter: Letter) -> Carried:
        headers = {"Message-ID": f"<{letter.number}.notice@{settings.SARA_MAIL_DOMAIN}>"}
        message = EmailMessage(letter.subject, letter.text, to=[letter.to], headers=headers)
        try:
            message.send()
        except smtplib.SMTPRecipientsRefused as error:
            raise ProviderRefused(type(error).__name__) from error
        except OSError as error:
            lost = isinstance(error, smtplib.SMTPServerDisconnected | TimeoutError)
            raise ProviderDown(type(error).__name__, maybe_taken=lost) from error
        return Carried(reference=str(letter.number))


@lru_cache
def _made(path: str) -> Provider:
    provider: Provider = import_string(path)()
    return provider


def provider_of(channel: str) -> Provider:
    """The provider that the settings name for a channel (`SARA_PROVIDERS`)."""
    return _made(settings.SARA_PROVIDERS[channel])
