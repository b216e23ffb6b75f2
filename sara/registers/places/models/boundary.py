from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.registers.places.models.spans import days_range, ends_after_start, in_force
from sara.registers.places.types import AreaKind, Point


class BoundaryQuerySet(models.QuerySet["Boundary"]):
    def in_force(self, day: date) -> Self:
        """Those that hold on a civil day."""
        return self.filter(in_force(day))

    def of_kind(self, kind: AreaKind) -> Self:
        return self.filter(area__kind=kind)

    def around(self, point: Point) -> Self:
        """Those whose bounding box holds the point: few, of which one may be the right one."""
        return self.filter(
            west__lte=point.lon, east__gte=point.lon, south__lte=point.lat, north__gte=point.lat
        )


@watched
@audited
class Boundary(models.Model):
    """Where an area lies, over the time in which that was so (WGS84 degrees).

    `shape` is a GeoJSON Polygon or MultiPolygon; `outline` the same, simplified for a drawing.
    """

    area = models.ForeignKey(
        "places.Area", verbose_name=_("محدوده"), on_delete=models.PROTECT, related_name="boundaries"
    )
    shape = models.JSONField(_("مرز"))
    outline = models.JSONField(_("مرز ساده‌شده"))
    approximate = models.BooleanField(_("تقریبی"), default=False)
    source = models.CharField(_("منبع"), max_length=200, blank=True, default="")
    west = models.FloatField(_("غرب"))
    south = models.FloatField(_("جنوب"))
    east = models.FloatField(_("شرق"))
    north = models.FloatField(_("شمال"))
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)

    objects = BoundaryQuerySet.as_manager()

    class Meta:
        verbose_name = _("مرز")
        verbose_name_plural = _("مرزها")
        constraints = [
            ends_after_start(name="boundary_ends_after_start"),
            models.CheckConstraint(
                condition=Q(west__lt=F("east"), south__lt=F("north")), name="boundary_box_has_sides"
            ),
            ExclusionConstraint(
                name="boundary_one_at_a_time",
                expressions=[
                    ("area", RangeOperators.EQUAL),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["west", "east", "south", "north"], name="boundary_box"),
        ]

    def __str__(self) -> str:
        return str(self.area_id)
