from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class NamedPayer(models.Model):
    """The name on the receipts of one who was erased: rules of account oblige the house to keep it.

    It is found through a receipt and by nothing else.
    """

    person = models.OneToOneField(
        "people.Person", models.PROTECT, primary_key=True, related_name="+", verbose_name=_("شخص")
    )
    name = models.CharField(_("نام روی رسید"), max_length=200)
    kept_at = models.DateTimeField(_("زمان"))

    class Meta:
        verbose_name = _("نام پرداخت‌کنندهٔ حذف‌شده")
        verbose_name_plural = _("نام‌های پرداخت‌کنندگان حذف‌شده")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="named_payer_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
