from collections.abc import Iterable
from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.money import RialsField
from sara.foundation.permissions import Scope
from sara.services.treasury.types import PayMethod, ReceiptKind


class ReceiptSeries(models.Model):
    """The last number given in a house and Jalali year; its row is the lock of the series."""

    house = models.ForeignKey("places.House", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("دنبالهٔ رسید")
        verbose_name_plural = _("دنباله‌های رسید")
        constraints = [
            models.UniqueConstraint(fields=["house", "year"], name="receipt_series_one_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.last_number}"


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def seen_in(self, houses: Scope, *, or_paid_for: Iterable[int]) -> Self:
        """The receipts of the houses whose money he may see, and those over payments for his people."""
        return self.filter(houses.where("house__path") | Q(charge__person__in=list(or_paid_for)))

    def payments(self) -> Self:
        return self.filter(kind=ReceiptKind.PAYMENT)

    def newest_first(self) -> Self:
        return self.order_by("-issued_at", "-id")


@audited
class Receipt(models.Model):
    """A numbered paper over money; never changed, only countered by another one."""

    code = models.CharField(_("کد"), max_length=16)
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    year = models.PositiveSmallIntegerField(_("سال"))
    number = models.PositiveIntegerField(_("شماره"))
    kind = models.CharField(_("نوع"), max_length=10, choices=ReceiptKind.choices)
    charge = models.ForeignKey(
        "treasury.Charge", models.PROTECT, related_name="receipts", verbose_name=_("بابت")
    )
    amount_rials = RialsField(_("مبلغ"))
    method = models.CharField(_("روش"), max_length=10, choices=PayMethod.choices)
    terminal_reference = models.CharField(_("شمارهٔ پیگیری"), max_length=40, blank=True)
    cash_box = models.ForeignKey(
        "treasury.CashBox", models.PROTECT, null=True, related_name="receipts", verbose_name=_("صندوق")
    )
    counters = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="counter_entries", verbose_name=_("باطل‌کنندهٔ")
    )
    reason = models.CharField(_("دلیل"), max_length=200, blank=True)
    issued_at = models.DateTimeField(_("زمان"))
    issued_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("صادرکننده")
    )

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        verbose_name = _("رسید")
        verbose_name_plural = _("رسیدها")
        indexes = [models.Index(fields=["house", "-issued_at", "-id"], name="receipt_of_house")]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="receipt_code_unique"),
            models.UniqueConstraint(fields=["house", "year", "number"], name="receipt_number_once"),
            models.UniqueConstraint(fields=["counters"], name="receipt_countered_once"),
            models.CheckConstraint(condition=Q(amount_rials__gt=0), name="receipt_amount_is_positive"),
            models.CheckConstraint(condition=Q(method__in=PayMethod.values), name="receipt_method_is_known"),
            models.CheckConstraint(
                condition=Q(method="card") | Q(cash_box__isnull=False), name="receipt_cash_is_in_a_box"
            ),
            models.CheckConstraint(
                condition=(Q(kind="counter", counters__isnull=False) & ~Q(reason=""))
                | Q(kind="payment", counters__isnull=True),
                name="receipt_counter_names_its_receipt",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number:06}"
