from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.services.programmes.types import Mark


@audited
class Attendance(models.Model):
    """The mark of one enrolment in one session."""

    session = models.ForeignKey(
        "programmes.Session", models.PROTECT, related_name="marks", verbose_name=_("جلسه")
    )
    enrolment = models.ForeignKey(
        "programmes.Enrolment", models.PROTECT, related_name="marks", verbose_name=_("ثبت‌نام")
    )
    mark = models.CharField(_("حضور"), max_length=7, choices=Mark)
    marked_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("ثبت‌کننده")
    )
    marked_at = models.DateTimeField(_("زمان ثبت"))

    class Meta:
        verbose_name = _("حضور و غیاب")
        verbose_name_plural = _("حضور و غیاب‌ها")
        constraints = [
            models.UniqueConstraint(fields=["session", "enrolment"], name="attendance_once_in_a_session"),
            models.CheckConstraint(condition=Q(mark__in=Mark.values), name="attendance_mark_known"),
        ]

    def __str__(self) -> str:
        return self.get_mark_display()
