from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.persian import in_language
from sara.registers.places.models.checks import known
from sara.registers.places.types import Holding


@watched
@audited
class Building(models.Model):
    """A building in which a house lives; a house may have several."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    house = models.ForeignKey(
        "places.House", verbose_name=_("سرا"), on_delete=models.PROTECT, related_name="buildings"
    )
    name = models.CharField(_("نام"), max_length=120)
    name_en = models.CharField(_("نام لاتین"), max_length=120, blank=True, default="")
    holding = models.CharField(_("مالکیت"), max_length=8, choices=Holding.choices, default=Holding.UNKNOWN)
    floors = models.PositiveSmallIntegerField(_("شمار طبقه‌ها"), null=True, blank=True)
    area_m2 = models.PositiveIntegerField(_("زیربنا (متر مربع)"), null=True, blank=True)
    heritage_number = models.CharField(_("شمارهٔ ثبت اثر"), max_length=20, blank=True, default="")
    note = models.CharField(_("توضیح"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("ساختمان")
        verbose_name_plural = _("ساختمان‌ها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="building_uid_unique"),
            known("holding", Holding, name="building_holding_known"),
            models.CheckConstraint(condition=~Q(name=""), name="building_name_filled"),
            models.CheckConstraint(condition=Q(area_m2=None) | Q(area_m2__gt=0), name="building_has_an_area"),
            models.UniqueConstraint(fields=["house", "name"], name="building_name_once_in_a_house"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the language in force."""
        return in_language(self.name, self.name_en)
