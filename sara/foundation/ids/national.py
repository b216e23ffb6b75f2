"""The national ID (کد ملی) and the postal code: ten digits each."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.typed import digits_of
from sara.foundation.persian import Unreadable

_DIGITS: Final = 10
_SHORTEST: Final = 8
_MODULUS: Final = 11


def parse_national_id(text: str) -> str:
    """A typed national ID as ten digits; leading noughts left out are put back.

    Raises `Unreadable`. IDs of one repeated digit pass the arithmetic: see `national_id_doubt`.
    """
    typed = digits_of(text, _("کد ملی فقط رقم دارد."))
    if not _SHORTEST <= len(typed) <= _DIGITS:
        raise Unreadable(_("کد ملی ۱۰ رقم دارد؛ شما %(count)s رقم نوشته‌اید."), count=len(typed))
    national_id = typed.zfill(_DIGITS)
    if national_id == "0" * _DIGITS or check_digit(national_id) != int(national_id[-1]):
        raise Unreadable(_("این کد ملی درست نیست. رقم‌ها را دوباره با کارت ملی یا شناسنامه بسنجید."))
    return national_id


def check_digit(national_id: str) -> int:
    """The last digit that the first nine call for."""
    rest = sum(int(digit) * (_DIGITS - place) for place, digit in enumerate(national_id[:9])) % _MODULUS
    return rest if rest < 2 else _MODULUS - rest


def national_id_doubt(national_id: str) -> Promise | None:
    """A word of doubt about an ID that passes the arithmetic, or None."""
    if len(set(national_id)) == 1:
        return _("همهٔ رقم‌های این کد ملی یکی است. مطمئن شوید که درست است.")
    return None


def format_national_id(national_id: str) -> str:
    """As it stands on the card: "001-234567-8"."""
    return f"{national_id[:3]}-{national_id[3:9]}-{national_id[9:]}"


def parse_postal_code(text: str) -> str:
    """A typed postal code as ten digits. Raises `Unreadable`."""
    typed = digits_of(text, _("کد پستی فقط رقم دارد."))
    if len(typed) != _DIGITS:
        raise Unreadable(_("کد پستی ۱۰ رقم دارد؛ شما %(count)s رقم نوشته‌اید."), count=len(typed))
    if len(set(typed)) == 1:
        raise Unreadable(_("این کد پستی درست نیست."))
    return typed


def format_postal_code(postal_code: str) -> str:
    """In two halves: "11676-12345"."""
    return f"{postal_code[:5]}-{postal_code[5:]}"
