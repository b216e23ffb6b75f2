from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class TooOften(Refusal):
    """Carries the seconds to wait."""

    status = 429
    message = _("این کار از این‌جا پیاپی انجام شده است. %(seconds)s ثانیهٔ دیگر دوباره بکوشید.")

    def __init__(self, *, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds
