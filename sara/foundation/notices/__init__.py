"""Messages to people: one queue, texts with names, sent after the commit by whoever carries them."""

from importlib import import_module
from typing import TYPE_CHECKING

from sara.foundation.notices.consent import promotional_consent_by
from sara.foundation.notices.demonstration import shown_in_demonstration
from sara.foundation.notices.errors import AskedJustNow, NoLongerGood, NotFailed, WrongCode
from sara.foundation.notices.quiet import read_hours
from sara.foundation.notices.types import Asking, Cause, Channel, Language, Line, NoticeState, Recipient, Way
from sara.foundation.notices.wording import NoticeTemplate, all_templates, segments_of

if TYPE_CHECKING:
    from sara.foundation.notices.commands import (
        allow_texts_again,
        begin_broadcast,
        carry_broadcast,
        choose_language,
        choose_way,
        choose_way_for,
        confirm_delivery,
        confirm_email,
        mark_tray_read,
        name_email,
        resend,
        send,
        stop_broadcast,
        stop_texts,
    )
    from sara.foundation.notices.queries import (
        FailedMessage,
        FailedWanted,
        HouseCost,
        IncomingLine,
        NewsLine,
        NewsPrice,
        OutgoingLine,
        OutgoingWanted,
        TrayLine,
        WishView,
        costs_of_houses,
        failed_message_count,
        failed_messages,
        house_of_notice,
        incoming,
        news_of,
        one_news,
        outgoing,
        outgoing_count,
        path_of_news,
        priced,
        stopped_among,
        told_of_numbers,
        tray,
        unread_count,
        whole_failed,
        whole_incoming,
        whole_news_of,
        whole_outgoing,
        wish_of,
    )
    from sara.foundation.notices.resting import Outage, outages
else:
    # Names that stand on models: Django loads this package before there are any.
    _FROM = {
        "commands": (
            "allow_texts_again begin_broadcast carry_broadcast choose_language choose_way choose_way_for"
            " confirm_delivery confirm_email mark_tray_read name_email resend send stop_broadcast stop_texts"
        ),
        "queries": (
            "FailedMessage FailedWanted HouseCost IncomingLine NewsLine NewsPrice OutgoingLine OutgoingWanted"
            " TrayLine WishView costs_of_houses failed_message_count failed_messages house_of_notice"
            " incoming news_of one_news outgoing outgoing_count path_of_news priced"
            " stopped_among told_of_numbers tray unread_count whole_failed whole_incoming whole_outgoing"
            " whole_news_of wish_of"
        ),
        "resting": "Outage outages",
    }
    _LATER = {name: module for module, names in _FROM.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "AskedJustNow",
    "Asking",
    "Cause",
    "Channel",
    "FailedMessage",
    "FailedWanted",
    "HouseCost",
    "IncomingLine",
    "Language",
    "Line",
    "NewsLine",
    "NewsPrice",
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
    "begin_broadcast",
    "carry_broadcast",
    "choose_language",
    "choose_way",
    "choose_way_for",
    "confirm_delivery",
    "confirm_email",
    "costs_of_houses",
    "failed_message_count",
    "failed_messages",
    "house_of_notice",
    "incoming",
    "mark_tray_read",
    "name_email",
    "news_of",
    "one_news",
    "outages",
    "outgoing",
    "outgoing_count",
    "path_of_news",
    "priced",
    "promotional_consent_by",
    "read_hours",
    "resend",
    "segments_of",
    "send",
    "shown_in_demonstration",
    "stop_broadcast",
    "stop_texts",
    "stopped_among",
    "told_of_numbers",
    "tray",
    "unread_count",
    "whole_failed",
    "whole_incoming",
    "whole_news_of",
    "whole_outgoing",
    "wish_of",
]
