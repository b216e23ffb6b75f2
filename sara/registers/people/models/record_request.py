from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.types import RequestKind, RequestState


class RecordRequestQuerySet(models.QuerySet["RecordRequest"]):
    def standing_open(self) -> Self:
        return self.filter(state=RequestState.OPEN)

    def newest_first(self) -> Self:
        return self.order_by("-asked_at", "-id")


@audited
class RecordRequest(models.Model):
    """What a person asks about his record: that it be corrected or erased; and what he was answered."""

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="record_requests", verbose_name=_("شخص")
    )
    kind = models.CharField(_("نوع"), max_length=10, choices=RequestKind)
    text = models.TextField(_("متن"), blank=True, default="", max_length=1000)
    state = models.CharField(_("وضعیت"), max_length=10, choices=RequestState, default=RequestState.OPEN)
    asked_at = models.DateTimeField(_("زمان درخواست"))
    decided_at = models.DateTimeField(_("زمان پاسخ"), null=True)
    decided_by = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("پاسخ‌دهنده")
    )
    answer = models.CharField(_("پاسخ"), max_length=500, blank=True, default="")

    objects = RecordRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("درخواست دربارهٔ پرونده")
        verbose_name_plural = _("درخواست‌های دربارهٔ پرونده")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=RequestKind.values), name="record_request_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=RequestState.values), name="record_request_state_known"
            ),
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(state="open"), name="record_request_open_once"
            ),
            models.CheckConstraint(
                condition=Q(kind="erasure") | ~Q(text=""), name="record_request_says_what_is_wrong"
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None, answer="")
                | Q(state="taken_back", decided_at__isnull=False)
                | (Q(state__in=["done", "refused"], decided_at__isnull=False) & ~Q(answer=""))
                | ~Q(state__in=RequestState.values),
                name="record_request_decided_with_an_answer",
            ),
        ]
        indexes = [
            models.Index(
                fields=["asked_at", "id"], condition=Q(state="open"), name="record_request_open_by_time"
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
