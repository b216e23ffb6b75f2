from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.permissions import Scope
from sara.services.voice.types import MessageKind

TEXT_LENGTH: Final = 4000


class MessageQuerySet(models.QuerySet["Message"]):
    def within(self, houses: Scope) -> Self:
        """Those sent to a house in the scope."""
        return self.filter(houses.where("house__path"))

    def with_files(self) -> Self:
        """With what came along, in its order; one query more."""
        return self.prefetch_related("attachments__file")

    def newest_first(self) -> Self:
        return self.order_by("-sent_at", "-id")


@audited
class Message(models.Model):
    """What somebody said to a house; never changed afterwards. Its code is the writer's key to it."""

    code = models.CharField(_("کد رهگیری"), max_length=16)
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    kind = models.CharField(_("نوع"), max_length=12, choices=MessageKind.choices)
    text = models.TextField(_("متن"), max_length=TEXT_LENGTH)
    writer_name = models.CharField(_("نام"), max_length=120, blank=True)
    writer_mobile = models.CharField(_("تلفن همراه"), max_length=11, blank=True)
    writer = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("نویسنده")
    )
    sent_at = models.DateTimeField(_("زمان"))

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("پیام")
        verbose_name_plural = _("پیام‌ها")
        indexes = [
            models.Index(fields=["house", "-sent_at", "-id"], name="message_of_house"),
            models.Index(fields=["house", "-id"], name="message_of_house_by_number"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="message_code_unique"),
            models.CheckConstraint(condition=Q(kind__in=MessageKind.values), name="message_kind_is_known"),
            models.CheckConstraint(condition=~Q(text=""), name="message_says_something"),
        ]

    def __str__(self) -> str:
        return self.code
