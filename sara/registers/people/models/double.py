from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.types import SameBy


class LikelyDoubleQuerySet(models.QuerySet["LikelyDouble"]):
    def open(self) -> Self:
        """Those of which nobody has said yet whether they are one person."""
        return self.filter(first__merged_into=None, second__merged_into=None, told_apart_at=None)

    def of(self, person_id: int) -> Self:
        return self.filter(Q(first=person_id) | Q(second=person_id))

    def told_apart(self) -> Self:
        return self.filter(told_apart_at__isnull=False)

    def likeliest_first(self) -> Self:
        return self.order_by("-score", "-id")


@audited
class LikelyDouble(models.Model):
    """Two persons who may be one, with what speaks for it; in the order of their numbers."""

    first = models.ForeignKey(
        "people.Person", on_delete=models.CASCADE, related_name="+", verbose_name=_("شخص نخست")
    )
    second = models.ForeignKey(
        "people.Person", on_delete=models.CASCADE, related_name="+", verbose_name=_("شخص دوم")
    )
    score = models.PositiveSmallIntegerField(_("امتیاز شباهت"))
    grounds = ArrayField(
        models.CharField(max_length=20, choices=SameBy), verbose_name=_("نشانه‌ها"), default=list
    )
    found_at = models.DateTimeField(_("زمان یافتن"))
    told_apart_at = models.DateTimeField(_("زمان جدا دانستن"), null=True)

    objects = LikelyDoubleQuerySet.as_manager()

    class Meta:
        verbose_name = _("جفت مشابه")
        verbose_name_plural = _("جفت‌های مشابه")
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="likely_double_in_order"),
            models.UniqueConstraint(fields=["first", "second"], name="likely_double_once"),
            models.CheckConstraint(
                condition=Q(score__gte=1, score__lte=100), name="likely_double_score_within_hundred"
            ),
            models.CheckConstraint(
                condition=Q(grounds__contained_by=SameBy.values), name="likely_double_grounds_known"
            ),
        ]
        indexes = [models.Index(fields=["-score", "-id"], name="likely_double_by_score")]

    def __str__(self) -> str:
        return f"{self.first_id} = {self.second_id}"
