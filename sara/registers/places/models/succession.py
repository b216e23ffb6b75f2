from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.registers.places.models.checks import known
from sara.registers.places.types import SuccessionKind


@watched
@audited
class AreaSuccession(models.Model):
    """How an area became another on a day, and by which letter.

    A renaming leads from the area to itself and keeps the name that it had until that day.
    """

    origin = models.ForeignKey(
        "places.Area", verbose_name=_("از"), on_delete=models.PROTECT, related_name="became"
    )
    successor = models.ForeignKey(
        "places.Area", verbose_name=_("به"), on_delete=models.PROTECT, related_name="came_from"
    )
    kind = models.CharField(_("نوع"), max_length=8, choices=SuccessionKind.choices)
    happened_on = models.DateField(_("روز"))
    former_name = models.CharField(_("نام پیشین"), max_length=120, blank=True, default="")
    former_name_en = models.CharField(_("نام لاتین پیشین"), max_length=120, blank=True, default="")
    letter = models.CharField(_("شمارهٔ نامه"), max_length=60, blank=True, default="")
    reason = models.CharField(_("دلیل"), max_length=500, blank=True, default="")

    class Meta:
        verbose_name = _("سرگذشت محدوده")
        verbose_name_plural = _("سرگذشت محدوده‌ها")
        constraints = [
            known("kind", SuccessionKind, name="area_succession_kind_known"),
            models.CheckConstraint(
                condition=(Q(kind="renamed", origin=F("successor")) & ~Q(former_name=""))
                | (~Q(kind="renamed") & ~Q(origin=F("successor")) & Q(former_name="")),
                name="area_succession_renamed_stays_itself",
            ),
            models.UniqueConstraint(
                fields=["origin", "successor", "happened_on"], name="area_succession_once_a_day"
            ),
        ]
        indexes = [
            models.Index(fields=["successor", "happened_on"], name="area_succession_of"),
        ]

    def __str__(self) -> str:
        return f"{self.origin_id} → {self.successor_id}"
