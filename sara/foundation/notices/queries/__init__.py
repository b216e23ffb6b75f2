"""The read side: what left, what it cost, what lies in a tray, what could not leave."""

from sara.foundation.notices.queries.broadcasts import (
    NewsLine,
    NewsPrice,
    news_of,
    one_news,
    path_of_news,
    priced,
    whole_news_of,
)
from sara.foundation.notices.queries.cost import HouseCost, costs_of_houses
from sara.foundation.notices.queries.demonstration import is_demonstration, messages_to
from sara.foundation.notices.queries.failed import (
    FailedMessage,
    FailedWanted,
    failed_message_count,
    failed_messages,
    whole_failed,
)
from sara.foundation.notices.queries.incoming import IncomingLine, incoming, whole_incoming
from sara.foundation.notices.queries.numbers import told_of_numbers
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
    "IncomingLine",
    "NewsLine",
    "NewsPrice",
    "OutgoingLine",
    "OutgoingWanted",
    "TrayLine",
    "WishView",
    "costs_of_houses",
    "failed_message_count",
    "failed_messages",
    "house_of_notice",
    "incoming",
    "is_demonstration",
    "messages_to",
    "news_of",
    "one_news",
    "outgoing",
    "outgoing_count",
    "path_of_news",
    "priced",
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
