"""The read side: what left, what it cost, what lies in a tray, what could not leave."""

from sara.foundation.notices.queries.cost import HouseCost, costs_of_houses
from sara.foundation.notices.queries.demonstration import is_demonstration, messages_to
from sara.foundation.notices.queries.failed import (
    FailedMessage,
    FailedWanted,
    failed_message_count,
    failed_messages,
    whole_failed,
)
from sara.foundation.notices.queries.outgoing import (
    OutgoingLine,
    OutgoingWanted,
    house_of_notice,
    outgoing,
    outgoing_count,
    whole_outgoing,
)
from sara.foundation.notices.queries.tray import TrayLine, tray, unread_count
from sara.foundation.notices.queries.wishes import WishView, stopped_among, wish_of

__all__ = [
    "FailedMessage",
    "FailedWanted",
    "HouseCost",
    "OutgoingLine",
    "OutgoingWanted",
    "TrayLine",
    "WishView",
    "costs_of_houses",
    "failed_message_count",
    "failed_messages",
    "house_of_notice",
    "is_demonstration",
    "messages_to",
    "outgoing",
    "outgoing_count",
    "stopped_among",
    "tray",
    "unread_count",
    "whole_failed",
    "whole_outgoing",
    "wish_of",
]
