from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited


class RenewalCodeQuerySet(models.QuerySet["RenewalCode"]):
    def open(self) -> Self:
        """Neither used nor replaced; whether it still lives, its day says."""
        return self.filter(used_at=None, replaced_at=None)


@audited(exclude=["digest"])
class RenewalCode(models.Model):
    """A one-time code by which a member of staff chooses a password himself.

    Whoever may give him an account makes it and tells it him; here stands a keyed digest. With
    `resets_factor` his second factors go when it is used, and he sets up another.
    """

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    account = models.ForeignKey(
        "people.Account", on_delete=models.PROTECT, related_name="renewals", verbose_name=_("حساب ورود")
    )
    digest = models.CharField(_("اثر کد"), max_length=64)
    resets_factor = models.BooleanField(_("راه دوم هم از نو"), default=False)
    made_at = models.DateTimeField(_("زمان ساخت"))
    wrong_tries = models.PositiveSmallIntegerField(_("کوشش‌های نادرست"), default=0)
    used_at = models.DateTimeField(_("زمان مصرف"), null=True)
    replaced_at = models.DateTimeField(_("جای خود را به کد دیگری داد"), null=True)

    objects = RenewalCodeQuerySet.as_manager()

    class Meta:
        verbose_name = _("کد گذرواژه")
        verbose_name_plural = _("کدهای گذرواژه")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="renewal_code_uid_unique"),
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(used_at=None, replaced_at=None),
                name="renewal_code_one_open_for_an_account",
            ),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(replaced_at=None), name="renewal_code_used_or_replaced"
            ),
        ]

    def __str__(self) -> str:
        return str(self.uid)
