"""One text to all who want news of a place."""

from typing import Final, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.types import BroadcastState, Language
from sara.foundation.permissions import Scope
from sara.foundation.persian import in_language

_TONES: Final = {BroadcastState.SENDING: "tile", BroadcastState.DONE: "calm", BroadcastState.STOPPED: "warn"}


class BroadcastQuerySet(models.QuerySet["Broadcast"]):
    def within(self, scope: Scope) -> Self:
        """Those of the places in a scope."""
        return self.filter(scope.where("path"))

    def newest_first(self) -> Self:
        return self.order_by("-asked_at", "-id")


class Broadcast(models.Model):
    """News to those of a place who agreed to it: what, by whom, and how far it has come.

    Each of them is sent a notice of his own; consents and opt-outs are asked for each as he is reached.
    """

    code = models.CharField(_("کد"), max_length=8)
    path = models.CharField(_("مسیر"), max_length=200)
    place_name = models.CharField(_("نام جا"), max_length=200)
    place_name_en = models.CharField(_("نام انگلیسی جا"), max_length=200, default="", blank=True)
    house_id = models.BigIntegerField(_("سرا"), null=True)
    text = models.CharField(_("متن خبر"), max_length=500)
    text_en = models.CharField(_("متن انگلیسی"), max_length=500, default="", blank=True)
    asked_by = models.BigIntegerField(_("فرستنده"), null=True)
    asked_at = models.DateTimeField(_("زمان درخواست"))
    state = models.CharField(_("وضعیت"), max_length=7, choices=BroadcastState, default=BroadcastState.SENDING)
    expected = models.PositiveIntegerField(_("شمار خواهندگان"))
    queued = models.PositiveIntegerField(_("در صف گذاشته"), default=0)
    barred = models.PositiveIntegerField(_("بازداشته"), default=0)
    settled_at = models.DateTimeField(_("زمان پایان"), null=True)

    objects = BroadcastQuerySet.as_manager()

    class Meta:
        verbose_name = _("خبر گروهی")
        verbose_name_plural = _("خبرهای گروهی")
        constraints = [
            models.UniqueConstraint(fields=["code"], name="broadcast_code_unique"),
            models.CheckConstraint(
                condition=Q(state__in=BroadcastState.values), name="broadcast_state_is_known"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="broadcast_has_a_text"),
            models.CheckConstraint(
                condition=Q(state="sending", settled_at=None)
                | (~Q(state="sending") & Q(settled_at__isnull=False)),
                name="broadcast_settled_has_its_time",
            ),
        ]
        indexes = [models.Index(fields=["-asked_at", "-id"], name="broadcast_by_time")]

    def __str__(self) -> str:
        return self.code

    def language_for(self, reads: str) -> Language:
        """In which language it goes to one who reads this one: Persian where there is no other text."""
        return Language.ENGLISH if reads == Language.ENGLISH and self.text_en else Language.PERSIAN

    def words_in(self, language: Language) -> dict[str, str | int]:
        """The text and the name of the place, as `NEWS` asks for them."""
        if language == Language.ENGLISH:
            return {"text": self.text_en, "place": self.place_name_en or self.place_name}
        return {"text": self.text, "place": self.place_name}

    @property
    def place_title(self) -> str:
        """The name of the place in the language in force."""
        return in_language(self.place_name, self.place_name_en)

    @property
    def tone(self) -> str:
        """How its state looks."""
        return _TONES.get(BroadcastState(self.state), "plain")
