from datetime import date
from typing import Self
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.permissions import Scope
from sara.foundation.persian import in_language, sort_key_of
from sara.registers.places.models.checks import known
from sara.registers.places.models.spans import (
    days_range,
    ends_after_start,
    in_force,
    minutes_range,
)
from sara.registers.places.types import Audience, SpaceKind, Weekday


class SpaceQuerySet(models.QuerySet["Space"]):
    def within(self, scope: Scope) -> Self:
        """Those of the houses that lie in a scope."""
        return self.filter(scope.where("house__path"))

    def in_force(self, day: date) -> Self:
        """Those that are in use on a civil day."""
        return self.filter(in_force(day))

    def not_over(self, day: date) -> Self:
        """Those that are in use on a civil day or later."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day))

    def by_name(self) -> Self:
        """In the order of the Persian alphabet."""
        return self.order_by("name_sort", "id")


@watched
@audited
class Space(models.Model):
    """A room, hall or yard of a house that activities claim."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    house = models.ForeignKey(
        "places.House", verbose_name=_("سرا"), on_delete=models.PROTECT, related_name="spaces"
    )
    building = models.ForeignKey(
        "places.Building",
        verbose_name=_("ساختمان"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="spaces",
    )
    name = models.CharField(_("نام"), max_length=120)
    name_en = models.CharField(_("نام لاتین"), max_length=120, blank=True, default="")
    kind = models.CharField(_("نوع"), max_length=16, choices=SpaceKind.choices)
    area_m2 = models.PositiveIntegerField(_("مساحت (متر مربع)"), null=True, blank=True)
    capacity = models.PositiveIntegerField(_("گنجایش"))
    equipment = ArrayField(
        models.CharField(max_length=80), verbose_name=_("تجهیزات"), default=list, blank=True
    )
    assumed = models.BooleanField(_("پیش‌فرض نرم‌افزار"), default=False)
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)
    name_sort = sort_key_of("name")

    objects = SpaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("فضا")
        verbose_name_plural = _("فضاها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="space_uid_unique"),
            known("kind", SpaceKind, name="space_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="space_name_filled"),
            models.CheckConstraint(condition=Q(capacity__gt=0), name="space_has_capacity"),
            models.CheckConstraint(condition=Q(area_m2=None) | Q(area_m2__gt=0), name="space_has_an_area"),
            ends_after_start(name="space_ends_after_start"),
            ExclusionConstraint(
                name="space_name_once_at_a_time",
                expressions=[
                    ("house", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(fields=["house", "name_sort", "id"], name="space_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the language in force."""
        return in_language(self.name, self.name_en)


class SpaceHoursQuerySet(models.QuerySet["SpaceHours"]):
    def in_force(self, day: date) -> Self:
        """Those that hold in the week of a civil day."""
        return self.filter(in_force(day))

    def by_week(self) -> Self:
        """From Saturday morning to Friday evening."""
        return self.order_by("weekday", "open_from", "id")


@watched
@audited
class SpaceHours(models.Model):
    """For whom a space is kept on a day of the week between two times."""

    space = models.ForeignKey(
        "places.Space", verbose_name=_("فضا"), on_delete=models.PROTECT, related_name="hours"
    )
    weekday = models.SmallIntegerField(_("روز هفته"), choices=Weekday.choices)
    open_from = models.TimeField(_("از ساعت"))
    open_to = models.TimeField(_("تا ساعت"))
    audience = models.CharField(_("ویژهٔ"), max_length=8, choices=Audience.choices)
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)

    objects = SpaceHoursQuerySet.as_manager()

    class Meta:
        verbose_name = _("ساعت فضا")
        verbose_name_plural = _("ساعت‌های فضا")
        constraints = [
            known("weekday", Weekday, name="space_hours_weekday_known"),
            known("audience", Audience, name="space_hours_audience_known"),
            models.CheckConstraint(
                condition=Q(open_to__gt=F("open_from")), name="space_hours_close_after_opening"
            ),
            ends_after_start(name="space_hours_end_after_start"),
            ExclusionConstraint(
                name="space_hours_do_not_overlap",
                expressions=[
                    ("space", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (minutes_range("open_from", "open_to"), RangeOperators.OVERLAPS),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.open_from:%H:%M}–{self.open_to:%H:%M}"
