"""Who read whom, and who was erased."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Erasure", "HistoryPurge", "Reading", "ReadingQuerySet"]


class ReadingQuerySet(models.QuerySet["Reading"]):
    def of_person(self, person_id: int) -> Self:
        """Those in which this person's record was opened."""
        return self.filter(person_id=person_id)

    def since(self, instant: datetime) -> Self:
        return self.filter(read_at__gte=instant)


class Reading(models.Model):
    """That somebody opened the record of another person: who, in which post, what, when, and why where asked.

    Written once; the serving role neither alters nor deletes it.
    """

    person_id = models.BigIntegerField(_("شخص"))
    reader_id = models.BigIntegerField(_("خواننده"))
    post_id = models.BigIntegerField(_("سمت"), null=True)
    path = models.CharField(_("حوزهٔ سمت"), max_length=200, blank=True, default="")
    what = models.CharField(_("بخش"), max_length=60)
    reason = models.CharField(_("دلیل"), max_length=200, blank=True, default="")
    request = models.CharField(_("شمارهٔ درخواست"), max_length=32, blank=True, default="")
    read_at = models.DateTimeField(_("زمان"))

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("خوانده‌شدن پرونده")
        verbose_name_plural = _("خوانده‌شدن پرونده‌ها")
        constraints = [
            models.CheckConstraint(condition=~Q(person_id=F("reader_id")), name="reading_of_another"),
            models.CheckConstraint(condition=~Q(what=""), name="reading_says_what"),
        ]
        indexes = [
            models.Index(fields=["person_id", "-read_at", "-id"], name="reading_of_person"),
            models.Index(fields=["read_at"], name="reading_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.pk}"


class Erasure(models.Model):
    """That a person was erased: who decided it, why, and what had to be kept. It names nobody."""

    person_id = models.BigIntegerField(_("شخص"))
    decided_by_id = models.BigIntegerField(_("تصمیم‌گیرنده"), null=True)
    reason = models.CharField(_("دلیل"), max_length=500)
    decided_at = models.DateTimeField(_("زمان تصمیم"))
    finished_at = models.DateTimeField(_("زمان پایان"), null=True)
    kept = models.JSONField(_("آنچه ماند"), default=list)

    class Meta:
        verbose_name = _("حذف شخص")
        verbose_name_plural = _("حذف اشخاص")
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="erasure_has_a_reason"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class HistoryPurge(models.Model):
    """That rows of a history were deleted or stripped under an erasure: written by the database itself."""

    erasure = models.ForeignKey(
        "privacy.Erasure", models.PROTECT, related_name="purges", verbose_name=_("حذف شخص")
    )
    history = models.CharField(_("تاریخچه"), max_length=63)
    rows = models.IntegerField(_("تعداد"))
    stripped = models.BooleanField(_("تنها نشانی صفحه‌ها"))
    purged_at = models.DateTimeField(_("زمان"))

    class Meta:
        verbose_name = _("پاک شدن تاریخچه")
        verbose_name_plural = _("پاک شدن تاریخچه‌ها")

    def __str__(self) -> str:
        return self.history
