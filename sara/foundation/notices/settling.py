"""What becomes of a notice. Each change asks for the state it comes from: a second one does nothing."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings

from sara.foundation.money import Rials
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import Carried
from sara.foundation.notices.types import Cause, Channel, NoticeState, Outcome
from sara.foundation.notices.wording import all_templates

LONGEST_WAIT: Final = timedelta(minutes=30)
_ENDS: Final[Mapping[Outcome, tuple[NoticeState, Cause]]] = {
    Outcome.UNREACHED: (NoticeState.FAILED, Cause.UNREACHED),
    Outcome.BLOCKED: (NoticeState.BLOCKED, Cause.OPERATOR),
}


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many tries: 4, 16, 64 … seconds, half an hour at most."""
    return min(timedelta(seconds=4 ** min(attempts, 9)), LONGEST_WAIT)


def mark_sent(notice: Notice, carried: Carried, *, now: datetime) -> None:
    """The provider took it, and may have said already what became of it."""
    Notice.objects.filter(pk=notice.pk, state__in=[NoticeState.QUEUED, NoticeState.FAILED]).update(
        state=NoticeState.SENT,
        sent_at=now,
        failed_at=None,
        leased_until=None,
        reference=carried.reference[:100],
        cost_rials=_cost(notice, carried),
        cause="",
        error="",
        **wiped(notice),
    )
    if carried.reference and carried.outcome != Outcome.ON_THE_WAY:
        note_outcome(carried.reference, carried.outcome, now=now)


def mark_ended(
    notice: Notice, cause: Cause, error: str = "", *, now: datetime, state: NoticeState = NoticeState.FAILED
) -> None:
    """It does not leave any more."""
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        state=state,
        failed_at=now,
        leased_until=None,
        cause=cause,
        error=error[:500].replace("\x00", ""),
        **wiped(notice),
    )


def put_off(notice: Notice, cause: Cause, error: str, *, until: datetime, tried: bool = True) -> bool:
    """Back into the queue until then; False when it may not wait so long. `tried` counts the try."""
    ends = [one for one in (notice.give_up_at, notice.good_until) if one]
    if ends and until > min(ends):
        return False
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        due_at=until,
        leased_until=None,
        cause=cause,
        error=error[:500].replace("\x00", ""),
        attempts=notice.attempts if tried else notice.attempts - 1,
    )
    return True


def put_off_till_morning(notice: Notice, *, morning: datetime, now: datetime) -> None:
    """Back into the queue over the quiet hours: no try, and no time of the trying is lost by it."""
    Notice.objects.filter(pk=notice.pk, state=NoticeState.QUEUED).update(
        due_at=morning,
        give_up_at=notice.give_up_at and notice.give_up_at + (morning - now),
        leased_until=None,
        attempts=notice.attempts - 1,
    )


def note_outcome(reference: str, outcome: Outcome, *, now: datetime) -> bool:
    """What the provider reports of a message it took; whether that changed anything."""
    sent = Notice.objects.filter(reference=reference, state=NoticeState.SENT, channel=Channel.SMS)
    if not reference:
        return False
    if outcome == Outcome.DELIVERED:
        return bool(sent.update(state=NoticeState.DELIVERED, delivered_at=now))
    if outcome in _ENDS:
        state, cause = _ENDS[outcome]
        return bool(sent.update(state=state, cause=cause, failed_at=now))
    return False


def wiped(notice: Notice) -> dict[str, Any]:
    """A secret text has had its time when it went out or failed; the demonstration shows it all the same."""
    template = all_templates().get(notice.template)
    secret = template is None or template.secret
    return {"text": "", "values": {}} if secret and not settings.DEMONSTRATION else {}


def _cost(notice: Notice, carried: Carried) -> Rials | None:
    """What the provider says it costs, or our own price of a part; None where neither is known."""
    if notice.channel != Channel.SMS or carried.cost is not None:
        return carried.cost
    price: int = settings.SARA_SMS_SEGMENT_RIALS
    return Rials(price * notice.segments) if price else None
