"""What those who look after many houses ask about money."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.services.treasury.models import CashBox, Discount
from sara.services.treasury.permissions import may_set_tariff


@dataclass(frozen=True, slots=True)
class TariffLine:
    """A discount of the tariff, on offer or withdrawn."""

    id: int
    name: str
    name_en: str
    percent: int
    source: str
    is_offered: bool

    @property
    def title(self) -> str:
        """Its name in the language of the reader."""
        return in_language(self.name, self.name_en)


def boxes_open_since_before(house_ids: Iterable[int], instant: datetime) -> dict[int, datetime]:
    """Since when the cash box of each of these houses stands open, where that is before an instant.

    One query. The caller asked which houses' money the actor may see.
    """
    boxes = CashBox.objects.standing_open().filter(house_id__in=list(house_ids), opened_at__lt=instant)
    return dict(boxes.order_by("house_id").values_list("house_id", "opened_at"))


def tariff(*, actor: Actor) -> tuple[TariffLine, ...]:
    """Every discount, those on offer first; for him who sets the tariff. One query."""
    if not may_set_tariff(actor):
        raise Missing
    return tuple(map(_line, Discount.objects.order_by("-is_offered", "percent", "id")))


def tariff_line(discount_id: int, *, actor: Actor) -> TariffLine:
    """One discount, for him who sets the tariff. One query."""
    row = Discount.objects.filter(pk=discount_id).first() if may_set_tariff(actor) else None
    if row is None:
        raise Missing
    return _line(row)


def tariff_trail(discount_id: int, *, actor: Actor) -> list[TrailLine]:
    """What happened to a discount, the newest first."""
    row = Discount.objects.filter(pk=discount_id).first() if may_set_tariff(actor) else None
    if row is None:
        raise Missing
    return trail(row)


def _line(row: Discount) -> TariffLine:
    return TariffLine(
        id=row.pk,
        name=row.name,
        name_en=row.name_en,
        percent=row.percent,
        source=row.source,
        is_offered=row.is_offered,
    )
