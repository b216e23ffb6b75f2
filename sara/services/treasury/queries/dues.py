from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from django.db.models import Count, OuterRef, QuerySet, Subquery, Window

from sara.foundation.actors import Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.foundation.persian import matches
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.places.models import House
from sara.services.treasury.models import Charge, Receipt
from sara.services.treasury.models.charge import ChargeQuerySet
from sara.services.treasury.permissions import may_see_money
from sara.services.treasury.queries.charges import MONEY

PAGE_SIZE: Final = 50
MOST: Final = 20_000
NEWEST: Final = 10


class DueKind(StrEnum):
    """Money that is still to come, or that the house must give back."""

    UNPAID = "unpaid"
    OWED_BACK = "owed_back"


@dataclass(frozen=True, slots=True)
class DueLine:
    """What one person owes the house, or is to get back from it; `receipt_code` is of what was paid."""

    code: str
    about: str
    title: str
    person_name: str
    person_code: str
    charged_at: datetime
    amount: Rials
    receipt_code: str | None


@dataclass(frozen=True, slots=True)
class Dues:
    """Some of the dues of a house, the newest first, and how many there are in all."""

    lines: tuple[DueLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DuePage:
    """One page of the dues of a house."""

    lines: tuple[DueLine, ...]
    page: Page[Any]
    total: int


def latest_dues(house: House, kind: DueKind, *, actor: Actor, limit: int = 8) -> Dues:
    """The newest dues of a house, at most ten. One query."""
    if not may_see_money(actor, house):
        raise Missing
    rows: list[Any] = (_unpaid if kind is DueKind.UNPAID else _owed_back)(house_id=house.pk)[:limit]
    return Dues(tuple(map(_line, rows)), rows[0].total if rows else 0)


@composed
def _unpaid(*, house_id: int) -> QuerySet[Charge, Any]:
    return _newest(Charge.objects.filter(house=house_id).unpaid())


@composed
def _owed_back(*, house_id: int) -> QuerySet[Charge, Any]:
    return _newest(Charge.objects.filter(house=house_id).to_give_back())


def _newest(charges: ChargeQuerySet) -> QuerySet[Charge, Any]:
    counted: QuerySet[Any] = _told(charges).annotate(total=Window(Count("pk")))
    return counted.order_by("-charged_at", "-id")[:NEWEST]


def dues_of_house(
    house: House, kind: DueKind, asked: Mapping[str, str], *, words: str = "", actor: Actor
) -> DuePage:
    """A page of the dues of a house, narrowed by some of the person's name. Two queries."""
    found = _named(_of(house, kind, actor), words)
    page = page_by_key(_told(found), asked, order=("-charged_at", "-id"), size=PAGE_SIZE)
    return DuePage(tuple(map(_line, page)), page, found.count())


def all_dues_of_house(house: House, kind: DueKind, *, words: str = "", actor: Actor) -> tuple[DueLine, ...]:
    """The whole list, for its file. One query."""
    rows = _told(_named(_of(house, kind, actor), words)).order_by("-charged_at", "-id")
    return tuple(map(_line, rows[:MOST]))


def _of(house: House, kind: DueKind, actor: Actor) -> ChargeQuerySet:
    if not may_see_money(actor, house):
        raise Missing
    charges = Charge.objects.filter(house=house)
    return charges.unpaid() if kind is DueKind.UNPAID else charges.to_give_back()


def _named(charges: ChargeQuerySet, words: str) -> ChargeQuerySet:
    return charges.filter(matches("person__search", words)) if words else charges


def _told(charges: ChargeQuerySet) -> QuerySet[Any]:
    standing = Receipt.objects.payments().filter(charge=OuterRef("pk"), counter_entries=None)
    told = charges.select_related("person").only(
        *MONEY, "person__given_name", "person__surname", "person__code"
    )
    return told.annotate(receipt_code=Subquery(standing.values("code")[:1]))


def _line(charge: Any) -> DueLine:  # noqa: ANN401 a charge with annotations
    return DueLine(
        code=charge.code,
        about=charge.about,
        title=charge.wording,
        person_name=charge.person.full_name,
        person_code=charge.person.code,
        charged_at=charge.charged_at,
        amount=charge.due or charge.owed_back,
        receipt_code=charge.receipt_code,
    )
