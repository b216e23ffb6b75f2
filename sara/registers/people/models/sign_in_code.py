from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class SignInCode(models.Model):
    """A one-time code on its way to a mobile. Nothing here says whether the number is known.

    The code is kept as a keyed digest, the address it was asked from too. Rows are swept after a
    week, and are no part of the history of the register.
    """

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    mobile = models.CharField(_("شمارهٔ همراه"), max_length=11)
    digest = models.CharField(_("اثر کد"), max_length=64)
    asked_from = models.CharField(_("اثر نشانی شبکه"), max_length=64)
    sent_at = models.DateTimeField(_("زمان فرستادن"))
    wrong_tries = models.PositiveSmallIntegerField(_("کوشش‌های نادرست"), default=0)
    spent_at = models.DateTimeField(_("زمان مصرف"), null=True)

    class Meta:
        verbose_name = _("کد ورود")
        verbose_name_plural = _("کدهای ورود")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="sign_in_code_uid_unique"),
            models.CheckConstraint(
                condition=Q(mobile__regex=r"^09[0-9]{9}$"), name="sign_in_code_mobile_is_iranian"
            ),
        ]
        indexes = [
            models.Index(fields=["mobile", "sent_at"], name="sign_in_code_by_mobile"),
            models.Index(fields=["asked_from", "sent_at"], name="sign_in_code_by_address"),
            models.Index(fields=["sent_at"], name="sign_in_code_by_age"),
        ]

    def __str__(self) -> str:
        return str(self.uid)
