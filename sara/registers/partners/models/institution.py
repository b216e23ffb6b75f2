from datetime import date
from typing import Self
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.permissions import Scope
from sara.foundation.persian import search_index, search_key_of, sort_key_of
from sara.registers.partners.types import InstitutionKind


class InstitutionQuerySet(models.QuerySet["Institution"]):
    def within(self, scope: Scope) -> Self:
        """Those of the places that lie in a scope."""
        return self.filter(scope.where("area__path"))

    def serving(self, path: str) -> Self:
        """Those that work in the place with this path: its own, and those of the places around it."""
        above = [path[: end + 1] for end, sign in enumerate(path) if sign == "/"]
        return self.filter(area__path__in=above)

    def in_force(self, day: date) -> Self:
        """Those with which the city still worked on a civil day."""
        return self.filter(Q(known_from__lte=day) & (Q(known_to__isnull=True) | Q(known_to__gt=day)))

    def by_name(self) -> Self:
        """In the order of the Persian alphabet."""
        return self.order_by("name_sort", "id")


@audited
class Institution(models.Model):
    """A body with which houses work: a school, a mosque, a charity, a sponsor, a supplier."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    name = models.CharField(_("نام"), max_length=160)
    name_en = models.CharField(_("نام لاتین"), max_length=160, blank=True, default="")
    kind = models.CharField(_("نوع"), max_length=12, choices=InstitutionKind)
    area = models.ForeignKey(
        "places.Area", verbose_name=_("محدوده"), on_delete=models.PROTECT, related_name="+"
    )
    national_id = models.CharField(_("شناسهٔ ملی"), max_length=11, blank=True, default="")
    telephones = ArrayField(
        models.CharField(max_length=11), verbose_name=_("تلفن‌ها"), default=list, blank=True
    )
    email = models.EmailField(_("رایانامه"), blank=True, default="")
    address = models.CharField(_("نشانی"), max_length=300, blank=True, default="")
    contact_name = models.CharField(_("رابط"), max_length=120, blank=True, default="")
    contact_mobile = models.CharField(_("همراه رابط"), max_length=11, blank=True, default="")
    known_from = models.DateField(_("از"))
    known_to = models.DateField(_("تا"), null=True, blank=True)
    name_sort = sort_key_of("name")
    search = search_key_of("name", "name_en", "national_id")

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("نهاد")
        verbose_name_plural = _("نهادها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="institution_uid_unique"),
            models.CheckConstraint(
                condition=Q(kind__in=InstitutionKind.values), name="institution_kind_known"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="institution_name_filled"),
            models.CheckConstraint(
                condition=Q(national_id="") | Q(national_id__regex=r"^[0-9]{11}$"),
                name="institution_national_id_eleven_digits",
            ),
            models.CheckConstraint(
                condition=Q(known_to__isnull=True) | Q(known_to__gt=F("known_from")),
                name="institution_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["national_id"],
                condition=~Q(national_id=""),
                name="institution_national_id_unique",
            ),
        ]
        indexes = [
            models.Index(fields=["name_sort", "id"], name="institution_by_name"),
            search_index("search", name="institution_search_words"),
        ]

    def __str__(self) -> str:
        return self.name
