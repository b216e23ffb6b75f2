from datetime import date, datetime, timedelta
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.clock import TEHRAN
from sara.foundation.freshness import watched
from sara.registers.calendar.models import Holiday
from sara.registers.places.models.checks import known
from sara.registers.places.models.spans import (
    days_range,
    ends_after_start,
    in_force,
    minutes_range,
)
from sara.registers.places.types import Weekday


class OpeningHoursQuerySet(models.QuerySet["OpeningHours"]):
    def in_force(self, day: date) -> Self:
        """Those that hold in the week of a civil day."""
        return self.filter(in_force(day))

    def not_over(self, day: date) -> Self:
        """Those that hold on a civil day or later."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day))

    def by_week(self) -> Self:
        """From Saturday morning to Friday evening."""
        return self.order_by("weekday", "open_from", "id")


@watched
@audited
class OpeningHours(models.Model):
    """That a house is open on a day of the week between two times, over some weeks or for good."""

    house = models.ForeignKey(
        "places.House",
        verbose_name=_("سرا"),
        on_delete=models.PROTECT,
        related_name="opening_hours",
    )
    weekday = models.SmallIntegerField(_("روز هفته"), choices=Weekday.choices)
    open_from = models.TimeField(_("از ساعت"))
    open_to = models.TimeField(_("تا ساعت"))
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)
    assumed = models.BooleanField(_("پیش‌فرض نرم‌افزار"), default=False)

    objects = OpeningHoursQuerySet.as_manager()

    class Meta:
        verbose_name = _("ساعت کار")
        verbose_name_plural = _("ساعت‌های کار")
        constraints = [
            known("weekday", Weekday, name="opening_hours_weekday_known"),
            models.CheckConstraint(
                condition=Q(open_to__gt=F("open_from")), name="opening_hours_close_after_opening"
            ),
            ends_after_start(name="opening_hours_end_after_start"),
            ExclusionConstraint(
                name="opening_hours_do_not_overlap",
                expressions=[
                    ("house", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (minutes_range("open_from", "open_to"), RangeOperators.OVERLAPS),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.open_from:%H:%M}–{self.open_to:%H:%M}"


@watched
@audited
class OpeningException(models.Model):
    """That a house is closed on one civil day, or open at other hours, and why."""

    house = models.ForeignKey(
        "places.House",
        verbose_name=_("سرا"),
        on_delete=models.PROTECT,
        related_name="opening_exceptions",
    )
    day_on = models.DateField(_("روز"))
    closed = models.BooleanField(_("تعطیل"), default=True)
    open_from = models.TimeField(_("از ساعت"), null=True, blank=True)
    open_to = models.TimeField(_("تا ساعت"), null=True, blank=True)
    reason = models.CharField(_("دلیل"), max_length=200)

    class Meta:
        verbose_name = _("استثنای ساعت کار")
        verbose_name_plural = _("استثناهای ساعت کار")
        constraints = [
            models.UniqueConstraint(fields=["house", "day_on"], name="opening_exception_one_a_day"),
            models.CheckConstraint(
                condition=Q(closed=True, open_from=None, open_to=None)
                | Q(closed=False, open_from__isnull=False, open_to__isnull=False, open_to__gt=F("open_from")),
                name="opening_exception_closed_or_hours",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="opening_exception_reason_filled"),
        ]

    def __str__(self) -> str:
        return f"{self.day_on}: {self.reason}"


def hours_hold_at(instant: datetime) -> Q:
    """The condition that a house is within its hours at an instant.

    The exception of that day, where there is one, stands in place of the week; then an official
    holiday, unless the house opens on holidays.
    """
    local = instant.astimezone(TEHRAN)
    day, at = local.date(), local.time()
    between = Q(open_from__lte=at, open_to__gt=at)
    of_house = Q(house=OuterRef("pk"))
    exception = OpeningException.objects.filter(of_house, day_on=day)
    holiday = Holiday.objects.closing().between(day, day + timedelta(days=1))
    week = OpeningHours.objects.in_force(day).filter(of_house, between, weekday=Weekday.of(day))
    keeps_its_week = ~Q(Exists(exception)) & (Q(opens_on_holidays=True) | ~Q(Exists(holiday)))
    return Q(Exists(exception.filter(between))) | (keeps_its_week & Q(Exists(week)))
