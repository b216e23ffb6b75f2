from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.foundation.notices import begin_broadcast, carry_broadcast, one_news, path_of_news, stop_broadcast
from sara.portal.sms.facts import NewsGoesOn
from sara.portal.sms.permissions import news_scope
from sara.portal.sms.queries import news_place
from sara.registers.people.api import news_audience, news_readers

AT_ONCE: Final = 200


@command
def send_news(*, path: str, text: str, text_en: str = "", actor: Actor, now: datetime) -> str:
    """Send a text to those of a place who agreed to news; the code under which it stands.

    Who reads English gets `text_en` where there is one.

    It goes out by the worker, outside quiet hours, and asks for each one's consent once more.
    """
    place = news_place(path, actor=actor, now=now)
    wanted = news_audience(place.path, now=now)
    row = begin_broadcast(
        path=place.path,
        place_name=place.name_fa,
        house_id=place.house_id,
        text=text,
        text_en=text_en,
        place_name_en=place.name_en,
        expected=wanted.readers,
        actor=actor,
        now=now,
    )
    announce(NewsGoesOn(broadcast_id=row.pk, after_id=0), actor=actor, now=now)
    return row.code


@command
def stop_news(*, code: str, actor: Actor, now: datetime) -> None:
    """Reach nobody more with a text that is on its way; whom it reached keeps it."""
    if not one_news(code, news_scope(actor)):
        raise Missing
    stop_broadcast(code=code, actor=actor, now=now)


@command
def carry_news_on(*, broadcast_id: int, after_id: int, actor: Actor, now: datetime) -> None:
    """Queue a text for the next few hundred readers, and announce that it goes on."""
    path = path_of_news(broadcast_id)
    if path is None:
        raise Missing
    readers = news_readers(path, after=after_id, many=AT_ONCE, now=now)
    if carry_broadcast(broadcast_id=broadcast_id, readers=readers, actor=actor, now=now):
        announce(NewsGoesOn(broadcast_id=broadcast_id, after_id=readers[-1][0]), actor=actor, now=now)
