from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.persian import digits_of_reader
from sara.registers.calendar.types import Season


class TermQuerySet(models.QuerySet["Term"]):
    def at(self, day: date) -> Self:
        """To which a day belongs."""
        return self.filter(term_from__lte=day, term_to__gt=day)

    def ending_after(self, day: date) -> Self:
        """That still go on, or lie ahead."""
        return self.filter(term_to__gt=day)

    def in_order(self) -> Self:
        return self.order_by("term_from", "id")


@audited
class Term(models.Model):
    """A term (ترم): the half-open span of days in which runs of a season are held.

    A term that is a quarter of the Jalali year knows its season and year and is named by them in
    either language; any other has a name of its own.
    """

    name = models.CharField(_("نام"), max_length=80)
    season = models.CharField(_("فصل"), max_length=10, choices=Season, blank=True, default="")
    jalali_year = models.PositiveSmallIntegerField(_("سال"), null=True)
    term_from = models.DateField(_("از"))
    term_to = models.DateField(_("تا"))

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("ترم")
        verbose_name_plural = _("ترم‌ها")
        constraints = [
            models.CheckConstraint(condition=Q(term_to__gt=F("term_from")), name="term_ends_after_start"),
            models.CheckConstraint(condition=~Q(name=""), name="term_has_name"),
            models.CheckConstraint(
                condition=Q(season="", jalali_year__isnull=True)
                | Q(season__in=Season.values, jalali_year__isnull=False),
                name="term_season_known_with_year",
            ),
            ExclusionConstraint(
                name="term_alone_in_its_days",
                expressions=[
                    (
                        Func("term_from", "term_to", function="daterange", output_field=DateRangeField()),
                        RangeOperators.OVERLAPS,
                    )
                ],
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """«پاییز ۱۴۰۵», "Autumn 1405", or its own name."""
        if not self.season:
            return self.name
        return f"{Season(self.season).label} {digits_of_reader(self.jalali_year)}"
