from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.models.spans import ends_after_start, valid_on, valid_span
from sara.registers.people.types import GuardianRelation


class GuardianshipQuerySet(models.QuerySet["Guardianship"]):
    def valid_on(self, day: date) -> Self:
        return self.filter(valid_on(day))


@audited
class Guardianship(models.Model):
    """That one person answers for a child, over a time. It carries rights only until the child is grown."""

    guardian = models.ForeignKey(
        "people.Person",
        on_delete=models.PROTECT,
        related_name="wards",
        verbose_name=_("ولی یا سرپرست"),
    )
    child = models.ForeignKey(
        "people.Person",
        on_delete=models.PROTECT,
        related_name="guardians",
        verbose_name=_("فرزند"),
    )
    relation = models.CharField(_("نسبت"), max_length=12, choices=GuardianRelation)
    document = models.CharField(_("مدرک"), max_length=120, blank=True, default="")
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True)

    objects = GuardianshipQuerySet.as_manager()

    class Meta:
        verbose_name = _("سرپرستی")
        verbose_name_plural = _("سرپرستی‌ها")
        constraints = [
            models.CheckConstraint(
                condition=Q(relation__in=GuardianRelation.values),
                name="guardianship_relation_known",
            ),
            models.CheckConstraint(condition=~Q(guardian=F("child")), name="guardianship_of_another"),
            models.CheckConstraint(
                condition=~Q(relation__in=["court", "welfare"]) | ~Q(document=""),
                name="guardianship_by_order_has_a_document",
            ),
            ends_after_start("guardianship_ends_after_start"),
            ExclusionConstraint(
                name="guardianship_once_at_a_time",
                expressions=[
                    ("guardian", RangeOperators.EQUAL),
                    ("child", RangeOperators.EQUAL),
                    (valid_span(), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return self.get_relation_display()
