"""How those who carry messages are: a provider that does not answer is left alone for a while."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.types import Channel


class ProviderState(models.Model):
    """Whether the provider of a channel answers, and until when nobody asks it."""

    channel = models.CharField(_("راه ارسال"), max_length=5, choices=Channel)
    failures = models.PositiveIntegerField(_("شکست پی‌درپی"), default=0)
    down_since = models.DateTimeField(_("از کی پاسخ نمی‌دهد"), null=True)
    rests_until = models.DateTimeField(_("تا کی پرسیده نمی‌شود"), null=True)
    error = models.CharField(_("خطا"), max_length=500, default="", blank=True)

    class Meta:
        verbose_name = _("وضعیت سرویس پیام")
        verbose_name_plural = _("وضعیت سرویس‌های پیام")
        constraints = [
            models.UniqueConstraint(fields=["channel"], name="provider_state_once_for_a_channel"),
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values), name="provider_state_channel_is_known"
            ),
            models.CheckConstraint(
                condition=Q(failures=0, down_since=None, rests_until=None)
                | Q(failures__gt=0, down_since__isnull=False),
                name="provider_state_rests_only_after_failures",
            ),
        ]

    def __str__(self) -> str:
        return self.channel
