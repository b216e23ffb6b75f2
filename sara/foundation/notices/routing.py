"""Which way a text goes to its reader: as he wishes, and not at all where he said no."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.database import prepared
from sara.foundation.notices.consent import consents_to_promotion
from sara.foundation.notices.models import OptOut
from sara.foundation.notices.types import Cause, Channel, Line, Recipient, Way
from sara.foundation.notices.wording import NoticeTemplate

# What a number stopped and how its reader wishes to be told.
_SAID: Final = """
    SELECT ARRAY(SELECT line::text FROM notices_optout WHERE mobile = %(mobile)s), wish.way, wish.email
      FROM (VALUES (%(reader)s::bigint)) AS reader (id)
      LEFT JOIN notices_noticewish wish ON wish.person_id = reader.id
"""


@dataclass(frozen=True, slots=True)
class Route:
    """By which channel; `barred` says why it does not leave."""

    channel: Channel
    email: str = ""
    barred: Cause | None = None


def route_of(wording: NoticeTemplate, to: Recipient, *, now: datetime) -> Route:
    """The way of one message. What was asked for (a code) goes as it is made; one query for the rest."""
    if wording.channel != Channel.SMS or not wording.informative:
        return Route(wording.channel, to.email)
    reader = to.reader_id or to.person_id
    ((lines, way, email),) = prepared.rows(_SAID, {"mobile": to.mobile, "reader": reader})
    stopped = frozenset(lines)
    if wording.line == Line.PROMOTIONAL:
        if not consents_to_promotion(reader, now):
            return Route(Channel.SMS, barred=Cause.NO_CONSENT)
        if stopped:
            return Route(Channel.SMS, barred=Cause.OPTED_OUT)
    return _wished(Way(way or Way.SMS), email or "", to, stopped)


def stopped_lines(mobile: str) -> frozenset[str]:
    """The lines from which this number wants nothing more."""
    if not mobile:
        return frozenset()
    return frozenset(OptOut.objects.of(mobile).values_list("line", flat=True).order_by("id"))


def bars(line: str, stopped: frozenset[str]) -> bool:
    """Whether what was stopped keeps a text of this line from leaving by SMS."""
    return bool(stopped) if line == Line.PROMOTIONAL else Line.SERVICE in stopped


def _wished(way: Way, email: str, to: Recipient, stopped: frozenset[str]) -> Route:
    by_sms = bool(to.mobile) and Line.SERVICE not in stopped
    if way == Way.SMS and by_sms:
        return Route(Channel.SMS)
    if email and way != Way.TRAY:
        return Route(Channel.EMAIL, email)
    if to.person_id:
        return Route(Channel.TRAY)
    return Route(Channel.SMS, barred=None if by_sms else Cause.OPTED_OUT)
