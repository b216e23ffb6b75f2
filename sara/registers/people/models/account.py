from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited


class AccountManager(BaseUserManager["Account"]):
    """Only what signing in asks of it; accounts are made by commands."""


@audited(exclude=["password", "last_login"])
class Account(AbstractBaseUser):
    """A way in: a resident's by mobile and one-time code, a staff member's by username.

    It carries no rights: those come from the posts of its person.
    """

    username = models.CharField(_("نام کاربری"), max_length=60, null=True)
    mobile = models.CharField(_("شمارهٔ همراه ورود"), max_length=11, null=True)
    person = models.OneToOneField(
        "people.Person",
        on_delete=models.PROTECT,
        null=True,
        related_name="account",
        verbose_name=_("شخص"),
    )
    is_active = models.BooleanField(_("فعال"), default=True)
    made_at = models.DateTimeField(_("زمان ساخت"))

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = AccountManager()

    class Meta:
        verbose_name = _("حساب ورود")
        verbose_name_plural = _("حساب‌های ورود")
        constraints = [
            models.CheckConstraint(
                condition=Q(username__isnull=False) | Q(mobile__isnull=False),
                name="account_has_a_way_in",
            ),
            models.CheckConstraint(
                condition=Q(mobile__isnull=True) | Q(mobile__regex=r"^09[0-9]{9}$"),
                name="account_mobile_is_iranian",
            ),
            models.UniqueConstraint(fields=["username"], name="account_username_unique"),
            models.UniqueConstraint(fields=["mobile"], name="account_mobile_unique"),
            models.CheckConstraint(
                condition=Q(username__isnull=True) | Q(username__regex=r"^[a-z][a-z0-9._-]{2,59}$"),
                name="account_username_plain",
            ),
        ]

    def __str__(self) -> str:
        return self.username or self.mobile or ""
