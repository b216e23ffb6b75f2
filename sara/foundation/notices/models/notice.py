"""The one outgoing queue."""

from datetime import datetime
from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.types import Channel, NoticeState

_TONES: Final = {
    NoticeState.QUEUED: "plain",
    NoticeState.SENT: "tile",
    NoticeState.DELIVERED: "calm",
    NoticeState.FAILED: "stop",
}


class NoticeQuerySet(models.QuerySet["Notice"]):
    def failed(self) -> Self:
        return self.filter(state=NoticeState.FAILED)

    def to(self, mobile: str) -> Self:
        return self.filter(to_mobile=mobile)

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-id")

    def made_before(self, instant: datetime) -> Self:
        return self.filter(made_at__lt=instant)


class Notice(models.Model):
    """One message to one recipient, and where it stands."""

    key = models.CharField(_("کلید یکتایی"), max_length=200)
    template = models.CharField(_("متن"), max_length=100)
    channel = models.CharField(_("راه ارسال"), max_length=5, choices=Channel)
    to_mobile = models.CharField(_("شمارهٔ همراه"), max_length=11, default="", blank=True)
    to_email = models.EmailField(_("رایانامه"), default="", blank=True)
    person_id = models.BigIntegerField(_("شخص"), null=True)
    language = models.CharField(_("زبان"), max_length=5, default="fa")
    values = models.JSONField(_("مقدارها"), default=dict)
    subject = models.CharField(_("موضوع"), max_length=200, default="", blank=True)
    text = models.TextField(_("نوشته"))
    segments = models.PositiveSmallIntegerField(_("تعداد بخش"), default=1)
    state = models.CharField(_("وضعیت"), max_length=9, choices=NoticeState, default=NoticeState.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("دفعات تلاش"), default=0)
    reference = models.CharField(_("شمارهٔ پیگیری ارسال"), max_length=100, default="", blank=True)
    error = models.CharField(_("خطا"), max_length=500, default="", blank=True)
    made_at = models.DateTimeField(_("زمان ساخت"))
    good_until = models.DateTimeField(_("مهلت ارسال"), null=True)
    sent_at = models.DateTimeField(_("زمان ارسال"), null=True)
    delivered_at = models.DateTimeField(_("زمان رسیدن"), null=True)
    failed_at = models.DateTimeField(_("زمان شکست"), null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("اعلان")
        verbose_name_plural = _("اعلان‌ها")
        constraints = [
            models.UniqueConstraint(fields=["key"], name="notice_key_once"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="notice_channel_is_known"),
            models.CheckConstraint(condition=Q(state__in=NoticeState.values), name="notice_state_is_known"),
            models.CheckConstraint(
                condition=(Q(channel="sms") & ~Q(to_mobile=""))
                | (Q(channel="email") & ~Q(to_email=""))
                | Q(channel="tray", person_id__isnull=False),
                name="notice_has_somewhere_to_go",
            ),
            models.CheckConstraint(
                condition=Q(state="queued", sent_at__isnull=True, failed_at__isnull=True)
                | Q(state="sent", sent_at__isnull=False, delivered_at__isnull=True)
                | Q(state="delivered", sent_at__isnull=False, delivered_at__isnull=False)
                | Q(state="failed", failed_at__isnull=False)
                | ~Q(state__in=NoticeState.values),
                name="notice_state_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(to_mobile="") | Q(to_mobile__regex=r"^09[0-9]{9}$"),
                name="notice_mobile_is_iranian",
            ),
        ]
        indexes = [
            models.Index(fields=["-made_at", "-id"], name="notice_by_time"),
            models.Index(fields=["to_mobile", "-made_at"], name="notice_by_mobile"),
            models.Index(fields=["person_id", "-made_at"], name="notice_by_person"),
            models.Index(fields=["failed_at"], condition=Q(state="failed"), name="notice_failed_by_time"),
            models.Index(fields=["reference"], condition=~Q(reference=""), name="notice_by_reference"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.pk}"

    @property
    def tone(self) -> str:
        """How its state looks."""
        return _TONES[NoticeState(self.state)]

    @property
    def masked_to(self) -> str:
        """Where it goes, for lists: the middle is hidden."""
        if self.to_mobile:
            return f"{self.to_mobile[:4]}•••{self.to_mobile[-4:]}"
        name, at, host = self.to_email.partition("@")
        return f"{name[:1]}•••{at}{host}" if at else ""
