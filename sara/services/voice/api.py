"""The front door of the voice: what people say to a house."""

from sara.services.voice.commands import send_message as send_message
from sara.services.voice.errors import NothingSaid as NothingSaid
from sara.services.voice.facts import MessageReceived as MessageReceived
from sara.services.voice.permissions import may_read_messages as may_read_messages
from sara.services.voice.queries import inbox as inbox
from sara.services.voice.queries import message_by_code as message_by_code
from sara.services.voice.types import InboxLine as InboxLine
from sara.services.voice.types import MessageKind as MessageKind
from sara.services.voice.types import MessageView as MessageView
