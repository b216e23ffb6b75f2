"""How people wish to be told, and the numbers that asked for no more."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.notices.types import Language, Line, Way


@audited(exclude=["code_digest", "code_tries"])
class NoticeWish(models.Model):
    """How one person wants to be told; who has said nothing is told by SMS.

    An e-mail address counts once the code that was sent to it came back.
    """

    person_id = models.BigIntegerField(_("شخص"))
    way = models.CharField(_("راه خبر"), max_length=5, choices=Way, default=Way.SMS)
    language = models.CharField(_("زبان"), max_length=2, choices=Language, default=Language.PERSIAN)
    email = models.EmailField(_("رایانامه"), default="", blank=True)
    email_waiting = models.EmailField(_("رایانامهٔ تأییدنشده"), default="", blank=True)
    code_digest = models.CharField(_("نشان کد"), max_length=64, default="", blank=True)
    code_tries = models.PositiveSmallIntegerField(_("دفعات تلاش"), default=0)
    code_sent_at = models.DateTimeField(_("زمان فرستادن کد"), null=True)
    changed_at = models.DateTimeField(_("زمان تغییر"))

    class Meta:
        verbose_name = _("شیوهٔ خبررسانی")
        verbose_name_plural = _("شیوه‌های خبررسانی")
        constraints = [
            models.UniqueConstraint(fields=["person_id"], name="notice_wish_once_for_a_person"),
            models.CheckConstraint(condition=Q(way__in=Way.values), name="notice_wish_way_is_known"),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="notice_wish_language_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(way="email") | ~Q(email=""), name="notice_wish_by_email_has_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.way}"


class OptOutQuerySet(models.QuerySet["OptOut"]):
    def of(self, mobile: str) -> Self:
        return self.filter(mobile=mobile)


@audited
class OptOut(models.Model):
    """A number that wants no more text messages of a line; what was asked for (a code) still comes."""

    mobile = models.CharField(_("شمارهٔ همراه"), max_length=11)
    line = models.CharField(_("خط"), max_length=11, choices=Line)
    since = models.DateTimeField(_("از"))

    objects = OptOutQuerySet.as_manager()

    class Meta:
        verbose_name = _("لغو پیامک")
        verbose_name_plural = _("لغوهای پیامک")
        constraints = [
            models.UniqueConstraint(fields=["mobile", "line"], name="opt_out_once_for_a_line"),
            models.CheckConstraint(condition=Q(line__in=Line.values), name="opt_out_line_is_known"),
            models.CheckConstraint(
                condition=Q(mobile__regex=r"^09[0-9]{9}$"), name="opt_out_mobile_is_iranian"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mobile} {self.line}"
