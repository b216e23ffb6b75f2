from datetime import date
from typing import Self
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.permissions import Scope
from sara.foundation.persian import in_language, search_index, search_key_of, sort_key_of
from sara.registers.places.models.checks import known, on_earth
from sara.registers.places.models.paths import PathField, hands_path_down, keeps_path
from sara.registers.places.models.spans import days_range, ends_after_start, in_force
from sara.registers.places.models.succession import AreaSuccession
from sara.registers.places.types import AreaKind, SuccessionKind


class AreaQuerySet(models.QuerySet["Area"]):
    def within(self, scope: Scope) -> Self:
        """Those that lie in a scope."""
        return self.filter(scope.where("path"))

    def under(self, path: str) -> Self:
        """The area with this path and all that lie in it."""
        return self.filter(path__startswith=path)

    def in_force(self, day: date) -> Self:
        """Those that there are on a civil day."""
        return self.filter(in_force(day))

    def as_of(self, day: date) -> Self:
        """Those that there were on a civil day, with the names of then (`name_then`, `name_en_then`)."""
        later = AreaSuccession.objects.filter(
            kind=SuccessionKind.RENAMED, origin=OuterRef("pk"), happened_on__gt=day
        ).order_by("happened_on", "id")
        return self.in_force(day).annotate(
            name_then=Coalesce(Subquery(later.values("former_name")[:1]), F("name")),
            name_en_then=Coalesce(Subquery(later.values("former_name_en")[:1]), F("name_en")),
        )

    def of_kind(self, kind: AreaKind) -> Self:
        return self.filter(kind=kind)

    def by_name(self) -> Self:
        """In the order of the Persian alphabet."""
        return self.order_by("name_sort", "id")

    def by_code(self) -> Self:
        return self.order_by("code", "id")


@watched
@audited
class Area(models.Model):
    """A city, region, district or neighbourhood, over the time in which there was one.

    A change of name or boundary keeps the row; a split or a merger ends it and starts others.
    """

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    kind = models.CharField(_("نوع"), max_length=16, choices=AreaKind.choices)
    code = models.CharField(_("کد شهرداری"), max_length=12)
    name = models.CharField(_("نام"), max_length=120)
    name_en = models.CharField(_("نام لاتین"), max_length=120, blank=True, default="")
    other_names = models.CharField(_("نام‌های دیگر"), max_length=300, blank=True, default="")
    name_sort = sort_key_of("name")
    search = search_key_of("name", "other_names", "name_en")
    parent = models.ForeignKey(
        "self",
        verbose_name=_("در"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
    )
    path = PathField(verbose_name=_("مسیر"))
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)
    lat = models.FloatField(_("عرض جغرافیایی"), null=True, blank=True)
    lon = models.FloatField(_("طول جغرافیایی"), null=True, blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("محدوده")
        verbose_name_plural = _("محدوده‌ها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="area_uid_unique"),
            known("kind", AreaKind, name="area_kind_known"),
            models.CheckConstraint(
                condition=Q(kind="city", parent=None) | (~Q(kind="city") & ~Q(parent=None)),
                name="area_city_has_no_parent",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="area_name_filled"),
            models.CheckConstraint(condition=~Q(code=""), name="area_code_filled"),
            models.CheckConstraint(
                condition=on_earth(),
                name="area_centre_on_earth",
            ),
            ends_after_start(name="area_ends_after_start"),
            models.UniqueConstraint(fields=["path"], name="area_path_unique"),
            ExclusionConstraint(
                name="area_code_once_at_a_time",
                expressions=[
                    ("kind", RangeOperators.EQUAL),
                    ("code", RangeOperators.EQUAL),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["path"], opclasses=["text_pattern_ops"], name="area_path_prefix"),
            models.Index(fields=["kind", "name_sort", "id"], name="area_kind_by_name"),
            search_index("search", name="area_search_words"),
        ]
        triggers = [
            keeps_path(parent="parent_id", table="places_area"),
            hands_path_down(table="places_area", child="parent_id"),
            hands_path_down(table="places_house", child="neighbourhood_id"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the language in force."""
        return in_language(self.name, self.name_en)
