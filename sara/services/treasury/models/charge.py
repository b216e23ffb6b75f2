from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.money import Rials, RialsField
from sara.foundation.persian import in_language


class ChargeQuerySet(models.QuerySet["Charge"]):
    def live(self) -> Self:
        """Those that were not called off."""
        return self.filter(cancelled_at=None)

    def unpaid(self) -> Self:
        """Those for which money is still to come."""
        return self.live().filter(paid_rials=0, fee_rials__gt=F("discount_rials"))

    def to_give_back(self) -> Self:
        """Those called off after they were paid."""
        return self.filter(cancelled_at__isnull=False, paid_rials__gt=0)


@audited
class Charge(models.Model):
    """What one person owes one house for one thing (`about`), the discount on it, what is paid."""

    code = models.CharField(_("کد"), max_length=16)
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", verbose_name=_("شخص"))
    about = models.CharField(_("بابت"), max_length=80)
    title = models.CharField(_("شرح"), max_length=200)
    title_en = models.CharField(_("شرح انگلیسی"), max_length=200, blank=True, default="", db_default="")
    fee_rials = RialsField(_("شهریه"))
    discount = models.ForeignKey(
        "treasury.Discount", models.PROTECT, null=True, related_name="+", verbose_name=_("تخفیف")
    )
    discount_rials = RialsField(_("مبلغ تخفیف"), default=0)
    discount_reason = models.CharField(_("دلیل تخفیف"), max_length=200, blank=True)
    paid_rials = RialsField(_("پرداخت‌شده"), default=0)
    charged_at = models.DateTimeField(_("زمان"))
    cancelled_at = models.DateTimeField(_("زمان لغو"), null=True)

    objects = ChargeQuerySet.as_manager()

    class Meta:
        verbose_name = _("بدهی")
        verbose_name_plural = _("بدهی‌ها")
        indexes = [
            models.Index(fields=["person", "charged_at"], name="charge_of_person"),
            models.Index(fields=["about"], name="charge_by_about"),
            models.Index(
                fields=["house", "-charged_at", "-id"],
                condition=Q(cancelled_at=None, paid_rials=0),
                name="charge_unpaid_at_house",
            ),
            models.Index(
                fields=["house", "-charged_at", "-id"],
                condition=Q(cancelled_at__isnull=False, paid_rials__gt=0),
                name="charge_owed_back_by_house",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="charge_code_unique"),
            models.UniqueConstraint(
                fields=["about"], condition=Q(cancelled_at=None), name="charge_live_once_for_a_thing"
            ),
            models.CheckConstraint(condition=Q(fee_rials__gt=0), name="charge_fee_is_positive"),
            models.CheckConstraint(
                condition=Q(discount_rials__gte=0, discount_rials__lte=F("fee_rials")),
                name="charge_discount_within_fee",
            ),
            models.CheckConstraint(
                condition=Q(discount_rials=0) | (Q(discount__isnull=False) & ~Q(discount_reason="")),
                name="charge_discount_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(paid_rials=0) | Q(paid_rials=F("fee_rials") - F("discount_rials")),
                name="charge_paid_whole_or_not_at_all",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def wording(self) -> str:
        """What it is for, in the reader's language."""
        return in_language(self.title, self.title_en)

    @property
    def due(self) -> Rials:
        """What is still to be paid."""
        if self.cancelled_at is not None:
            return Rials(0)
        return Rials(self.fee_rials - self.discount_rials - self.paid_rials)

    @property
    def owed_back(self) -> Rials:
        """What the house must give back."""
        return Rials(0) if self.cancelled_at is None else Rials(self.paid_rials)
