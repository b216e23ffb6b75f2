"""Messages to people: one queue, texts with names, sent after the commit by whoever carries them."""

from importlib import import_module
from typing import TYPE_CHECKING

from sara.foundation.notices.consent import promotional_consent_by
from sara.foundation.notices.demonstration import shown_in_demonstration
from sara.foundation.notices.errors import AlreadyQueued, AskedJustNow, NoLongerGood, NotFailed, WrongCode
from sara.foundation.notices.types import Cause, Channel, Line, NoticeState, Recipient, Way
from sara.foundation.notices.wording import NoticeTemplate, all_templates, segments_of

if TYPE_CHECKING:
    from sara.foundation.notices.commands import (
        allow_texts_again,
        choose_way,
        confirm_delivery,
        confirm_email,
        mark_tray_read,
        name_email,
        resend,
        send,
        stop_texts,
    )
    from sara.foundation.notices.queries import FailedMessage, failed_message_count, failed_messages
else:
    # Names that stand on models: Django loads this package before there are any.
    _LATER = {
        "FailedMessage": "queries",
        "allow_texts_again": "commands",
        "choose_way": "commands",
        "confirm_delivery": "commands",
        "confirm_email": "commands",
        "failed_message_count": "queries",
        "failed_messages": "queries",
        "mark_tray_read": "commands",
        "name_email": "commands",
        "resend": "commands",
        "send": "commands",
        "stop_texts": "commands",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "AlreadyQueued",
    "AskedJustNow",
    "Cause",
    "Channel",
    "FailedMessage",
    "Line",
    "NoLongerGood",
    "NotFailed",
    "NoticeState",
    "NoticeTemplate",
    "Recipient",
    "Way",
    "WrongCode",
    "all_templates",
    "allow_texts_again",
    "choose_way",
    "confirm_delivery",
    "confirm_email",
    "failed_message_count",
    "failed_messages",
    "mark_tray_read",
    "name_email",
    "promotional_consent_by",
    "resend",
    "segments_of",
    "send",
    "shown_in_demonstration",
    "stop_texts",
]
