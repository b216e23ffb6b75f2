"""The front door of the voice: what people say to a house."""

from sara.services.voice.commands import forget_writer, send_message
from sara.services.voice.errors import NothingSaid
from sara.services.voice.facts import MessageReceived
from sara.services.voice.permissions import houses_counted_by, houses_heard_by, may_read_messages
from sara.services.voice.queries import (
    MessagesWanted,
    count_since,
    inbox,
    inbox_count,
    latest_messages,
    message_by_code,
    messages_of,
    messages_told,
    whole_inbox,
)
from sara.services.voice.types import InboxLine, MessageKind, MessageView

__all__ = [
    "InboxLine",
    "MessageKind",
    "MessageReceived",
    "MessageView",
    "MessagesWanted",
    "NothingSaid",
    "count_since",
    "forget_writer",
    "houses_counted_by",
    "houses_heard_by",
    "inbox",
    "inbox_count",
    "latest_messages",
    "may_read_messages",
    "message_by_code",
    "messages_of",
    "messages_told",
    "send_message",
    "whole_inbox",
]
