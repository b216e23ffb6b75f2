from typing import Final, Self
from urllib.parse import parse_qsl
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange.types import ExportState
from sara.foundation.permissions import Scope
from sara.foundation.privacy import SealedField, SealedText
from sara.foundation.sheets import SheetFormat

_TONES: Final = {ExportState.READY: "calm", ExportState.WAITING: "tile", ExportState.FAILED: "stop"}


class ListExportQuerySet(models.QuerySet["ListExport"]):
    def asked_by(self, person_id: int | None) -> Self:
        """Those of one person; nobody has none."""
        return self.filter(person_id=person_id, person_id__isnull=False)

    def within(self, scope: Scope) -> Self:
        """Those of lists of the places in a scope."""
        return self.filter(scope.where("path"))

    def newest_first(self) -> Self:
        return self.order_by("-asked_at", "-id")


class ListExport(models.Model):
    """That somebody took a list as a file: which, how narrowed, how many rows. A long one waits here."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    code = models.CharField(_("کد"), max_length=8)
    name = models.CharField(_("نام فایل"), max_length=100)
    title = models.CharField(_("عنوان"), max_length=200)
    address = models.CharField(_("نشانی صفحه"), max_length=300)
    asked = models.CharField(_("پالایه"), max_length=1000, default="", blank=True)
    path = models.CharField(_("مسیر"), max_length=200, default="", blank=True)
    person_id = models.BigIntegerField(_("شخص"), null=True)
    account_id = models.BigIntegerField(_("حساب"))
    posts = models.JSONField(_("سمت‌ها"), default=list)
    language = models.CharField(_("زبان"), max_length=5, default="fa")
    form = models.CharField(_("شکل"), max_length=4)
    state = models.CharField(_("وضعیت"), max_length=7, choices=ExportState)
    row_count = models.PositiveIntegerField(_("ردیف‌ها"), null=True)
    content_sealed = SealedField(_("فایل"), null=True)
    content = SealedText("content_sealed")
    error = models.CharField(_("خطا"), max_length=300, default="", blank=True)
    asked_at = models.DateTimeField(_("زمان درخواست"))
    settled_at = models.DateTimeField(_("زمان آماده شدن"), null=True)

    objects = ListExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("فهرست گرفته‌شده")
        verbose_name_plural = _("فهرست‌های گرفته‌شده")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="list_export_uid_unique"),
            models.UniqueConstraint(fields=["code"], name="list_export_code_unique"),
            models.CheckConstraint(
                condition=Q(state__in=ExportState.values), name="list_export_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(form__in=[kind.value for kind in SheetFormat]), name="list_export_form_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["given", "ready"]) | Q(row_count__isnull=False),
                name="list_export_given_has_a_count",
            ),
        ]
        indexes = [
            models.Index(fields=["person_id", "-asked_at"], name="list_export_by_person"),
            models.Index(fields=["-asked_at", "-id"], name="list_export_by_time"),
            models.Index(fields=["path"], opclasses=["text_pattern_ops"], name="list_export_by_place"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def tone(self) -> str:
        """How its state looks."""
        return _TONES.get(ExportState(self.state), "plain")

    @property
    def asked_words(self) -> str:
        """What the list was narrowed by, as it reads in the address: «q=… · kind=…»."""
        return " · ".join(f"{name}={value}" for name, value in parse_qsl(self.asked))

    @property
    def file_name(self) -> str:
        """What the file is called when it is taken."""
        return f"{self.name}.{self.form}"
