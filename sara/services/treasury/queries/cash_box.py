from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury.models import CashBox, Receipt
from sara.services.treasury.permissions import may_see_money
from sara.services.treasury.types import CashBoxDay, CashBoxState, ReceiptKind

DAYS_SHOWN = 14


def cash_box_of(house: House, *, actor: Actor) -> CashBoxState | None:
    """The open cash box of a house, or nothing when it is closed. Two queries."""
    if not may_see_money(actor, house):
        raise Missing
    box = CashBox.objects.standing_open().filter(house=house).first()
    return state_of(box) if box is not None else None


def state_of(box: CashBox) -> CashBoxState:
    """What the books say must be in this box. One query."""
    rows = Receipt.objects.filter(cash_box=box)
    sums = rows.aggregate(
        received=Coalesce(Sum("amount_rials", filter=Q(kind=ReceiptKind.PAYMENT)), 0),
        given_back=Coalesce(Sum("amount_rials", filter=Q(kind=ReceiptKind.COUNTER)), 0),
    )
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
    return [
        CashBoxDay(
            opened_at=box.opened_at,
            closed_at=box.closed_at,
            opening=Rials(box.opening_rials),
            expected=None if box.expected_rials is None else Rials(box.expected_rials),
            counted=None if box.counted_rials is None else Rials(box.counted_rials),
            note=box.note,
        )
        for box in boxes
    ]
