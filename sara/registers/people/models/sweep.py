from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class DoubleSweepQuerySet(models.QuerySet["DoubleSweep"]):
    def under_way(self) -> Self:
        return self.filter(finished_at=None)


class DoubleSweep(models.Model):
    """A walk through the whole register, in the order of numbers, in search of likely doubles."""

    begun_at = models.DateTimeField(_("زمان آغاز"))
    after_id = models.BigIntegerField(_("تا شمارهٔ"), default=0)
    compared = models.PositiveIntegerField(_("سنجیده"), default=0)
    finished_at = models.DateTimeField(_("زمان پایان"), null=True)

    objects = DoubleSweepQuerySet.as_manager()

    class Meta:
        verbose_name = _("گشت موارد مشابه")
        verbose_name_plural = _("گشت‌های موارد مشابه")
        constraints = [
            models.UniqueConstraint(
                fields=["finished_at"],
                condition=Q(finished_at=None),
                nulls_distinct=False,
                name="double_sweep_one_under_way",
            )
        ]

    def __str__(self) -> str:
        return str(self.begun_at)
