from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited

MOST_ATTACHMENTS: Final = 3


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def in_order(self) -> Self:
        return self.order_by("message_id", "place", "id")


@audited
class Attachment(models.Model):
    """A picture or a paper that came with a message."""

    message = models.ForeignKey(
        "voice.Message", models.PROTECT, related_name="attachments", verbose_name=_("پیام")
    )
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+", verbose_name=_("فایل"))
    place = models.PositiveSmallIntegerField(_("جا"))

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("پیوست")
        verbose_name_plural = _("پیوست‌ها")
        constraints = [
            models.UniqueConstraint(fields=["message", "place"], name="attachment_place_once"),
            models.UniqueConstraint(fields=["file"], name="attachment_has_its_own_file"),
            models.CheckConstraint(condition=Q(place__lt=MOST_ATTACHMENTS), name="attachment_among_the_few"),
        ]

    def __str__(self) -> str:
        return f"{self.message_id}/{self.place}"
