"""What is kept of a file in the database; the bytes lie in the storage, sealed."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.files.types import FileKind
from sara.foundation.privacy import SealedField, SealedText

__all__ = ["StoredFile"]


@audited(exclude=("name", "key_sealed"))
class StoredFile(models.Model):
    """A file with a key of its own: without this row nobody reads what lies in the storage."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    code = models.CharField(_("کد فایل"), max_length=16)
    name = models.CharField(_("نام"), max_length=80)
    kind = models.CharField(_("نوع"), max_length=4, choices=[(kind.value, kind.value) for kind in FileKind])
    size = models.PositiveIntegerField(_("اندازه"))
    has_small = models.BooleanField(_("نسخهٔ کوچک دارد"), default=False)
    key_sealed = SealedField(_("کلید"))
    key = SealedText("key_sealed")
    kept_at = models.DateTimeField(_("زمان"))

    class Meta:
        verbose_name = _("فایل")
        verbose_name_plural = _("فایل‌ها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="file_uid_unique"),
            models.UniqueConstraint(fields=["code"], name="file_code_unique"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in FileKind]), name="file_kind_known"
            ),
            models.CheckConstraint(condition=Q(size__gt=0), name="file_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.code
