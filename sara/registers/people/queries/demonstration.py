from dataclasses import dataclass
from datetime import datetime

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings


@dataclass(frozen=True, slots=True)
class ShownFactor:
    """The code that an invented member of staff would read in his app now."""

    username: str
    name: str
    code: str


def demonstration_totp(now: datetime) -> tuple[ShownFactor, ...]:
    """The codes of the invented staff at an instant, by username; only in the demonstration. One query."""
    if not settings.DEMONSTRATION:
        return ()
    counter = int(now.timestamp()) // app_settings.TOTP_PERIOD
    factors = Authenticator.objects.filter(
        type=Authenticator.Type.TOTP, user__person__is_invented=True, user__username__isnull=False
    )
    return tuple(
        ShownFactor(
            username=factor.user.username or "",
            name=str(factor.user.person),
            code=format_hotp_value(hotp_value(decrypt(factor.data["secret"]), counter)),
        )
        for factor in factors.select_related("user__person").order_by("user__username", "id")
    )
