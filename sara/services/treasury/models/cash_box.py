from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.money import RialsField


class CashBoxQuerySet(models.QuerySet["CashBox"]):
    def standing_open(self) -> Self:
        return self.filter(closed_at=None)


@audited
class CashBox(models.Model):
    """One opening of a house's cash box, from the float in it to the count at day's end."""

    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    opened_at = models.DateTimeField(_("باز شد"))
    opened_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("بازکننده")
    )
    opening_rials = RialsField(_("موجودی آغاز"))
    closed_at = models.DateTimeField(_("بسته شد"), null=True)
    closed_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("شمارنده")
    )
    expected_rials = RialsField(_("باید باشد"), null=True)
    counted_rials = RialsField(_("شمرده شد"), null=True)
    note = models.CharField(_("توضیح"), max_length=300, blank=True)

    objects = CashBoxQuerySet.as_manager()

    class Meta:
        verbose_name = _("صندوق")
        verbose_name_plural = _("صندوق‌ها")
        indexes = [models.Index(fields=["house", "-opened_at"], name="cash_box_of_house")]
        constraints = [
            models.UniqueConstraint(fields=["house"], condition=Q(closed_at=None), name="cash_box_open_once"),
            models.CheckConstraint(condition=Q(opening_rials__gte=0), name="cash_box_opening_not_negative"),
            models.CheckConstraint(
                condition=Q(closed_at=None, counted_rials=None, expected_rials=None)
                | Q(closed_at__isnull=False, counted_rials__gte=0, expected_rials__isnull=False),
                name="cash_box_closed_when_counted",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(counted_rials=models.F("expected_rials")) | ~Q(note=""),
                name="cash_box_difference_is_explained",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.house_id} {self.opened_at:%F}"
