from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury.models import CashBox, Receipt
from sara.services.treasury.permissions import may_see_money
from sara.services.treasury.types import CashBoxDay, CashBoxState, PayMethod, ReceiptKind

DAYS_SHOWN = 14


@dataclass(frozen=True, slots=True)
class CashBoxSheet:
    """One opening of a cash box with who opened and counted it, and the receipts of that time."""

    day: CashBoxDay
    state: CashBoxState
    opened_by: str
    closed_by: str
    card: Rials
    receipts: int
    counters: int
    first_number: int | None
    last_number: int | None


def cash_box_of(house: House, *, actor: Actor) -> CashBoxState | None:
    """The open cash box of a house, or nothing when it is closed. One query."""
    if not may_see_money(actor, house):
        raise Missing
    found: list[Any] = _open_box(house_id=house.pk)
    if not found:
        return None
    (box,) = found
    return CashBoxState(
        opened_at=box.opened_at,
        opening=Rials(box.opening_rials),
        received=Rials(box.received),
        given_back=Rials(box.given_back),
    )


@composed
def _open_box(*, house_id: int) -> QuerySet[CashBox]:
    of_it = Receipt.objects.filter(cash_box=OuterRef("pk")).order_by().values("cash_box")
    boxes = CashBox.objects.standing_open().filter(house=house_id)
    return boxes.annotate(
        received=Coalesce(Subquery(of_it.values(sum=_sum(ReceiptKind.PAYMENT))), 0),
        given_back=Coalesce(Subquery(of_it.values(sum=_sum(ReceiptKind.COUNTER))), 0),
    ).order_by("id")[:1]


def state_of(box: CashBox) -> CashBoxState:
    """What the books say must be in this box. One query."""
    rows = Receipt.objects.filter(cash_box=box)
    sums = rows.aggregate(received=_sum(ReceiptKind.PAYMENT), given_back=_sum(ReceiptKind.COUNTER))
    return CashBoxState(
        opened_at=box.opened_at,
        opening=Rials(box.opening_rials),
        received=Rials(sums["received"]),
        given_back=Rials(sums["given_back"]),
    )


def cash_box_days(house: House, *, actor: Actor) -> list[CashBoxDay]:
    """The last openings of a house's cash box, the newest first. One query."""
    if not may_see_money(actor, house):
        raise Missing
    boxes = CashBox.objects.filter(house=house).order_by("-opened_at", "-id")[:DAYS_SHOWN]
    return [_day(box) for box in boxes]


def cash_box_sheet(house: House, box_id: int, *, actor: Actor, now: datetime) -> CashBoxSheet:
    """One opening of the box as its sheet is printed, with all that was taken meanwhile. Three queries."""
    boxes = CashBox.objects.select_related("opened_by", "closed_by").filter(house=house, pk=box_id)
    box = boxes.first() if may_see_money(actor, house) else None
    if box is None:
        raise Missing
    given = Receipt.objects.filter(
        house=house, issued_at__gte=box.opened_at, issued_at__lt=box.closed_at or now
    ).order_by("id")
    sums = given.aggregate(
        card_in=_sum(ReceiptKind.PAYMENT, method=PayMethod.CARD),
        card_out=_sum(ReceiptKind.COUNTER, method=PayMethod.CARD),
        receipts=Count("id", filter=Q(kind=ReceiptKind.PAYMENT)),
        counters=Count("id", filter=Q(kind=ReceiptKind.COUNTER)),
        first=Min("number"),
        last=Max("number"),
    )
    return CashBoxSheet(
        day=_day(box),
        state=state_of(box),
        opened_by=box.opened_by.full_name if box.opened_by else "",
        closed_by=box.closed_by.full_name if box.closed_by else "",
        card=Rials(sums["card_in"] - sums["card_out"]),
        receipts=sums["receipts"],
        counters=sums["counters"],
        first_number=sums["first"],
        last_number=sums["last"],
    )


def _sum(kind: ReceiptKind, **which: object) -> Coalesce:
    return Coalesce(Sum("amount_rials", filter=Q(kind=kind, **which)), 0)


def _day(box: CashBox) -> CashBoxDay:
    return CashBoxDay(
        id=box.pk,
        opened_at=box.opened_at,
        closed_at=box.closed_at,
        opening=Rials(box.opening_rials),
        expected=None if box.expected_rials is None else Rials(box.expected_rials),
        counted=None if box.counted_rials is None else Rials(box.counted_rials),
        note=box.note,
    )
