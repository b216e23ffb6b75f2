"""One house, as those who look after it see it: each part only for those who may."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.ui.navigation import Standing
from sara.portal.city.permissions import overseen_by
from sara.portal.city.queries.rows import WEEK, month_of, start_of_day
from sara.portal.city.rules import signals_of
from sara.portal.city.types import Figures, Signal
from sara.registers.places.api import AreaName, area_name, may_keep_house
from sara.registers.places.api import visible_to as houses_visible_to
from sara.registers.places.models import Area, House
from sara.registers.places.types import HouseStatus
from sara.registers.posts.api import visible_to as posts_visible_to
from sara.registers.posts.types import MANAGING, PostKind
from sara.services.programmes.api import (
    RunCard,
    SessionCard,
    classes_going_on,
    rolls_not_taken,
    this_week,
)
from sara.services.treasury.api import (
    CashBoxDay,
    ReceiptFilter,
    ReceiptPage,
    cash_box_days,
    may_see_money,
    receipts_of_house,
)
from sara.services.voice.api import count_since, houses_counted_by


@dataclass(frozen=True, slots=True)
class PostLine:
    """Somebody in post in the house, or as manager of its neighbourhood; `unit` is a thematic house."""

    name: str
    kind: PostKind
    unit: str
    held_from: datetime


@dataclass(frozen=True, slots=True)
class Money:
    """The till of a house: its last days, and this month's receipts."""

    days: tuple[CashBoxDay, ...]
    receipts: ReceiptPage


@dataclass(frozen=True, slots=True)
class HouseScreen:
    """A house down to its records. `money` and `figures.messages` are None for those who may not know."""

    slug: str
    name: str
    status: HouseStatus
    telephones: tuple[str, ...]
    above: tuple[AreaName, ...]
    standing: Standing
    figures: Figures
    signals: tuple[Signal, ...]
    people: tuple[PostLine, ...]
    week: tuple[SessionCard, ...]
    rolls: tuple[SessionCard, ...]
    classes: tuple[RunCard, ...]
    money: Money | None
    may_keep: bool


@dataclass(frozen=True, slots=True)
class HouseHistory:
    """A house and what happened to its record."""

    slug: str
    name: str
    standing: Standing
    lines: tuple[TrailLine, ...]


def house_screen(slug: str, *, actor: Actor, now: datetime) -> HouseScreen:
    """The house with this slug, for those who look after it; Missing otherwise. Nine queries."""
    house = _house(slug, actor)
    people = _people(house, actor, now)
    week = this_week(house.pk, now=now)
    rolls = rolls_not_taken(house.pk, now=now)
    classes = classes_going_on(house.pk, now=now)
    money = _money(house, actor, now) if may_see_money(actor, house) else None
    heard = houses_counted_by(actor).covers(house.path)
    figures = Figures(
        sessions=sum(session.status != "cancelled" for session in week),
        classes=len(classes),
        seats=sum(run.capacity for run in classes),
        seats_taken=sum(run.seats_taken for run in classes),
        waiting=sum(run.waiting for run in classes),
        rolls_not_taken=len(rolls),
        has_manager=any(line.kind in MANAGING for line in people),
        taken=money.receipts.cash + money.receipts.card if money else None,
        box_open_since=_left_open(money, now),
        messages=count_since([house.pk], now - WEEK).get(house.pk, 0) if heard else None,
    )
    status = HouseStatus(house.status)
    return HouseScreen(
        slug=house.slug,
        name=house.title,
        status=status,
        telephones=tuple(house.telephones),
        above=_above(house, actor),
        standing=_standing(house),
        figures=figures,
        signals=signals_of(figures, is_running=status is HouseStatus.OPEN),
        people=people,
        week=week,
        rolls=rolls,
        classes=classes,
        money=money,
        may_keep=may_keep_house(actor, house.path),
    )


def house_history(slug: str, *, actor: Actor) -> HouseHistory:
    """What happened to the record of a house, the newest first. Three queries."""
    house = _house(slug, actor)
    return HouseHistory(house.slug, house.title, _standing(house), tuple(trail(house)))


def _standing(house: House) -> Standing:
    return Standing(house.slug, house.path, house.title)


def _house(slug: str, actor: Actor) -> House:
    rows = houses_visible_to(actor).within(overseen_by(actor)).filter(slug=slug)
    house = rows.select_related("neighbourhood__parent__parent__parent").order_by("id").first()
    if house is None:
        raise Missing
    return house


def _above(house: House, actor: Actor) -> tuple[AreaName, ...]:
    """The areas in which it lies, of those the actor looks after, the widest first."""
    overseen, found = overseen_by(actor), []
    area: Area | None = house.neighbourhood
    while area is not None and overseen.covers(area.path):
        found.append(area_name(area))
        area = area.parent
    return tuple(reversed(found))


def _people(house: House, actor: Actor, now: datetime) -> tuple[PostLine, ...]:
    here = Q(house=house) | Q(thematic_house__house=house)
    theirs = here | Q(area=house.neighbourhood_id, kind__in=MANAGING)
    posts: Any = posts_visible_to(actor).in_force(now).filter(theirs).with_place().select_related("person")
    ranks = list(PostKind)
    lines = [
        PostLine(
            post.person.full_name,
            PostKind(post.kind),
            post.thematic_house.kind.title if post.thematic_house else "",
            post.held_from,
        )
        for post in posts.order_by("held_from", "id")
    ]
    return tuple(sorted(lines, key=lambda line: ranks.index(line.kind)))


def _money(house: House, actor: Actor, now: datetime) -> Money:
    since, until = month_of(now)
    return Money(
        days=tuple(cash_box_days(house, actor=actor)),
        receipts=receipts_of_house(house, ReceiptFilter(since=since, until=until), {}, actor=actor),
    )


def _left_open(money: Money | None, now: datetime) -> datetime | None:
    opened = [day.opened_at for day in money.days if day.closed_at is None] if money else []
    return min((at for at in opened if at < start_of_day(now)), default=None)
