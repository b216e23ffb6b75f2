"""The addresses at which a provider speaks to us: each carries the signature of its own purpose.

Kavenegar signs nothing that it sends, so the address itself is the secret; it is made from
SARA_SMS_CALLBACK_KEY, and another key closes it.
"""

import hashlib
import hmac

from django.conf import settings
from django.utils.crypto import constant_time_compare

from sara.foundation.notices.types import Line


def signature_of(purpose: str) -> str:
    """The signature of one address; "" while no key is set."""
    key: str = settings.SARA_SMS_CALLBACK_KEY
    if not key:
        return ""
    return hmac.new(key.encode(), f"sara.notices.{purpose}".encode(), hashlib.sha256).hexdigest()


def is_signed(purpose: str, signature: str) -> bool:
    """Whether an address was made by us for this purpose."""
    own = signature_of(purpose)
    return bool(own) and constant_time_compare(own, signature)


def line_of(number: str) -> Line:
    """Which of our lines a message was sent to; one we do not know counts as the service line."""
    own: str = settings.SARA_SMS_LINES[Line.PROMOTIONAL]
    return Line.PROMOTIONAL if own and number.lstrip("+0") == own.lstrip("+0") else Line.SERVICE
