from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange.types import Outcome

_TONES: Final = {Outcome.MADE: "calm", Outcome.CHANGED: "warn", Outcome.REFUSED: "stop"}


class ImportRowQuerySet(models.QuerySet["ImportRow"]):
    def with_outcome(self, outcome: str) -> Self:
        return self.filter(outcome=outcome) if outcome else self.all()

    def in_order(self) -> Self:
        return self.order_by("number", "id")


class ImportRow(models.Model):
    """What becomes of one row of a file, as it was checked. Its cells are only in the sealed file."""

    list_import = models.ForeignKey(
        "exchange.ListImport", on_delete=models.CASCADE, related_name="rows", verbose_name=_("ورود از فایل")
    )
    number = models.PositiveIntegerField(_("شمارهٔ ردیف"))
    outcome = models.CharField(_("سرنوشت"), max_length=8, choices=Outcome)
    label = models.CharField(_("آنچه در آن است"), max_length=200)
    words = models.JSONField(_("توضیح"), default=list)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("ردیف فایل")
        verbose_name_plural = _("ردیف‌های فایل")
        constraints = [
            models.UniqueConstraint(fields=["list_import", "number"], name="import_row_number_once"),
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values), name="import_row_outcome_is_known"
            ),
        ]
        indexes = [models.Index(fields=["list_import", "outcome", "number"], name="import_row_by_outcome")]

    def __str__(self) -> str:
        return f"{self.number}: {self.label}"

    @property
    def tone(self) -> str:
        """How its outcome looks."""
        return _TONES.get(Outcome(self.outcome), "plain")
