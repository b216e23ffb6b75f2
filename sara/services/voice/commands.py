from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.foundation.files import Prepared, drop_files, keep_file
from sara.foundation.ids import new_code
from sara.foundation.privacy import Erasing
from sara.foundation.privacy.erasing import purge_history
from sara.registers.places.api import visible_to
from sara.services.voice.errors import NothingSaid
from sara.services.voice.facts import MessageReceived
from sara.services.voice.models import Attachment, Message
from sara.services.voice.types import MessageKind


@command
def send_message(
    *,
    house_slug: str,
    kind: MessageKind,
    text: str,
    writer_name: str,
    writer_mobile: str,
    files: Sequence[Prepared] = (),
    actor: Actor,
    now: datetime,
) -> str:
    """Say something to a house; anybody may, with or without a name. Returns the tracking code."""
    house = visible_to(actor).filter(slug=house_slug).first()
    if house is None:
        raise Missing
    if not text.strip():
        raise NothingSaid
    message = Message.objects.create(
        code=new_code(),
        house=house,
        kind=kind,
        text=text,
        writer_name=writer_name,
        writer_mobile=writer_mobile,
        writer_id=actor.person_id,
        sent_at=now,
    )
    for place, prepared in enumerate(files):
        file_id = keep_file(prepared=prepared, actor=actor, now=now)
        Attachment.objects.create(message=message, file_id=file_id, place=place)
    announce(MessageReceived(message_code=message.code, house_id=house.id, kind=kind), actor=actor, now=now)
    return message.code


def forget_writer(erasing: Erasing) -> Sequence[str]:
    """Leave of what a person wrote that something of this kind was said. It asks no leave: the erasure did.

    The serving role does not alter messages; a function of the owner's does, under the erasure only.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT voice_forget_writer(%s, %s, %s)",
            [list(erasing.people), list(erasing.mobiles), erasing.number],
        )
        (numbers,) = cursor.fetchone() or (None,)
    purge_history(Message, numbers or [], erasing=erasing)
    attached = Attachment.objects.filter(message__in=numbers or [])
    rows = list(attached.values_list("pk", "file_id").order_by("pk"))
    attached.delete()
    purge_history(Attachment, [number for number, _file in rows], erasing=erasing)
    drop_files(file_ids=[file_id for _number, file_id in rows], actor=erasing.actor, now=erasing.now)
    return []
