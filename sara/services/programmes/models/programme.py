from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.persian import in_language, search_index, search_key_of, sort_key_of
from sara.services.programmes.types import (
    Audience,
    GenderAudience,
    ProgrammeKind,
    Residence,
)

OLDEST = 120


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    def shown(self) -> Self:
        """Those that the public sees: a run of theirs was opened once."""
        return self.filter(shown_at__isnull=False)

    def by_title(self) -> Self:
        return self.order_by("title_sort", "id")


@watched
@audited
class Programme(models.Model):
    """What can be learnt or joined, whenever it is held: its runs say when and where."""

    code = models.CharField(_("کد"), max_length=8)
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    kind = models.CharField(_("نوع"), max_length=10, choices=ProgrammeKind)
    thematic_kind = models.ForeignKey(
        "places.ThematicHouseKind",
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("خانه"),
    )
    title = models.CharField(_("عنوان"), max_length=120)
    title_en = models.CharField(_("عنوان انگلیسی"), max_length=120, blank=True, default="")
    title_search = search_key_of("title", "title_en")
    title_sort = sort_key_of("title")
    description = models.TextField(_("شرح"), max_length=4000, blank=True, default="")
    description_en = models.TextField(_("شرح انگلیسی"), max_length=4000, blank=True, default="")
    age_from = models.PositiveSmallIntegerField(_("از سن"), null=True)
    age_to = models.PositiveSmallIntegerField(_("تا سن"), null=True)
    gender = models.CharField(
        _("زنان یا مردان"), max_length=5, choices=GenderAudience, default=GenderAudience.ANY
    )
    residence = models.CharField(_("محل سکونت"), max_length=13, choices=Residence, default=Residence.ANY)
    drafted_at = models.DateTimeField(_("زمان ثبت"))
    shown_at = models.DateTimeField(_("نخستین بار باز شد"), null=True)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("برنامه")
        verbose_name_plural = _("برنامه‌ها")
        indexes = [
            models.Index(fields=["house", "title_sort"], name="programme_by_house"),
            search_index("title_search", name="programme_search"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="programme_code_unique"),
            models.CheckConstraint(condition=Q(kind__in=ProgrammeKind.values), name="programme_kind_known"),
            models.CheckConstraint(
                condition=Q(gender__in=GenderAudience.values), name="programme_gender_known"
            ),
            models.CheckConstraint(
                condition=Q(residence__in=Residence.values), name="programme_residence_known"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="programme_has_a_title"),
            models.CheckConstraint(
                condition=(Q(age_from=None) | Q(age_from__lte=OLDEST))
                & (Q(age_to=None) | Q(age_to__lte=OLDEST))
                & (Q(age_from=None) | Q(age_to=None) | Q(age_from__lte=F("age_to"))),
                name="programme_ages_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def titled(self) -> str:
        """The title in the language in force."""
        return in_language(self.title, self.title_en)

    def described(self) -> str:
        """The description in the language in force."""
        return in_language(self.description, self.description_en)

    def audience(self) -> Audience:
        return Audience(
            age_from=self.age_from,
            age_to=self.age_to,
            gender=GenderAudience(self.gender),
            residence=Residence(self.residence),
        )
