from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class NotDead(Refusal):
    """Only a delivery that was given up can be sent again."""

    message = _("این رخداد رها نشده است؛ دوباره فرستادن آن لازم نیست.")
