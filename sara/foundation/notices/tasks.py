"""What is due by the clock: what waits leaves, what left is asked after, and the queue forgets."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F

from sara.foundation.facts import daily, every, waiting_numbers
from sara.foundation.notices.models import IncomingText, Notice
from sara.foundation.notices.providers import ProviderDown, Reporting, provider_of
from sara.foundation.notices.resting import note_down, note_up, rests_until
from sara.foundation.notices.sending import hand_over, send_notice
from sara.foundation.notices.settling import mark_sent, note_outcome
from sara.foundation.notices.types import Channel

__all__ = ["ask_after", "drop_old_notices", "send_notice", "send_what_waits"]

PATIENCE: Final = timedelta(minutes=2)
"""So long its job has; then a notice that is due is handed over anew."""
AT_ONCE: Final = 5_000
ASKED_AFTER: Final = timedelta(hours=48)
"""Providers tell the state of messages of the last two days."""
FOUND_AGAIN: Final = timedelta(hours=12)
A_QUESTION: Final = 200
QUESTIONS: Final = 5
DOUBTFUL_AT_ONCE: Final = 50
PAUSE: Final = timedelta(minutes=5)
"""Nothing is asked after more often than this."""
_LONGEST_UNASKED: Final = F("checked_at").asc(nulls_first=True)


@every(minutes=1)
def send_what_waits(*, now: datetime) -> None:
    """Hand over what is due and has no job any more: no notice waits for ever."""
    lost = Notice.objects.due(now - PATIENCE).exclude(pk__in=waiting_numbers("notices.send", "notice_id"))
    for notice in lost.order_by("due_at", "id")[:AT_ONCE]:
        with transaction.atomic():
            hand_over(notice)


@every(minutes=2)
def ask_after(*, now: datetime) -> None:
    """Ask the provider what became of what it took, and whether it took what nobody knows of."""
    provider = provider_of(Channel.SMS)
    if not isinstance(provider, Reporting) or rests_until(Channel.SMS, now):
        return
    try:
        for notices in _unsettled(now):
            found = provider.report([notice.reference for notice in notices])
            for reference, outcome in found.items():
                note_outcome(reference, outcome, now=now)
        for notice in _doubtful(now):
            carried = provider.find(notice.carrier_key or 0)
            if carried:
                mark_sent(notice, carried, now=now)
    except ProviderDown as down:
        note_down(Channel.SMS, str(down), now=now)
    else:
        note_up(Channel.SMS)


def _unsettled(now: datetime) -> Iterator[list[Notice]]:
    """What is on the way, the longest unasked first; each is marked as asked before it is."""
    for _question in range(QUESTIONS):
        waiting = Notice.objects.on_the_way(since=now - ASKED_AFTER).exclude(checked_at__gt=now - PAUSE)
        notices = list(waiting.order_by(_LONGEST_UNASKED, "id")[:A_QUESTION])
        if not notices:
            return
        Notice.objects.filter(pk__in=[one.pk for one in notices]).update(checked_at=now)
        yield notices


def _doubtful(now: datetime) -> list[Notice]:
    doubtful = Notice.objects.uncertain(since=now - FOUND_AGAIN).exclude(checked_at__gt=now - PAUSE)
    notices = list(doubtful.order_by(_LONGEST_UNASKED, "id")[:DOUBTFUL_AT_ONCE])
    Notice.objects.filter(pk__in=[one.pk for one in notices]).update(checked_at=now)
    return notices


@daily(at=time(4, 0))
def drop_old_notices(*, now: datetime) -> None:
    """Drop messages of long ago, whatever became of them, and what came in."""
    before = now - timedelta(days=settings.SARA_NOTICES_KEPT_DAYS)
    Notice.objects.made_before(before).delete()
    IncomingText.objects.filter(received_at__lt=before).delete()
