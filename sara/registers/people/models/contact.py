from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.models.search import refreshes_search
from sara.registers.people.models.spans import ends_after_start, valid_on, valid_span
from sara.registers.people.types import AddressDetails


class PersonMobileQuerySet(models.QuerySet["PersonMobile"]):
    def valid_on(self, day: date) -> Self:
        return self.filter(valid_on(day))


@audited
class PersonMobile(models.Model):
    """A mobile number of a person over a time. A family may share one; one account signs in with it."""

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="mobiles", verbose_name=_("شخص")
    )
    mobile = models.CharField(_("شمارهٔ همراه"), max_length=11)
    is_main = models.BooleanField(_("شمارهٔ اصلی"), default=True)
    verified_at = models.DateTimeField(_("زمان تأیید"), null=True)
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True)

    objects = PersonMobileQuerySet.as_manager()

    class Meta:
        verbose_name = _("شمارهٔ همراه شخص")
        verbose_name_plural = _("شماره‌های همراه اشخاص")
        constraints = [
            models.CheckConstraint(
                condition=Q(mobile__regex=r"^09[0-9]{9}$"), name="person_mobile_is_iranian"
            ),
            models.UniqueConstraint(
                fields=["person", "mobile"],
                condition=Q(valid_to=None),
                name="person_mobile_once",
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(valid_to=None, is_main=True),
                name="person_one_main_mobile",
            ),
            ends_after_start("person_mobile_ends_after_start"),
        ]
        indexes = [
            models.Index(fields=["mobile"], name="person_mobile_exact"),
            GinIndex(OpClass("mobile", name="gin_trgm_ops"), name="person_mobile_part"),
        ]
        triggers = refreshes_search()

    def __str__(self) -> str:
        return self.mobile


class PersonAddressQuerySet(models.QuerySet["PersonAddress"]):
    def valid_on(self, day: date) -> Self:
        return self.filter(valid_on(day))


@audited
class PersonAddress(models.Model):
    """Where a person lives over a time, from large to small."""

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="addresses", verbose_name=_("شخص")
    )
    neighbourhood = models.ForeignKey(
        "places.Area", on_delete=models.PROTECT, related_name="+", verbose_name=_("محله")
    )
    square = models.CharField(_("میدان"), max_length=120, blank=True, default="")
    street = models.CharField(_("خیابان"), max_length=160, blank=True, default="")
    alley = models.CharField(_("کوچه"), max_length=160, blank=True, default="")
    number = models.CharField(_("پلاک"), max_length=20, blank=True, default="")
    floor = models.CharField(_("طبقه"), max_length=20, blank=True, default="")
    unit = models.CharField(_("واحد"), max_length=20, blank=True, default="")
    postal_code = models.CharField(_("کد پستی"), max_length=10, blank=True, default="")
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True)

    objects = PersonAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("نشانی شخص")
        verbose_name_plural = _("نشانی‌های اشخاص")
        constraints = [
            ExclusionConstraint(
                name="person_one_address_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (valid_span(), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(postal_code="") | Q(postal_code__regex=r"^[0-9]{10}$"),
                name="person_address_postal_code_ten_digits",
            ),
            ends_after_start("person_address_ends_after_start"),
        ]
        triggers = refreshes_search()

    def __str__(self) -> str:
        return "، ".join(filter(None, (self.square, self.street, self.alley)))

    @property
    def details(self) -> AddressDetails:
        """The address, part by part."""
        return AddressDetails(
            neighbourhood_id=self.neighbourhood_id,
            square=self.square,
            street=self.street,
            alley=self.alley,
            number=self.number,
            floor=self.floor,
            unit=self.unit,
            postal_code=self.postal_code,
        )
