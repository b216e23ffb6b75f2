"""The one outgoing queue."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids import masked
from sara.foundation.money import RialsField
from sara.foundation.notices.types import Cause, Channel, Line, NoticeState

_TONES: Final = {
    NoticeState.QUEUED: "plain",
    NoticeState.SENT: "tile",
    NoticeState.DELIVERED: "calm",
    NoticeState.FAILED: "stop",
    NoticeState.BLOCKED: "warn",
}


class NoticeQuerySet(models.QuerySet["Notice"]):
    def failed(self) -> Self:
        return self.filter(state=NoticeState.FAILED)

    def queued(self) -> Self:
        return self.filter(state=NoticeState.QUEUED)

    def to(self, mobile: str) -> Self:
        return self.filter(to_mobile=mobile)

    def of_houses(self, house_ids: Collection[int]) -> Self:
        """Those on the account of these houses."""
        return self.filter(house_id__in=house_ids)

    def in_tray_of(self, person_ids: Collection[int]) -> Self:
        """What concerns these persons, whichever way it went; not what was kept from leaving."""
        return self.filter(person_id__in=person_ids).exclude(state=NoticeState.BLOCKED, line=Line.PROMOTIONAL)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def due(self, now: datetime) -> Self:
        """What waits, may leave now, and is in nobody's hands."""
        return self.queued().filter(Q(leased_until=None) | Q(leased_until__lt=now), due_at__lte=now)

    def on_the_way(self, *, since: datetime) -> Self:
        """Text messages that a provider took since then and has not reported on for good."""
        return self.filter(state=NoticeState.SENT, channel=Channel.SMS, sent_at__gte=since).exclude(
            reference=""
        )

    def uncertain(self, *, since: datetime) -> Self:
        """Given up since then without knowing whether the provider took them."""
        return self.failed().filter(cause=Cause.UNCERTAIN, failed_at__gte=since)

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-id")

    def made_before(self, instant: datetime) -> Self:
        return self.filter(made_at__lt=instant)


class Notice(models.Model):
    """One message to one recipient, and where it stands."""

    key = models.CharField(_("کلید یکتایی"), max_length=200)
    template = models.CharField(_("متن"), max_length=100)
    channel = models.CharField(_("راه ارسال"), max_length=5, choices=Channel)
    line = models.CharField(_("خط"), max_length=11, choices=Line, default=Line.SERVICE)
    to_mobile = models.CharField(_("شمارهٔ همراه"), max_length=11, default="", blank=True)
    to_email = models.EmailField(_("رایانامه"), default="", blank=True)
    person_id = models.BigIntegerField(_("شخص"), null=True)
    house_id = models.BigIntegerField(_("سرا"), null=True)
    language = models.CharField(_("زبان"), max_length=5, default="fa")
    values = models.JSONField(_("مقدارها"), default=dict)
    subject = models.CharField(_("موضوع"), max_length=200, default="", blank=True)
    text = models.TextField(_("نوشته"))
    link = models.CharField(_("پیوند"), max_length=300, default="", blank=True)
    segments = models.PositiveSmallIntegerField(_("تعداد بخش"), default=1)
    state = models.CharField(_("وضعیت"), max_length=9, choices=NoticeState, default=NoticeState.QUEUED)
    cause = models.CharField(_("علت"), max_length=10, choices=Cause, default="", blank=True)
    attempts = models.PositiveSmallIntegerField(_("دفعات تلاش"), default=0)
    carrier_key = models.BigIntegerField(_("شمارهٔ یکتا نزد سرویس"), null=True)
    reference = models.CharField(_("شمارهٔ پیگیری ارسال"), max_length=100, default="", blank=True)
    error = models.CharField(_("خطا"), max_length=500, default="", blank=True)
    cost_rials = RialsField(_("هزینه"), null=True)
    made_at = models.DateTimeField(_("زمان ساخت"))
    due_at = models.DateTimeField(_("نوبت ارسال"), null=True)
    leased_until = models.DateTimeField(_("در دست تا"), null=True)
    give_up_at = models.DateTimeField(_("پایان تلاش"), null=True)
    good_until = models.DateTimeField(_("مهلت ارسال"), null=True)
    sent_at = models.DateTimeField(_("زمان ارسال"), null=True)
    delivered_at = models.DateTimeField(_("زمان رسیدن"), null=True)
    failed_at = models.DateTimeField(_("زمان شکست"), null=True)
    checked_at = models.DateTimeField(_("زمان پرسش از سرویس"), null=True)
    read_at = models.DateTimeField(_("زمان خواندن"), null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("اعلان")
        verbose_name_plural = _("اعلان‌ها")
        constraints = [
            models.UniqueConstraint(fields=["key"], name="notice_key_once"),
            models.UniqueConstraint(fields=["carrier_key"], name="notice_carrier_key_once"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="notice_channel_is_known"),
            models.CheckConstraint(condition=Q(line__in=Line.values), name="notice_line_is_known"),
            models.CheckConstraint(condition=Q(state__in=NoticeState.values), name="notice_state_is_known"),
            models.CheckConstraint(
                condition=Q(cause="") | Q(cause__in=Cause.values), name="notice_cause_is_known"
            ),
            models.CheckConstraint(
                condition=Q(link="") | Q(link__regex=r"^/[^/\\]"), name="notice_link_stays_in_the_house"
            ),
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
                | Q(state__in=["failed", "blocked"], failed_at__isnull=False)
                | ~Q(state__in=NoticeState.values),
                name="notice_state_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="blocked") | ~Q(cause=""), name="notice_blocked_says_why"
            ),
            models.CheckConstraint(
                condition=Q(cost_rials=None) | Q(cost_rials__gte=0), name="notice_cost_not_negative"
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
            models.Index(fields=["house_id", "-made_at"], name="notice_by_house"),
            models.Index(fields=["failed_at"], condition=Q(state="failed"), name="notice_failed_by_time"),
            models.Index(fields=["due_at"], condition=Q(state="queued"), name="notice_queued_by_turn"),
            models.Index(
                fields=["sent_at"], condition=Q(state="sent", channel="sms"), name="notice_on_the_way_by_time"
            ),
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
            return masked(self.to_mobile)
        name, at, host = self.to_email.partition("@")
        return f"{name[:1]}•••{at}{host}" if at else ""
