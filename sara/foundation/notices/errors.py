from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class AlreadyQueued(Refusal):
    """A notice with this key is there already."""

    message = _("این پیام پیش از این در صف گذاشته شده است.")


class NotFailed(Refusal):
    """Only a notice that failed can be sent again."""

    message = _("این پیام ناموفق نبوده است؛ دوباره فرستادن آن لازم نیست.")


class NoLongerGood(Refusal):
    """What it said has had its time, or was wiped: a code, for instance."""

    message = _("مهلت این پیام گذشته است؛ پیام تازه‌ای بخواهید.")
