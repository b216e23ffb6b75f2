from datetime import datetime
from typing import Self
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.privacy import SealedField, SealedText
from sara.registers.people.types import RowFate


class PersonMergeQuerySet(models.QuerySet["PersonMerge"]):
    def standing(self) -> Self:
        """Those that were not undone."""
        return self.filter(undone_at=None)

    def before(self, instant: datetime) -> Self:
        return self.filter(merged_at__lt=instant)

    def newest_first(self) -> Self:
        return self.order_by("-merged_at", "-id")


@audited
class PersonMerge(models.Model):
    """That two records were found to be one person: the survivor's stays, the other's rows went to it.

    Until it can no longer be undone it keeps what the survivor took from the other.
    """

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    survivor = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="+", verbose_name=_("شخص بازمانده")
    )
    merged = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="+", verbose_name=_("شخص ادغام‌شده")
    )
    reason = models.CharField(_("دلیل"), max_length=200)
    merged_at = models.DateTimeField(_("زمان ادغام"))
    undone_at = models.DateTimeField(_("زمان بازگرداندن"), null=True)
    taken = ArrayField(models.CharField(max_length=30), verbose_name=_("آنچه بازمانده گرفت"), default=list)
    national_id_sealed = SealedField(_("کد ملی"), null=True)
    foreign_id_sealed = SealedField(_("شناسهٔ اتباع"), null=True)
    national_id = SealedText("national_id_sealed")
    foreign_id = SealedText("foreign_id_sealed")

    objects = PersonMergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("ادغام اشخاص")
        verbose_name_plural = _("ادغام‌های اشخاص")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="person_merge_uid_unique"),
            models.UniqueConstraint(
                fields=["merged"], condition=Q(undone_at=None), name="person_merge_once_until_undone"
            ),
            models.CheckConstraint(condition=~Q(survivor=F("merged")), name="person_merge_of_two"),
            models.CheckConstraint(condition=~Q(reason=""), name="person_merge_has_a_reason"),
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(undone_at__gte=F("merged_at")),
                name="person_merge_undone_after_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.merged_id} → {self.survivor_id}"


class MergedRow(models.Model):
    """A row that a merge moved to the survivor, changed or took away, and what it was before."""

    merge = models.ForeignKey(
        "people.PersonMerge", on_delete=models.CASCADE, related_name="rows", verbose_name=_("ادغام")
    )
    column = models.CharField(_("ستون"), max_length=120)
    row_id = models.BigIntegerField(_("شمارهٔ سطر"))
    fate = models.CharField(_("آنچه شد"), max_length=8, choices=RowFate)
    before = models.JSONField(_("پیش از آن"), default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("سطر ادغام")
        verbose_name_plural = _("سطرهای ادغام")
        constraints = [
            models.CheckConstraint(condition=Q(fate__in=RowFate.values), name="merged_row_fate_known"),
            models.UniqueConstraint(fields=["merge", "column", "row_id"], name="merged_row_once_in_a_merge"),
        ]

    def __str__(self) -> str:
        return f"{self.column} {self.row_id}"
