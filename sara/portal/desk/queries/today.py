from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.portal.desk.queries.house import DeskHouse
from sara.services.programmes.api import (
    OfferLine,
    SessionCard,
    SessionStatus,
    holiday_clash_count,
    offers_of_house,
    today_at,
)
from sara.services.treasury.api import (
    CashBoxState,
    DueKind,
    Dues,
    Takings,
    cash_box_of,
    latest_dues,
    takings_of_houses,
)
from sara.services.voice.api import InboxLine, latest_messages

MESSAGES: Final = 3
NO_DUES: Final = Dues((), 0)


@dataclass(frozen=True, slots=True)
class TodaySession:
    """A session of today and, for those who see rolls, whether its roll is still to be taken."""

    card: SessionCard
    is_over: bool
    is_on: bool

    @property
    def is_cancelled(self) -> bool:
        return self.card.status is SessionStatus.CANCELLED

    @property
    def roll_is_due(self) -> bool:
        return self.is_over and not self.is_cancelled and not self.card.marked


@dataclass(frozen=True, slots=True)
class TodayScreen:
    """What a desk looks at in the morning and all day long; what one may not see is empty."""

    sessions: tuple[TodaySession, ...]
    box: CashBoxState | None
    taken: Takings | None
    offers: tuple[OfferLine, ...]
    unpaid: Dues
    owed_back: Dues
    messages: tuple[InboxLine, ...]
    holiday_clashes: int


def today_screen(here: DeskHouse, *, actor: Actor, now: datetime) -> TodayScreen:
    """The day of a house, as far as the actor may see it; at most nine queries."""
    rights, house = here.rights, here.house
    money = rights.sees_money
    return TodayScreen(
        sessions=tuple(_session(card, now) for card in today_at(house.pk, now=now)),
        box=cash_box_of(house, actor=actor) if money else None,
        taken=_taken(here, now) if money else None,
        offers=offers_of_house(house.pk) if rights.sees_rolls else (),
        unpaid=latest_dues(house, DueKind.UNPAID, actor=actor, limit=5) if money else NO_DUES,
        owed_back=latest_dues(house, DueKind.OWED_BACK, actor=actor, limit=5) if money else NO_DUES,
        messages=latest_messages(here.house, most=MESSAGES, actor=actor) if rights.reads_messages else (),
        holiday_clashes=holiday_clash_count(house.pk, now=now) if rights.plans else 0,
    )


def _session(card: SessionCard, now: datetime) -> TodaySession:
    return TodaySession(card, is_over=card.ends_at <= now, is_on=card.starts_at <= now < card.ends_at)


def _taken(here: DeskHouse, now: datetime) -> Takings | None:
    midnight = instant_of(day_of(now), time())
    until = midnight + timedelta(days=1)
    return takings_of_houses([here.house.pk], since=midnight, until=until).get(here.house.pk)
