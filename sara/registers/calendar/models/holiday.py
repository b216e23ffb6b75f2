from datetime import date
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.persian import in_language
from sara.registers.calendar.types import HolidaySource


class HolidayQuerySet(models.QuerySet["Holiday"]):
    def between(self, from_on: date, to_on: date) -> Self:
        """On days of the half-open span."""
        return self.filter(holiday_on__gte=from_on, holiday_on__lt=to_on)

    def closing(self) -> Self:
        """On which houses are closed."""
        return self.filter(closes_houses=True)

    def unconfirmed(self) -> Self:
        """Whose day is still an estimate."""
        return self.filter(confirmed=False)

    def in_order(self) -> Self:
        return self.order_by("holiday_on", "name", "id")


@watched
@audited
class Holiday(models.Model):
    """An official holiday on one day. Two may fall on the same day.

    `given_on` is the day on which the published calendar first put it: by it a later loading knows
    the holiday again, though it was moved since.
    """

    holiday_on = models.DateField(_("روز"))
    name = models.CharField(_("نام"), max_length=120)
    name_en = models.CharField(_("نام انگلیسی"), max_length=120, blank=True, default="")
    source = models.CharField(_("از کجا"), max_length=12, choices=HolidaySource)
    given_on = models.DateField(_("روز در تقویم رسمی"), null=True)
    confirmed = models.BooleanField(_("روزش قطعی است"), default=True)
    closes_houses = models.BooleanField(_("سراها تعطیل‌اند"), default=True)

    objects = HolidayQuerySet.as_manager()

    class Meta:
        verbose_name = _("تعطیلی رسمی")
        verbose_name_plural = _("تعطیلی‌های رسمی")
        constraints = [
            models.UniqueConstraint(fields=["holiday_on", "name"], name="holiday_once_a_day"),
            models.CheckConstraint(
                condition=models.Q(source__in=HolidaySource.values), name="holiday_source_known"
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="holiday_has_name"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The name in the language in force; the Persian one where there is no other."""
        return in_language(self.name, self.name_en)
