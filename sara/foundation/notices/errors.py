from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class AlreadyQueued(Refusal):
    """A notice with this key is there already."""

    message = _("این پیام پیش از این در صف گذاشته شده است.")


class NotFailed(Refusal):
    """Only a notice that failed can be sent again."""

    message = _("این پیام ناموفق نبوده است؛ دوباره فرستادن آن لازم نیست.")
