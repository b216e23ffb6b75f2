"""News to many is carried on a few hundred at a time. Who gets it is said by those above."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.crypto import salted_hmac

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.notices.commands.queueing import send
from sara.foundation.notices.models import Broadcast, Notice
from sara.foundation.notices.types import BroadcastState, NoticeState, Recipient
from sara.foundation.notices.wording import NEWS


@command
def carry_broadcast(
    *, broadcast_id: int, readers: Sequence[tuple[int, str, str]], actor: Actor, now: datetime
) -> bool:
    """Queue the news for these readers (person, mobile, language), each number once; whether it goes on.

    No readers are the end of it.
    """
    row = Broadcast.objects.select_for_update().filter(pk=broadcast_id).order_by("pk").first()
    if row is None or row.state != BroadcastState.SENDING:
        return False
    if not readers:
        row.state, row.settled_at = BroadcastState.DONE, now
        row.save(update_fields=["state", "settled_at"])
        return False
    sent = [_send(row, *reader, actor, now) for reader in readers]
    made = Notice.objects.filter(pk__in=sent, made_at=now).order_by("id").values_list("state", flat=True)
    barred = [state == NoticeState.BLOCKED for state in made]
    row.queued, row.barred = row.queued + barred.count(False), row.barred + barred.count(True)
    row.save(update_fields=["queued", "barred"])
    return True


def _send(row: Broadcast, person_id: int, mobile: str, reads: str, actor: Actor, now: datetime) -> int:
    """A family that shares a number is told once."""
    language = row.language_for(reads)
    number = salted_hmac("sara.notices.news", mobile, algorithm="sha256").hexdigest()[:20]
    return send(
        template=NEWS.name,
        to=Recipient(mobile=mobile, person_id=person_id, language=language),
        key=f"news:{row.code}:{number}",
        values=row.words_in(language),
        house_id=row.house_id,
        actor=actor,
        now=now,
    )
