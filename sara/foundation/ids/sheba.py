"""The number of a bank account (شبا): an IBAN of Iran."""

import re
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.typed import without_separators
from sara.foundation.persian import Unreadable

_SHAPE: Final = re.compile(r"(?:IR)?([0-9]{24})")
_IR: Final = "1827"
_GROUP: Final = 4


def parse_sheba(text: str) -> str:
    """A typed Sheba as IR and 24 digits; IR may be left out. Raises `Unreadable`."""
    told = _SHAPE.fullmatch(without_separators(text).upper())
    if told is None:
        raise Unreadable(_("شبا با IR آغاز می‌شود و پس از آن ۲۴ رقم دارد."))
    digits = told[1]
    if int(digits[2:] + _IR + digits[:2]) % 97 != 1:
        raise Unreadable(_("این شبا درست نیست. رقم‌ها را دوباره بسنجید."))
    return f"IR{digits}"


def format_sheba(sheba: str) -> str:
    """In groups of four: "IR82 0540 …"."""
    return " ".join(sheba[start : start + _GROUP] for start in range(0, len(sheba), _GROUP))
