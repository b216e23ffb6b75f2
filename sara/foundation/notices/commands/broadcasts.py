"""News to many is begun once, and can be stopped."""

from datetime import datetime, timedelta
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.database.holding import hold
from sara.foundation.errors import Missing
from sara.foundation.ids import new_code
from sara.foundation.notices.errors import NewsJustSent, NewsSettled, NewsTextMissing, NobodyWantsNews
from sara.foundation.notices.models import Broadcast
from sara.foundation.notices.types import BroadcastState
from sara.foundation.persian import clean

SAME_WITHIN: Final = timedelta(hours=1)


@command
def begin_broadcast(
    *,
    path: str,
    place_name: str,
    house_id: int | None,
    text: str,
    text_en: str = "",
    place_name_en: str = "",
    expected: int,
    actor: Actor,
    now: datetime,
) -> Broadcast:
    """Note that a text is to go to those of a place who want news. Who may is asked by the page.

    The same text to the same place within the hour is refused: a press twice is not two messages.
    """
    text = clean(text, multiline=True)
    if not text:
        raise NewsTextMissing
    if not expected:
        raise NobodyWantsNews
    hold(f"news:{path}")
    lately = Broadcast.objects.filter(path=path, text=text, asked_at__gt=now - SAME_WITHIN)
    if lately.exclude(state=BroadcastState.STOPPED).exists():
        raise NewsJustSent
    row = Broadcast(
        code=new_code(),
        path=path,
        place_name=place_name[:200],
        place_name_en=place_name_en[:200],
        house_id=house_id,
        text=text,
        text_en=clean(text_en, multiline=True),
        asked_by=actor.person_id,
        asked_at=now,
        expected=expected,
    )
    row.save(force_insert=True)
    return row


@command
def stop_broadcast(*, code: str, actor: Actor, now: datetime) -> None:
    """Reach nobody more with it. Who may is asked by the page that offers it."""
    row = Broadcast.objects.select_for_update().filter(code=code).order_by("pk").first()
    if row is None:
        raise Missing
    if row.state != BroadcastState.SENDING:
        raise NewsSettled
    row.state, row.settled_at = BroadcastState.STOPPED, now
    row.save(update_fields=["state", "settled_at"])
