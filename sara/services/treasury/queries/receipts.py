from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import jalali_year
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury.models import Receipt, ReceiptSeries
from sara.services.treasury.models.receipt import ReceiptQuerySet
from sara.services.treasury.permissions import houses_with_money_seen_by, may_see_money
from sara.services.treasury.types import (
    PayMethod,
    ReceiptKind,
    ReceiptLine,
    ReceiptPage,
    ReceiptSheet,
    ReceiptTruth,
)

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ReceiptFilter:
    """Which receipts of a house a list shows: a half-open span of time, a way of paying."""

    since: datetime | None = None
    until: datetime | None = None
    method: PayMethod | None = None
    before_id: int | None = None


def receipts_of_house(house: House, chosen: ReceiptFilter, *, actor: Actor) -> ReceiptPage:
    """A page of a house's receipts. Two queries."""
    if not may_see_money(actor, house):
        raise Missing
    rows = Receipt.objects.filter(house=house)
    if chosen.since is not None:
        rows = rows.filter(issued_at__gte=chosen.since)
    if chosen.until is not None:
        rows = rows.filter(issued_at__lt=chosen.until)
    if chosen.method is not None:
        rows = rows.filter(method=chosen.method)
    total = rows.count()
    if chosen.before_id is not None:
        rows = rows.filter(id__lt=chosen.before_id)
    page = list(_told(rows.order_by("-id"))[: PAGE_SIZE + 1])
    shown = page[:PAGE_SIZE]
    return ReceiptPage(
        lines=[_line(receipt, is_void=receipt.is_void) for receipt in shown],
        total=total,
        next_key=shown[-1].id if len(page) > PAGE_SIZE else None,
    )


def receipts_of_people(person_ids: Iterable[int]) -> list[ReceiptLine]:
    """The receipts over these people's payments. One query; the caller asked whose they are."""
    rows = Receipt.objects.filter(charge__person_id__in=list(person_ids)).newest_first()
    return [_line(receipt, is_void=receipt.is_void) for receipt in _told(rows)]


def receipt_sheet(code: str, *, actor: Actor) -> ReceiptSheet:
    """A receipt as printed, for the payer and for those who see the house's money. One query."""
    rows = Receipt.objects.visible_to(actor, houses_with_money_seen_by(actor)).filter(code=code)
    receipt = _told(rows).select_related("charge__discount", "issued_by").first()
    if receipt is None:
        raise Missing
    owed = receipt.charge
    counter = receipt.counter_entries.first()
    return ReceiptSheet(
        line=_line(receipt, is_void=receipt.is_void),
        house_slug=receipt.house.slug,
        house_path=receipt.house.path,
        terminal_reference=receipt.terminal_reference,
        fee=Rials(owed.fee_rials),
        discount=Rials(owed.discount_rials),
        discount_name=owed.discount.name if owed.discount else "",
        issued_by_name=receipt.issued_by.full_name if receipt.issued_by else "",
        void_reason=counter.reason if counter else receipt.reason,
    )


def receipt_truth(code: str) -> ReceiptTruth | None:
    """What anyone may learn of a receipt by its code: no name of a person. One query."""
    receipt = _told(Receipt.objects.payments().filter(code=code)).first()
    if receipt is None:
        return None
    line = _line(receipt, is_void=receipt.is_void)
    return ReceiptTruth(
        house_name=line.house_name,
        year=line.year,
        number=line.number,
        title=line.title,
        amount=line.amount,
        issued_at=line.issued_at,
        is_void=line.is_void,
    )


def next_receipt_number(house: House, *, now: datetime) -> tuple[int, int]:
    """The Jalali year and the number that the next receipt of a house will most likely carry."""
    year = jalali_year(day_of(now))
    series = ReceiptSeries.objects.filter(house=house, year=year).first()
    return year, (series.last_number if series else 0) + 1


def _told(rows: ReceiptQuerySet) -> QuerySet[Any]:
    """With what a line says, `is_void` among it, in the same query."""
    countered = Receipt.objects.filter(counters=OuterRef("pk"))
    return rows.select_related("house", "charge__person", "counters").annotate(is_void=Exists(countered))


def _line(receipt: Receipt, *, is_void: bool) -> ReceiptLine:
    person = receipt.charge.person
    return ReceiptLine(
        code=receipt.code,
        house_name=receipt.house.name,
        year=receipt.year,
        number=receipt.number,
        kind=ReceiptKind(receipt.kind),
        title=receipt.charge.title,
        person_name=person.full_name,
        person_code=person.code,
        amount=Rials(receipt.amount_rials),
        method=PayMethod(receipt.method),
        issued_at=receipt.issued_at,
        is_void=is_void,
        counters_number=receipt.counters.number if receipt.counters else None,
        counters_code=receipt.counters.code if receipt.counters else None,
    )
