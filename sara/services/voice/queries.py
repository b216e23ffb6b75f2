from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.files import kept
from sara.foundation.files.models import StoredFile
from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable, clean
from sara.foundation.privacy import Told
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.places.models import House
from sara.services.voice.models import Attachment, Message
from sara.services.voice.models.message import MessageQuerySet
from sara.services.voice.permissions import may_read_messages
from sara.services.voice.types import InboxLine, MessageKind, MessageView

PAGE_SIZE: Final = 20
MOST: Final = 50
LATEST: Final = 10
LONGEST_FILE: Final = 20_000


def message_by_code(code: str) -> MessageView:
    """A message, for whoever has its code. Two queries."""
    message = Message.objects.select_related("house").with_files().filter(code=code).first()
    if message is None:
        raise Missing
    return _view(message)


def attached_file(code: str, file_code: str) -> StoredFile:
    """A file that came with a message, for whoever has the message's code. One query."""
    attached = Attachment.objects.select_related("file").filter(message__code=code, file__code=file_code)
    found = attached.first()
    if found is None:
        raise Missing
    return found.file


def messages_of(person_id: int) -> list[MessageView]:
    """What a person said while signed in, the newest first. Two queries."""
    rows = Message.objects.select_related("house").with_files().filter(writer=person_id).newest_first()
    return [_view(message) for message in rows[:MOST]]


@dataclass(frozen=True, slots=True)
class MessagesWanted:
    """Which messages of a house a list shows; what is empty does not matter."""

    words: str = ""
    kind: MessageKind | None = None


ALL: Final = MessagesWanted()


def inbox(
    house: House, address: Mapping[str, str], wanted: MessagesWanted = ALL, *, actor: Actor
) -> Page[InboxLine]:
    """A page of what was said to a house, the newest first. Two queries."""
    rows = _wanted(house, wanted, actor).select_related("house").with_files()
    page = page_by_key(rows, address, order=("-id",), size=PAGE_SIZE)
    return page.showing([_inbox_line(message) for message in page])


def latest_messages(house: House, *, most: int, actor: Actor) -> tuple[InboxLine, ...]:
    """The newest of what was said to a house, at most ten, without what came along. One query."""
    if not may_read_messages(actor, house):
        raise Missing
    rows = _latest(house_id=house.pk)[:most]
    for message in rows:
        message.house = house
    return tuple(_inbox_line(message, with_files=False) for message in rows)


@composed
def _latest(*, house_id: int) -> QuerySet[Message]:
    return Message.objects.filter(house=house_id).order_by("-id")[:LATEST]


def inbox_count(house: House, wanted: MessagesWanted = ALL, *, actor: Actor) -> int:
    """How many messages such a list has in all. One query."""
    return _wanted(house, wanted, actor).count()


def whole_inbox(house: House, wanted: MessagesWanted = ALL, *, actor: Actor) -> list[InboxLine]:
    """The whole list, for its file. Two queries."""
    rows = _wanted(house, wanted, actor).select_related("house").with_files().order_by("-id")
    return [_inbox_line(message) for message in rows[:LONGEST_FILE]]


def _wanted(house: House, wanted: MessagesWanted, actor: Actor) -> MessageQuerySet:
    if not may_read_messages(actor, house):
        raise Missing
    rows = Message.objects.filter(house=house)
    if wanted.kind is not None:
        rows = rows.filter(kind=wanted.kind)
    return rows.filter(_said(clean(wanted.words))) if wanted.words else rows


def _said(words: str) -> Q:
    """Those with each of the words somewhere in text or name, and the one of this tracking code."""
    said = Q()
    for word in words.split():
        said &= Q(text__icontains=word) | Q(writer_name__icontains=word)
    try:
        return said | Q(code=parse_code(words))
    except Unreadable:
        return said


def count_since(house_ids: Iterable[int], instant: datetime) -> dict[int, int]:
    """How many messages each of these houses got since an instant. One query.

    The caller asked which houses' messages the actor may read.
    """
    rows = Message.objects.filter(house_id__in=list(house_ids), sent_at__gte=instant)
    counted = rows.values("house_id").annotate(messages=Count("id")).order_by("house_id")
    return {row["house_id"]: row["messages"] for row in counted}


def _inbox_line(message: Message, *, with_files: bool = True) -> InboxLine:
    return InboxLine(
        message=_view(message, with_files=with_files),
        writer_name=message.writer_name,
        writer_mobile=message.writer_mobile,
    )


def _view(message: Message, *, with_files: bool = True) -> MessageView:
    attached = sorted(message.attachments.all(), key=lambda one: one.place) if with_files else ()
    return MessageView(
        code=message.code,
        kind=MessageKind(message.kind),
        house_name=message.house.title,
        house_slug=message.house.slug,
        text=message.text,
        sent_at=message.sent_at,
        files=tuple(kept(one.file) for one in attached),
    )


def messages_told(person_id: int) -> Sequence[Told]:
    """What a person said to houses, told to himself; one query."""
    rows = Message.objects.filter(writer=person_id).select_related("house").newest_first()
    columns = (
        ("kind", _("نوع")),
        ("house", _("سرا")),
        ("sent_at", _("زمان")),
        ("text", _("متن")),
        ("code", _("کد رهگیری")),
    )
    told = tuple((row.get_kind_display(), row.house.title, row.sent_at, row.text, row.code) for row in rows)
    return [Told(key="messages", title=_("پیام‌هایی که به سراها نوشتید"), columns=columns, rows=told)]
