from typing import Final, Self
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange.types import ImportState, Outcome
from sara.foundation.privacy import SealedField, SealedText

_TONES: Final = {
    ImportState.READY: "tile",
    ImportState.DONE: "calm",
    ImportState.FAILED: "stop",
}


class ListImportQuerySet(models.QuerySet["ListImport"]):
    def sent_by(self, person_id: int | None) -> Self:
        """Those of one person; nobody has none."""
        return self.filter(person_id=person_id, person_id__isnull=False)

    def newest_first(self) -> Self:
        return self.order_by("-sent_at", "-id")


class ListImport(models.Model):
    """A file of rows that somebody sent to be imported, and where that stands."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    code = models.CharField(_("کد"), max_length=8)
    kind = models.CharField(_("نوع"), max_length=40)
    target_id = models.BigIntegerField(_("جا"))
    target_name = models.CharField(_("نام جا"), max_length=200)
    path = models.CharField(_("مسیر"), max_length=200)
    person_id = models.BigIntegerField(_("شخص"), null=True)
    account_id = models.BigIntegerField(_("حساب"))
    posts = models.JSONField(_("سمت‌ها"), default=list)
    language = models.CharField(_("زبان"), max_length=5, default="fa")
    file_name = models.CharField(_("نام فایل"), max_length=200)
    content_sealed = SealedField(_("فایل"), null=True)
    content = SealedText("content_sealed")
    state = models.CharField(_("وضعیت"), max_length=10, choices=ImportState)
    error = models.CharField(_("خطا"), max_length=500, default="", blank=True)
    unknown = models.JSONField(_("ستون‌های ناشناخته"), default=list)
    left_out = models.JSONField(_("ستون‌های نگه‌نداشته"), default=list)
    row_count = models.PositiveIntegerField(_("ردیف‌ها"), default=0)
    done_count = models.PositiveIntegerField(_("انجام‌شده"), default=0)
    counts = models.JSONField(_("شمار هر سرنوشت"), default=dict)
    sent_at = models.DateTimeField(_("زمان فرستادن"))
    settled_at = models.DateTimeField(_("زمان پایان"), null=True)

    objects = ListImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("ورود از فایل")
        verbose_name_plural = _("ورودها از فایل")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="list_import_uid_unique"),
            models.UniqueConstraint(fields=["code"], name="list_import_code_unique"),
            models.CheckConstraint(
                condition=Q(state__in=ImportState.values), name="list_import_state_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(settled_at__isnull=False), name="list_import_done_has_its_time"
            ),
        ]
        indexes = [models.Index(fields=["person_id", "-sent_at"], name="list_import_by_person")]

    def __str__(self) -> str:
        return self.code

    @property
    def tone(self) -> str:
        """How its state looks."""
        return _TONES.get(ImportState(self.state), "plain")

    @property
    def is_working(self) -> bool:
        """Whether a job is at it."""
        return self.state in (ImportState.CHECKING, ImportState.RUNNING)

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return int(self.counts.get(outcome.value, 0))

    @property
    def coming(self) -> int:
        """How many rows would write something."""
        return self.count(Outcome.MADE) + self.count(Outcome.CHANGED)
