from datetime import date
from typing import Self
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.permissions import Scope
from sara.foundation.persian import in_language, sort_key_of
from sara.registers.places.models.paths import PathField, keeps_path
from sara.registers.places.models.spans import days_range, ends_after_start, in_force


class ThematicHouseKindQuerySet(models.QuerySet["ThematicHouseKind"]):
    def in_order(self) -> Self:
        return self.order_by("position", "name_sort", "id")


@watched
@audited
class ThematicHouseKind(models.Model):
    """A subject for which houses keep a unit (health, sport, …): a list that the city edits.

    `assumed` marks the ones that this software proposed because the official list is not known.
    """

    slug = models.SlugField(_("نشانی وب"), max_length=40)
    name = models.CharField(_("نام"), max_length=80)
    name_en = models.CharField(_("نام لاتین"), max_length=80, blank=True, default="")
    icon = models.CharField(_("نشانه"), max_length=40, blank=True, default="")
    position = models.PositiveSmallIntegerField(_("ترتیب"), default=0)
    assumed = models.BooleanField(_("پیش‌فرض نرم‌افزار"), default=False)
    name_sort = sort_key_of("name")

    objects = ThematicHouseKindQuerySet.as_manager()

    class Meta:
        verbose_name = _("نوع خانه")
        verbose_name_plural = _("انواع خانه‌ها")
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="thematic_house_kind_slug_unique"),
            models.UniqueConstraint(fields=["name"], name="thematic_house_kind_name_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="thematic_house_kind_name_filled"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the language in force."""
        return in_language(self.name, self.name_en)


class ThematicHouseQuerySet(models.QuerySet["ThematicHouse"]):
    def within(self, scope: Scope) -> Self:
        """Those that lie in a scope."""
        return self.filter(scope.where("path"))

    def in_force(self, day: date) -> Self:
        """Those that there are on a civil day."""
        return self.filter(in_force(day))

    def in_order(self) -> Self:
        return self.order_by("kind__position", "kind__name_sort", "id")


@watched
@audited
class ThematicHouse(models.Model):
    """A thematic unit (خانه) inside a neighbourhood house."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    house = models.ForeignKey(
        "places.House",
        verbose_name=_("سرا"),
        on_delete=models.PROTECT,
        related_name="thematic_houses",
    )
    kind = models.ForeignKey(
        "places.ThematicHouseKind",
        verbose_name=_("نوع"),
        on_delete=models.PROTECT,
        related_name="thematic_houses",
    )
    path = PathField(verbose_name=_("مسیر"))
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)

    objects = ThematicHouseQuerySet.as_manager()

    class Meta:
        verbose_name = _("خانه")
        verbose_name_plural = _("خانه‌ها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="thematic_house_uid_unique"),
            models.UniqueConstraint(fields=["path"], name="thematic_house_path_unique"),
            ends_after_start(name="thematic_house_ends_after_start"),
            ExclusionConstraint(
                name="thematic_house_kind_once_at_a_time",
                expressions=[
                    ("house", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["path"], opclasses=["text_pattern_ops"], name="thematic_house_path_prefix")
        ]
        triggers = [keeps_path(parent="house_id", table="places_house", mark="t")]

    def __str__(self) -> str:
        return f"{self.kind_id} @ {self.house_id}"
