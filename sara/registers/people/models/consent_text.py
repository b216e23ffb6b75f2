from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.persian import in_language
from sara.registers.people.types import ConsentPurpose


class ConsentTextQuerySet(models.QuerySet["ConsentText"]):
    def newest(self) -> Self:
        """One for each purpose: the last that was written."""
        return self.order_by("purpose", "-version").distinct("purpose")

    def newest_first(self) -> Self:
        return self.order_by("-version", "id")


@audited
class ConsentText(models.Model):
    """A version of what one agrees to, as headquarters wrote it. It is never changed: a newer one follows.

    The first version of each purpose is the software's own (`CONSENT_TEXTS`) and has no row.
    """

    purpose = models.CharField(_("برای"), max_length=12, choices=ConsentPurpose)
    version = models.PositiveSmallIntegerField(_("نسخهٔ متن"))
    words = models.TextField(_("متن"))
    words_en = models.TextField(_("متن انگلیسی"), blank=True, default="")
    written_at = models.DateTimeField(_("زمان نوشتن"))

    objects = ConsentTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("متن رضایت")
        verbose_name_plural = _("متن‌های رضایت")
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version"], name="consent_text_version_once"),
            models.CheckConstraint(
                condition=Q(purpose__in=ConsentPurpose.values), name="consent_text_purpose_known"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="consent_text_has_words"),
            models.CheckConstraint(condition=Q(version__gte=2), name="consent_text_follows_the_first"),
        ]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.version}"

    @property
    def shown(self) -> str:
        """The words in the reader's language; the Persian ones where there are no others."""
        return in_language(self.words, self.words_en)
