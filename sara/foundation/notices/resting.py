"""A provider that does not answer rests for a while, so that its silence holds nobody up."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from sara.foundation.notices.models import ProviderState
from sara.foundation.notices.types import Channel

PATIENCE: Final = 3
"""So many failures one after the other, and it rests."""
FIRST_REST: Final = timedelta(seconds=15)
LONGEST_REST: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Outage:
    """A channel whose provider does not answer: since when, and what it said."""

    channel: Channel
    since: datetime
    error: str


def rest_of(failures: int) -> timedelta:
    """How long to leave it alone after so many failures in a row."""
    if failures < PATIENCE:
        return timedelta(0)
    doubled: int = 2 ** min(failures - PATIENCE, 10)
    return min(FIRST_REST * doubled, LONGEST_REST)


def rests_until(channel: str, now: datetime) -> datetime | None:
    """Until when the provider of a channel is left alone, if it is."""
    resting = ProviderState.objects.filter(channel=channel, rests_until__gt=now)
    return resting.order_by("id").values_list("rests_until", flat=True).first()


def note_down(channel: str, error: str, *, now: datetime) -> None:
    """It did not answer."""
    state, _made = ProviderState.objects.get_or_create(channel=channel)
    ProviderState.objects.filter(pk=state.pk).update(
        failures=F("failures") + 1,
        down_since=Coalesce(F("down_since"), Value(now)),
        error=error[:500].replace("\x00", ""),
    )
    failures = ProviderState.objects.only("failures").get(pk=state.pk).failures
    rest = rest_of(failures)
    if rest:
        ProviderState.objects.filter(pk=state.pk).update(rests_until=now + rest)


def note_up(channel: str) -> None:
    """It answered."""
    ProviderState.objects.filter(channel=channel, failures__gt=0).update(
        failures=0, down_since=None, rests_until=None, error=""
    )


def outages() -> tuple[Outage, ...]:
    """The channels whose providers have failed at least as often as we have patience. One query."""
    down = ProviderState.objects.filter(failures__gte=PATIENCE).order_by("channel")
    return tuple(Outage(Channel(one.channel), one.down_since, one.error) for one in down if one.down_since)
