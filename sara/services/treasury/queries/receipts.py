from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.ids import parse_code
from sara.foundation.money import Rials
from sara.foundation.persian import Unreadable, matches, to_ascii_digits
from sara.foundation.privacy import note_reading
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.people.api import own_people
from sara.registers.places.models import House
from sara.services.treasury.models import NamedPayer, Receipt
from sara.services.treasury.models.receipt import ReceiptQuerySet
from sara.services.treasury.permissions import SEE_MONEY, houses_with_money_seen_by, may_see_money
from sara.services.treasury.types import (
    PayMethod,
    ReceiptKind,
    ReceiptLine,
    ReceiptSheet,
    ReceiptTruth,
)

PAGE_SIZE: Final = 50
MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class ReceiptFilter:
    """Which receipts of a house a list shows: a half-open span of time, a way of paying, words.

    The words are the number of a receipt, or some of the payer's name.
    """

    since: datetime | None = None
    until: datetime | None = None
    method: PayMethod | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """One page of a house's receipts, the newest first; what all of them come to, counter-entries off."""

    lines: list[ReceiptLine]
    page: Page[Any]
    total: int
    cash: Rials
    card: Rials


def receipts_of_house(
    house: House, chosen: ReceiptFilter, asked: Mapping[str, str], *, actor: Actor
) -> ReceiptPage:
    """A page of a house's receipts; `asked` holds the key of the page. Two queries."""
    rows = _chosen(house, chosen, actor=actor)
    sums = rows.aggregate(total=Count("id"), **{name: _taken(name) for name in PayMethod.values})
    page = page_by_key(_told(rows), asked, order=("-issued_at", "-id"), size=PAGE_SIZE)
    return ReceiptPage(
        lines=[_line(receipt, is_void=receipt.is_void) for receipt in page],
        page=page,
        total=sums["total"],
        cash=Rials(sums[PayMethod.CASH]),
        card=Rials(sums[PayMethod.CARD]),
    )


def all_receipts_of_house(house: House, chosen: ReceiptFilter, *, actor: Actor) -> list[ReceiptLine]:
    """The whole list, for its file. One query."""
    rows = _told(_chosen(house, chosen, actor=actor)).order_by("-issued_at", "-id")
    return [_line(receipt, is_void=receipt.is_void) for receipt in rows[:MOST]]


def _chosen(house: House, chosen: ReceiptFilter, *, actor: Actor) -> ReceiptQuerySet:
    if not may_see_money(actor, house):
        raise Missing
    rows = Receipt.objects.filter(house=house)
    if chosen.since is not None:
        rows = rows.filter(issued_at__gte=chosen.since)
    if chosen.until is not None:
        rows = rows.filter(issued_at__lt=chosen.until)
    if chosen.method is not None:
        rows = rows.filter(method=chosen.method)
    return rows.filter(_said(chosen.words)) if chosen.words else rows


def _said(words: str) -> Q:
    """A number of up to nine digits is that of a receipt; a code its code; anything else a name."""
    typed = to_ascii_digits(words).strip()
    if typed.isdecimal() and len(typed) < len("2147483647"):
        return Q(number=int(typed))
    try:
        return Q(code=parse_code(typed)) | matches("charge__person__search", words)
    except Unreadable:
        return matches("charge__person__search", words)


def _taken(method: str) -> Combinable:
    def total(kind: ReceiptKind) -> Coalesce:
        return Coalesce(Sum("amount_rials", filter=Q(method=method, kind=kind)), 0)

    return total(ReceiptKind.PAYMENT) - total(ReceiptKind.COUNTER)


def receipts_of_people(person_ids: Iterable[int], *, house_id: int | None = None) -> list[ReceiptLine]:
    """The receipts over these people's payments, of one house or of all. One query.

    The caller asked whose they are.
    """
    rows = Receipt.objects.filter(charge__person_id__in=list(person_ids)).newest_first()
    if house_id is not None:
        rows = rows.filter(house_id=house_id)
    return [_line(receipt, is_void=receipt.is_void) for receipt in _told(rows)]


def receipt_sheet(code: str, *, actor: Actor, now: datetime) -> ReceiptSheet:
    """A receipt as printed, for those who see the house's money and for the person himself.

    Who answers for a child sees the child's too. Four queries.
    """
    own = [one.person_id for one in own_people(actor, now=now)]
    rows = Receipt.objects.seen_in(houses_with_money_seen_by(actor), or_paid_for=own).filter(code=code)
    receipt = _told(rows).select_related("charge__discount", "issued_by").first()
    if receipt is None:
        raise Missing
    owed = receipt.charge
    note_reading([owed.person_id], what="treasury.receipt", actor=actor, by=SEE_MONEY)
    counter = receipt.counter_entries.first()
    return ReceiptSheet(
        line=_line(receipt, is_void=receipt.is_void),
        house_slug=receipt.house.slug,
        house_path=receipt.house.path,
        terminal_reference=receipt.terminal_reference,
        fee=Rials(owed.fee_rials),
        discount=Rials(owed.discount_rials),
        discount_name=owed.discount.name if owed.discount else "",
        discount_reason=owed.discount_reason,
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


def receipt_trail(code: str) -> list[TrailLine]:
    """What happened to the payment of a receipt, the newest first; the caller asked who may see it.

    A receipt itself never changes: this is the trail of what it was given for. Three queries.
    """
    receipt = Receipt.objects.select_related("charge").filter(code=code).first()
    if receipt is None:
        raise Missing
    return trail(receipt.charge)


def _told(rows: ReceiptQuerySet) -> QuerySet[Any]:
    """With what a line says, `is_void` among it, in the same query."""
    countered = Receipt.objects.filter(counters=OuterRef("pk"))
    kept = NamedPayer.objects.filter(person=OuterRef("charge__person")).values("name")
    return rows.select_related("house", "charge__person", "counters").annotate(
        is_void=Exists(countered), kept_name=Subquery(kept)
    )


def _line(receipt: Any, *, is_void: bool) -> ReceiptLine:  # noqa: ANN401 a receipt with annotations
    person = receipt.charge.person
    return ReceiptLine(
        code=receipt.code,
        house_name=receipt.house.title,
        year=receipt.year,
        number=receipt.number,
        kind=ReceiptKind(receipt.kind),
        title=receipt.charge.wording,
        person_name=receipt.kept_name or person.full_name,
        person_code=person.code,
        amount=Rials(receipt.amount_rials),
        method=PayMethod(receipt.method),
        issued_at=receipt.issued_at,
        is_void=is_void,
        counters_number=receipt.counters.number if receipt.counters else None,
        counters_code=receipt.counters.code if receipt.counters else None,
    )
