"""What the treasury keeps of a person, told to himself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.money import Rials
from sara.foundation.privacy import Told
from sara.services.treasury.models import Charge


def payments_told(person_id: int) -> Sequence[Told]:
    """Every charge with its receipts; one query."""
    number = Concat(Cast("receipts__year", CharField()), Value("/"), Cast("receipts__number", CharField()))
    rows: Any = (
        Charge.objects.filter(person=person_id)
        .select_related("house", "discount")
        .annotate(receipt_numbers=StringAgg(number, delimiter="، ", order_by=("receipts__id",)))
        .order_by("-charged_at", "-id")
    )
    columns = (
        ("title", _("شرح")),
        ("house", _("سرا")),
        ("charged_at", _("زمان")),
        ("fee", _("شهریه")),
        ("discount", _("مبلغ تخفیف")),
        ("discount_reason", _("دلیل تخفیف")),
        ("paid", _("پرداخت‌شده")),
        ("receipts", _("شماره‌های رسید")),
    )
    told = tuple(
        (
            row.wording,
            row.house.title,
            row.charged_at,
            Rials(row.fee_rials),
            Rials(row.discount_rials),
            row.discount_reason,
            Rials(row.paid_rials),
            row.receipt_numbers or "",
        )
        for row in rows
    )
    return [Told(key="payments", title=_("پرداخت‌ها"), columns=columns, rows=told)]


def debts_in_the_way(person_id: int, now: datetime) -> Sequence[str]:  # noqa: ARG001 a debt has no hour
    """What is to be paid or given back, in words; one query."""
    rows = Charge.objects.filter(person=person_id)
    open_ones = rows.unpaid() | rows.to_give_back()
    return [_now("حساب «%(title)s»") % {"title": row.wording} for row in open_ones.order_by("id")]
