"""Reading a typed hour of the wall clock."""

from datetime import time

from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable, to_ascii_digits


def parse_hour(text: str) -> time:
    """The hour that was typed, in any digits: «۱۷:۳۰», «17.30», «۱۷». Raises `Unreadable`."""
    plain = to_ascii_digits(text.strip()).replace("٫", ":").replace(".", ":")
    hour, _mark, minute = plain.partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise Unreadable(_("ساعت را مانند ۱۷:۳۰ بنویسید.")) from None
