from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Channel(TextChoices):
    SMS = "sms", _("پیامک")
    EMAIL = "email", _("رایانامه")
    TRAY = "tray", _("صندوق پیام")


class NoticeState(TextChoices):
    QUEUED = "queued", _("در صف")
    SENT = "sent", _("فرستاده شد")
    DELIVERED = "delivered", pgettext_lazy("state", "رسید")
    FAILED = "failed", _("نرسید")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a notice goes to, and in which language. `mobile` is in its stored form, 09xxxxxxxxx."""

    mobile: str = ""
    email: str = ""
    person_id: int | None = None
    language: str = "fa"
