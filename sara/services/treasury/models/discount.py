from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited


class DiscountQuerySet(models.QuerySet["Discount"]):
    def offered(self) -> Self:
        """Those the desk may give now, the largest last."""
        return self.filter(is_offered=True).order_by("percent", "id")


@audited
class Discount(models.Model):
    """A discount by tariff: an editable table, shipped with defaults of this software."""

    name = models.CharField(_("نام"), max_length=80)
    name_en = models.CharField(_("نام انگلیسی"), max_length=80, blank=True)
    percent = models.PositiveSmallIntegerField(_("درصد"))
    source = models.CharField(_("مصوبه"), max_length=200)
    is_offered = models.BooleanField(_("داده می‌شود"), default=True)

    objects = DiscountQuerySet.as_manager()

    class Meta:
        verbose_name = _("تخفیف")
        verbose_name_plural = _("تخفیف‌ها")
        constraints = [
            models.UniqueConstraint(fields=["name"], name="discount_has_one_name"),
            models.CheckConstraint(
                condition=Q(percent__gte=1, percent__lte=100), name="discount_is_a_percentage"
            ),
        ]

    def __str__(self) -> str:
        return self.name
