"""What people sent to a line of the house."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.types import Asking, Line


class IncomingText(models.Model):
    """A text message that came in, once, however often the provider told of it."""

    reference = models.CharField(_("شمارهٔ پیام نزد سرویس"), max_length=100)
    mobile = models.CharField(_("شمارهٔ همراه"), max_length=20)
    line = models.CharField(_("خط"), max_length=11, choices=Line)
    text = models.CharField(_("نوشته"), max_length=2000, default="", blank=True)
    asking = models.CharField(_("خواسته"), max_length=5, choices=Asking)
    received_at = models.DateTimeField(_("زمان رسیدن"))

    class Meta:
        verbose_name = _("پیامک رسیده")
        verbose_name_plural = _("پیامک‌های رسیده")
        constraints = [
            models.UniqueConstraint(fields=["reference"], name="incoming_text_once"),
            models.CheckConstraint(condition=Q(line__in=Line.values), name="incoming_text_line_is_known"),
            models.CheckConstraint(
                condition=Q(asking__in=Asking.values), name="incoming_text_asking_is_known"
            ),
            models.CheckConstraint(condition=~Q(reference=""), name="incoming_text_has_a_reference"),
        ]
        indexes = [models.Index(fields=["-received_at", "-id"], name="incoming_text_by_time")]

    def __str__(self) -> str:
        return self.reference
