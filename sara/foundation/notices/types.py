from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Channel(TextChoices):
    SMS = "sms", _("پیامک")
    EMAIL = "email", _("رایانامه")
    TRAY = "tray", _("صندوق پیام")


class Line(TextChoices):
    """The numbers one sends from: operators carry the two apart, and people stop them apart."""

    SERVICE = "service", _("خدماتی")
    PROMOTIONAL = "promotional", _("تبلیغاتی")


class NoticeState(TextChoices):
    QUEUED = "queued", _("در صف")
    SENT = "sent", _("فرستاده شد")
    DELIVERED = "delivered", pgettext_lazy("state", "رسید")
    FAILED = "failed", _("نرسید")
    BLOCKED = "blocked", pgettext_lazy("state", "بسته")


class Cause(TextChoices):
    """Why a notice stands where it stands. While it is queued: how the last try ended."""

    DOWN = "down", _("سرویس پیام در دسترس نبود")
    UNCERTAIN = "uncertain", _("پاسخ سرویس پیام نرسید؛ معلوم نیست رفته باشد")
    REFUSED = "refused", _("سرویس پیام نپذیرفت")
    UNREACHED = "unreached", _("به گوشی گیرنده نرسید")
    OPERATOR = "operator", _("گیرنده این پیام‌ها را نزد اپراتور بسته است")
    OPTED_OUT = "opted_out", _("گیرنده پیامک‌ها را لغو کرده است")
    NO_CONSENT = "no_consent", _("گیرنده به پیام تبلیغاتی رضایت نداده است")
    TOO_LATE = "too_late", _("مهلت فرستادن گذشته بود")
    FAULT = "fault", _("خطا در برنامه")


class Way(TextChoices):
    """How a person wants to be told what need not come by SMS."""

    SMS = "sms", _("پیامک")
    EMAIL = "email", _("رایانامه")
    TRAY = "tray", _("فقط صندوق پیام")


class Language(TextChoices):
    """In which language a person reads what was written in both."""

    PERSIAN = "fa", _("فارسی")
    ENGLISH = "en", _("انگلیسی")


class Asking(TextChoices):
    """What an incoming message asks for."""

    STOP = "stop", _("لغو")
    START = "start", _("شروع دوباره")
    OTHER = "other", _("چیز دیگر")


class BroadcastState(TextChoices):
    SENDING = "sending", _("در حال فرستادن")
    DONE = "done", pgettext_lazy("news", "در صف رفت")
    STOPPED = "stopped", pgettext_lazy("news", "بازداشته شد")


class Outcome(TextChoices):
    """What a provider says of a message it took."""

    ON_THE_WAY = "on_the_way", _("در راه")
    DELIVERED = "delivered", pgettext_lazy("state", "رسید")
    UNREACHED = "unreached", _("نرسید")
    BLOCKED = "blocked", pgettext_lazy("state", "بسته")
    UNKNOWN = "unknown", _("ناشناخته")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a notice goes to, and in which language. `mobile` is in its stored form, 09xxxxxxxxx.

    `reader_id` is who reads it where that is not the person it is about: the mother of a child.
    """

    mobile: str = ""
    email: str = ""
    person_id: int | None = None
    language: str = "fa"
    reader_id: int | None = None
