"""Messages to people: one queue, texts with names, sent after the commit by whoever carries them."""

from importlib import import_module
from typing import TYPE_CHECKING

from sara.foundation.notices.demonstration import shown_in_demonstration
from sara.foundation.notices.errors import AlreadyQueued, NoLongerGood, NotFailed
from sara.foundation.notices.types import Channel, NoticeState, Recipient
from sara.foundation.notices.wording import NoticeTemplate, all_templates, segments_of

if TYPE_CHECKING:
    from sara.foundation.notices.commands import confirm_delivery, resend, send
    from sara.foundation.notices.queries import FailedMessage, failed_message_count, failed_messages
else:
    # Names that stand on models: Django loads this package before there are any.
    _LATER = {
        "FailedMessage": "queries",
        "confirm_delivery": "commands",
        "failed_message_count": "queries",
        "failed_messages": "queries",
        "resend": "commands",
        "send": "commands",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "AlreadyQueued",
    "Channel",
    "FailedMessage",
    "NoLongerGood",
    "NotFailed",
    "NoticeState",
    "NoticeTemplate",
    "Recipient",
    "all_templates",
    "confirm_delivery",
    "failed_message_count",
    "failed_messages",
    "resend",
    "segments_of",
    "send",
    "shown_in_demonstration",
]
