from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.types import ConsentPurpose, ConsentWay


class ConsentQuerySet(models.QuerySet["Consent"]):
    def in_force(self) -> Self:
        return self.filter(withdrawn_at=None)

    def of_people(self, person_ids: Iterable[int]) -> Self:
        return self.filter(person_id__in=list(person_ids))


@audited
class Consent(models.Model):
    """That a person agreed to a purpose, in one version of its text, and whether he took it back."""

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="consents", verbose_name=_("شخص")
    )
    purpose = models.CharField(_("برای"), max_length=12, choices=ConsentPurpose)
    text_version = models.PositiveSmallIntegerField(_("نسخهٔ متن"))
    given_at = models.DateTimeField(_("زمان دادن"))
    given_how = models.CharField(_("چگونه داده شد"), max_length=6, choices=ConsentWay)
    given_paper = models.CharField(_("شمارهٔ برگه"), max_length=60, blank=True, default="")
    withdrawn_at = models.DateTimeField(_("زمان پس گرفتن"), null=True)
    withdrawn_how = models.CharField(
        _("چگونه پس گرفته شد"), max_length=6, choices=ConsentWay, blank=True, default=""
    )
    withdrawn_paper = models.CharField(_("شمارهٔ برگهٔ پس گرفتن"), max_length=60, blank=True, default="")

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("رضایت")
        verbose_name_plural = _("رضایت‌ها")
        constraints = [
            models.CheckConstraint(
                condition=Q(purpose__in=ConsentPurpose.values), name="consent_purpose_known"
            ),
            models.CheckConstraint(
                condition=Q(given_how__in=ConsentWay.values)
                & (Q(withdrawn_how="") | Q(withdrawn_how__in=ConsentWay.values)),
                name="consent_way_known",
            ),
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=Q(withdrawn_at=None), name="consent_once_in_force"
            ),
            models.CheckConstraint(
                condition=(~Q(given_how="paper") | ~Q(given_paper=""))
                & (~Q(withdrawn_how="paper") | ~Q(withdrawn_paper="")),
                name="consent_on_paper_has_its_number",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_how="")
                | (Q(withdrawn_at__gte=F("given_at")) & ~Q(withdrawn_how="")),
                name="consent_withdrawn_says_how",
            ),
        ]

    def __str__(self) -> str:
        return self.get_purpose_display()
