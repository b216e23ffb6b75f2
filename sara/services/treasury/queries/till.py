from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import jalali_year
from sara.registers.places.models import House
from sara.services.treasury.models import CashBox, ReceiptSeries


@dataclass(frozen=True, slots=True)
class Till:
    """Where money is taken: whether the box is open, and the number the next receipt is likely to carry."""

    is_open: bool
    year: int
    next_number: int


def till_of(house: House, *, now: datetime) -> Till:
    """The till of a house. One query."""
    year = jalali_year(day_of(now))
    series = ReceiptSeries.objects.filter(house=OuterRef("pk"), year=year)
    boxes = CashBox.objects.standing_open().filter(house=OuterRef("pk"))
    rows: Any = House.objects.filter(pk=house.pk).annotate(
        last_number=Subquery(series.values("last_number")[:1]), box_open=Exists(boxes)
    )
    row = rows.values("last_number", "box_open").first()
    if row is None:
        raise Missing
    return Till(is_open=row["box_open"], year=year, next_number=(row["last_number"] or 0) + 1)
