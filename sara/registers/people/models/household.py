from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.models.spans import ends_after_start, valid_on, valid_span
from sara.registers.people.types import HouseholdRole


@audited
class Household(models.Model):
    """A family or others who live as one (خانوار); who belongs to it when stands in its memberships."""

    code = models.CharField(_("کد خانوار"), max_length=8)
    formed_at = models.DateTimeField(_("زمان ثبت"))

    class Meta:
        verbose_name = _("خانوار")
        verbose_name_plural = _("خانوارها")
        constraints = [models.UniqueConstraint(fields=["code"], name="household_code_unique")]

    def __str__(self) -> str:
        return self.code


class MembershipQuerySet(models.QuerySet["Membership"]):
    def valid_on(self, day: date) -> Self:
        return self.filter(valid_on(day))

    def of_heads(self) -> Self:
        return self.filter(role=HouseholdRole.HEAD)


@audited
class Membership(models.Model):
    """That a person belongs to a household in a role, over a time."""

    household = models.ForeignKey(
        "people.Household",
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("خانوار"),
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="memberships", verbose_name=_("شخص")
    )
    role = models.CharField(_("نسبت"), max_length=10, choices=HouseholdRole)
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("عضویت خانوار")
        verbose_name_plural = _("عضویت‌های خانوار")
        constraints = [
            models.CheckConstraint(condition=Q(role__in=HouseholdRole.values), name="membership_role_known"),
            ends_after_start("membership_ends_after_start"),
            ExclusionConstraint(
                name="membership_one_household_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (valid_span(), RangeOperators.OVERLAPS),
                ],
            ),
            ExclusionConstraint(
                name="membership_one_head_at_a_time",
                expressions=[
                    ("household", RangeOperators.EQUAL),
                    (valid_span(), RangeOperators.OVERLAPS),
                ],
                condition=Q(role="head"),
            ),
        ]

    def __str__(self) -> str:
        return self.get_role_display()
