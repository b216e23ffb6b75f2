"""Out of the queue, after the commit."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from sara.foundation import clock
from sara.foundation.facts import Failure, job
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import Letter, ProviderDown, ProviderRefused, provider_of
from sara.foundation.notices.quiet import leaves_at, read_hours
from sara.foundation.notices.resting import note_down, note_up, rests_until
from sara.foundation.notices.routing import bars, stopped_lines
from sara.foundation.notices.settling import mark_ended, mark_sent, put_off, put_off_till_morning, wait_after
from sara.foundation.notices.types import Cause, Channel, Line, NoticeState
from sara.foundation.notices.wording import all_templates

URGENT: Final = 10
# A worker looks for its next job past all that stand before it, whoever's they are: what waits for the
# outside world stands behind the work of the house, or an outage would make each job of the house dearer.
PATIENT: Final = -10
QUEUE: Final = "notices"
LEASE: Final = timedelta(seconds=30)
"""So long is a notice in the hands of one try; a provider gives up well before."""
_NUMBERS: Final = 2**53
_BARRED: Final = frozenset({Cause.OPERATOR, Cause.OPTED_OUT, Cause.NO_CONSENT})


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    """A fault of ours, or a killed worker: it may be tried again at once, and ends with the last run."""
    notice = Notice.objects.queued().filter(pk=arguments["notice_id"]).order_by("pk").first()
    if notice is None:
        return
    if failure.last:
        mark_ended(notice, Cause.FAULT, failure.error, now=failure.at)
    else:
        put_off(notice, Cause.UNCERTAIN, failure.error, until=failure.at)


@job(name="notices.send", failed=_note_failure, queue=QUEUE)
def send_notice(*, notice_id: int) -> None:
    """Carry one notice out, unless that was done. The call to the provider holds no lock on the row.

    A worker that is killed between the call and the note of it leaves a lease behind; the next try
    comes after it, and asks the provider first whether it has the message.
    """
    now = clock.now()
    notice = _take(notice_id, now)
    if notice is None or _is_over(notice, now) or _waits_for_morning(notice, now):
        return
    resting = rests_until(notice.channel, now)
    if resting:
        _again(notice, Cause.DOWN, notice.error, until=resting, now=now, tried=False)
        return
    try:
        carried = provider_of(notice.channel).carry(_letter(notice))
    except ProviderRefused as no:
        state = NoticeState.BLOCKED if no.cause in _BARRED else NoticeState.FAILED
        mark_ended(notice, no.cause, str(no), now=clock.now(), state=state)
    except ProviderDown as down:
        now = clock.now()
        note_down(notice.channel, str(down), now=now)
        cause = Cause.UNCERTAIN if down.maybe_taken else Cause.DOWN
        _again(notice, cause, str(down), until=now + wait_after(notice.attempts), now=now)
    else:
        mark_sent(notice, carried, now=clock.now())
        note_up(notice.channel)


def priority_of(notice: Notice) -> int:
    """Urgent ones overtake all other work; the others let the work of the house pass."""
    template = all_templates().get(notice.template)
    return URGENT if template and template.urgent else PATIENT


def hand_over(notice: Notice, *, at: datetime | None = None) -> None:
    """Give a notice to the worker, now or at an instant, in the transaction around it."""
    configured = send_notice.configure(priority=priority_of(notice), schedule_at=at)
    configured.defer(notice_id=notice.pk)


def _take(notice_id: int, now: datetime) -> Notice | None:
    """The notice, if it is due and in nobody's hands; from here on it is in ours for a while."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().filter(pk=notice_id).queued().order_by("pk").first()
        if notice is None or (notice.leased_until and notice.leased_until > now):
            return None
        if notice.due_at and notice.due_at > now:
            return None
        notice.attempts += 1
        notice.leased_until = now + LEASE
        notice.carrier_key = notice.carrier_key or secrets.randbelow(_NUMBERS) + 1
        notice.save(update_fields=["attempts", "leased_until", "carrier_key"])
        return notice


def _is_over(notice: Notice, now: datetime) -> bool:
    """Whether it is too late for it, or its reader has said no since it was written."""
    if notice.good_until and notice.good_until < now:
        mark_ended(notice, Cause.TOO_LATE, now=now)
        return True
    if _can_wait(notice) and bars(notice.line, stopped_lines(notice.to_mobile)):
        mark_ended(notice, Cause.OPTED_OUT, now=now, state=NoticeState.BLOCKED)
        return True
    return False


def _waits_for_morning(notice: Notice, now: datetime) -> bool:
    """Whether it met the quiet hours on its way: a provider was down, the queue long, the worker away."""
    morning = leaves_at(now, read_hours(settings.SARA_QUIET_HOURS), good_until=notice.good_until)
    if morning == now or not _can_wait(notice):
        return False
    put_off_till_morning(notice, morning=morning, now=now)
    hand_over(notice, at=morning)
    return True


def _can_wait(notice: Notice) -> bool:
    """Whether it is a text message that nobody asked for this minute."""
    template = all_templates().get(notice.template)
    return notice.channel == Channel.SMS and template is not None and template.informative


def _again(
    notice: Notice, cause: Cause, error: str, *, until: datetime, now: datetime, tried: bool = True
) -> None:
    if put_off(notice, cause, error, until=until, tried=tried):
        hand_over(notice, at=until)
    else:
        mark_ended(notice, cause, error, now=now)


def _letter(notice: Notice) -> Letter:
    return Letter(
        key=notice.key,
        to=notice.to_mobile or notice.to_email,
        text=notice.text,
        subject=notice.subject,
        line=Line(notice.line),
        number=notice.carrier_key or 0,
        again=notice.attempts > 1,
    )
