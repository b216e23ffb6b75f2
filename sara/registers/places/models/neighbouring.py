from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched


class NeighbouringQuerySet(models.QuerySet["Neighbouring"]):
    def of(self, house_id: int) -> Self:
        """Those that join a house to another, on either side."""
        return self.filter(Q(first=house_id) | Q(second=house_id))

    def between(self, one: object, other: object) -> Self:
        """The one that joins two houses; for use within a question about houses."""
        return self.filter(Q(first=one, second=other) | Q(first=other, second=one))


@watched
@audited
class Neighbouring(models.Model):
    """That two houses are neighbours; one row for both ways."""

    first = models.ForeignKey(
        "places.House", verbose_name=_("سرا"), on_delete=models.PROTECT, related_name="+"
    )
    second = models.ForeignKey(
        "places.House", verbose_name=_("سرای همسایه"), on_delete=models.PROTECT, related_name="+"
    )

    objects = NeighbouringQuerySet.as_manager()

    class Meta:
        verbose_name = _("همسایگی")
        verbose_name_plural = _("همسایگی‌ها")
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="neighbouring_written_once"),
            models.UniqueConstraint(fields=["first", "second"], name="neighbouring_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} – {self.second_id}"
