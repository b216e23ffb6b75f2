from collections.abc import Mapping

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.places.models import House
from sara.services.voice.models import Message
from sara.services.voice.permissions import may_read_messages
from sara.services.voice.types import InboxLine, MessageKind, MessageView


def message_by_code(code: str) -> MessageView:
    """A message, for whoever has its code. One query."""
    message = Message.objects.select_related("house").filter(code=code).first()
    if message is None:
        raise Missing
    return _view(message)


def inbox(house: House, address: Mapping[str, str], *, actor: Actor) -> Page:
    """A page of what was said to a house, the newest first. One query."""
    if not may_read_messages(actor, house):
        raise Missing
    rows = Message.objects.select_related("house").filter(house=house)
    return page_by_key(rows, address, order=("-id",), size=20)


def _view(message: Message) -> MessageView:
    return MessageView(
        code=message.code,
        kind=MessageKind(message.kind),
        house_name=message.house.name,
        house_slug=message.house.slug,
        text=message.text,
        sent_at=message.sent_at,
    )
