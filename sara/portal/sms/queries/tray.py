"""What a person was told, and how he wants to be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.notices import TrayLine, WishView, stopped_among, tray, unread_count, wish_of
from sara.foundation.ui.paging import Page
from sara.registers.people.api import own_people
from sara.registers.people.models import PersonMobile


@dataclass(frozen=True, slots=True)
class MyTray:
    """A page of the tray, and how much of it is new."""

    page: Page[TrayLine]
    new: int


@dataclass(frozen=True, slots=True)
class MyWays:
    """How I am told; `stopped` are those of my numbers that cancelled text messages."""

    wish: WishView
    mobiles: tuple[str, ...]
    stopped: tuple[str, ...]


def my_tray(asked: Mapping[str, str], *, actor: Actor, now: datetime) -> MyTray:
    """What concerns me and the children I answer for. At most four queries."""
    numbers = readers_of(actor, now=now)
    return MyTray(page=tray(numbers, asked), new=unread_count(numbers))


def my_ways(*, actor: Actor, now: datetime) -> MyWays:
    """Three queries, and what the consent costs."""
    if actor.person_id is None:
        raise Missing
    mobiles = my_mobiles(actor, now=now)
    return MyWays(wish=wish_of(actor.person_id, now=now), mobiles=mobiles, stopped=stopped_among(mobiles))


def readers_of(actor: Actor, *, now: datetime) -> tuple[int, ...]:
    """The persons whose messages lie in the actor's tray. Missing for an account of nobody."""
    numbers = tuple(one.person_id for one in own_people(actor, now=now))
    if not numbers:
        raise Missing
    return numbers


def my_mobiles(actor: Actor, *, now: datetime) -> tuple[str, ...]:
    """The actor's own numbers, in force today. One query."""
    if actor.person_id is None:
        return ()
    mine = PersonMobile.objects.valid_on(day_of(now)).filter(person_id=actor.person_id)
    return tuple(mine.order_by("-is_main", "id").values_list("mobile", flat=True))
