from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from sara.foundation.files import KeptFile


class MessageKind(TextChoices):
    CRITICISM = "criticism", _("انتقاد")
    SUGGESTION = "suggestion", _("پیشنهاد")
    COMPLAINT = "complaint", _("شکایت")
    APPRECIATION = "appreciation", _("تقدیر")


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as its writer, who has the code, or the staff of the house may read it."""

    code: str
    kind: MessageKind
    house_name: str
    house_slug: str
    text: str
    sent_at: datetime
    files: tuple[KeptFile, ...] = ()


@dataclass(frozen=True, slots=True)
class InboxLine:
    """A message in the list of the house it was sent to, with how its writer can be reached."""

    message: MessageView
    writer_name: str
    writer_mobile: str
