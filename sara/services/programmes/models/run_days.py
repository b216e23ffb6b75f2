from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched

FRIDAY = 6


@watched
@audited
class RunSlot(models.Model):
    """A day of the week on which a run meets, and the wall-clock hours in Tehran."""

    run = models.ForeignKey("programmes.Run", models.CASCADE, related_name="slots", verbose_name=_("برگزاری"))
    weekday = models.PositiveSmallIntegerField(_("روز هفته"))
    starts = models.TimeField(_("از ساعت"))
    ends = models.TimeField(_("تا ساعت"))

    class Meta:
        verbose_name = _("نوبت هفتگی")
        verbose_name_plural = _("نوبت‌های هفتگی")
        constraints = [
            models.UniqueConstraint(fields=["run", "weekday", "starts"], name="run_slot_once_for_an_hour"),
            models.CheckConstraint(condition=Q(weekday__lte=FRIDAY), name="run_slot_weekday_known"),
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="run_slot_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts:%H:%M}"


@watched
@audited
class SkippedDay(models.Model):
    """A day of the pattern without a class, and why."""

    run = models.ForeignKey(
        "programmes.Run", models.CASCADE, related_name="skipped_days", verbose_name=_("برگزاری")
    )
    day = models.DateField(_("روز"))
    why = models.CharField(_("علت"), max_length=120)

    class Meta:
        verbose_name = _("روز بی‌کلاس")
        verbose_name_plural = _("روزهای بی‌کلاس")
        constraints = [
            models.UniqueConstraint(fields=["run", "day"], name="skipped_day_once_for_a_run"),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.why}"
