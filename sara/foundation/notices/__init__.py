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
    from sara.foundation.notices.queries import (
        FailedMessage,
        FailedWanted,
        HouseCost,
        OutgoingLine,
        OutgoingWanted,
        TrayLine,
        WishView,
        costs_of_houses,
        failed_message_count,
        failed_messages,
        house_of_notice,
        outgoing,
        outgoing_count,
        stopped_among,
        tray,
        unread_count,
        whole_failed,
        whole_outgoing,
        wish_of,
    )
    from sara.foundation.notices.resting import Outage, outages
else:
    # Names that stand on models: Django loads this package before there are any.
    _FROM = {
        "commands": (
            "allow_texts_again choose_way confirm_delivery confirm_email mark_tray_read name_email resend"
            " send stop_texts"
        ),
        "queries": (
            "FailedMessage FailedWanted HouseCost OutgoingLine OutgoingWanted TrayLine WishView"
            " costs_of_houses failed_message_count failed_messages house_of_notice outgoing outgoing_count"
            " stopped_among tray unread_count whole_failed whole_outgoing wish_of"
        ),
        "resting": "Outage outages",
    }
    _LATER = {name: module for module, names in _FROM.items() for name in names.split()}

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
    "FailedWanted",
    "HouseCost",
    "Line",
    "NoLongerGood",
    "NotFailed",
    "NoticeState",
    "NoticeTemplate",
    "Outage",
    "OutgoingLine",
    "OutgoingWanted",
    "Recipient",
    "TrayLine",
    "Way",
    "WishView",
    "WrongCode",
    "all_templates",
    "allow_texts_again",
    "choose_way",
    "confirm_delivery",
    "confirm_email",
    "costs_of_houses",
    "failed_message_count",
    "failed_messages",
    "house_of_notice",
    "mark_tray_read",
    "name_email",
    "outages",
    "outgoing",
    "outgoing_count",
    "promotional_consent_by",
    "resend",
    "segments_of",
    "send",
    "shown_in_demonstration",
    "stop_texts",
    "stopped_among",
    "tray",
    "unread_count",
    "whole_failed",
    "whole_outgoing",
    "wish_of",
]
