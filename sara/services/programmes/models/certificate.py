from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited

YEARS = (1300, 1600)


@audited
class CertificateBook(models.Model):
    """The last certificate number of a house in a Jalali year.

    Its row is raised in the transaction that issues, so that the numbers have no gap.
    """

    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    year = models.PositiveSmallIntegerField(_("سال"))
    last_number = models.PositiveIntegerField(_("آخرین شماره"), default=0)

    class Meta:
        verbose_name = _("دفتر گواهی‌ها")
        verbose_name_plural = _("دفترهای گواهی")
        constraints = [
            models.UniqueConstraint(fields=["house", "year"], name="certificate_book_once"),
            models.CheckConstraint(condition=Q(year__range=YEARS), name="certificate_book_year_is_jalali"),
        ]

    def __str__(self) -> str:
        return f"{self.year}"


@audited
class Certificate(models.Model):
    """A numbered paper that an enrolment was completed; name and title as they were that day."""

    code = models.CharField(_("کد"), max_length=12)
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    enrolment = models.ForeignKey(
        "programmes.Enrolment", models.PROTECT, related_name="+", verbose_name=_("ثبت‌نام")
    )
    year = models.PositiveSmallIntegerField(_("سال"))
    number = models.PositiveIntegerField(_("شماره"))
    holder_name = models.CharField(_("نام دارنده"), max_length=200)
    title = models.CharField(_("عنوان"), max_length=120)
    title_en = models.CharField(_("عنوان انگلیسی"), max_length=120, blank=True, default="")
    hours = models.DecimalField(_("ساعت"), max_digits=5, decimal_places=1)
    issued_on = models.DateField(_("تاریخ صدور"))
    revoked_at = models.DateTimeField(_("زمان ابطال"), null=True)
    revoked_why = models.CharField(_("علت ابطال"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("گواهی")
        verbose_name_plural = _("گواهی‌ها")
        constraints = [
            models.UniqueConstraint(fields=["code"], name="certificate_code_unique"),
            models.UniqueConstraint(fields=["house", "year", "number"], name="certificate_number_once"),
            models.UniqueConstraint(
                fields=["enrolment"],
                condition=Q(revoked_at=None),
                name="certificate_live_once_for_an_enrolment",
            ),
            models.CheckConstraint(condition=Q(number__gt=0), name="certificate_number_is_positive"),
            models.CheckConstraint(condition=Q(year__range=YEARS), name="certificate_year_is_jalali"),
            models.CheckConstraint(condition=Q(hours__gt=0), name="certificate_hours_are_positive"),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | ~Q(revoked_why=""),
                name="certificate_revoked_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.code
