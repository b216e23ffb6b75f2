"""The form field for money."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.money.reading import parse_toman
from sara.foundation.money.rials import TOMAN, Rials
from sara.foundation.money.writing import format_number, format_rial, format_toman
from sara.foundation.persian.forms import ReadField

__all__ = ["RialsFormField"]

_NOUGHT: Final = Rials(0)


def _shown(amount: Rials) -> str:
    language = get_language() or "fa"
    toman, rest = divmod(int(amount), TOMAN)
    if rest:
        return format_rial(amount, language)
    return format_number(toman, language)


class RialsFormField(ReadField[Rials]):
    """An amount, typed in toman; empty is None. `least` and `most` are rials that are still allowed."""

    read = staticmethod(parse_toman)
    show = staticmethod(_shown)
    input_attrs = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}
    longest = 60

    default_error_messages = {
        "too_little": _("مبلغ باید دست‌کم %(amount)s باشد."),
        "too_much": _("مبلغ نباید بیش از %(amount)s باشد."),
    }

    def __init__(self, *, least: Rials = _NOUGHT, most: Rials | None = None, **rest: Any) -> None:
        super().__init__(**rest)
        self.least, self.most = least, most

    def validate(self, value: Rials | None) -> None:
        super().validate(value)
        if value is not None and value < self.least:
            raise self._refused("too_little", self.least)
        if value is not None and self.most is not None and value > self.most:
            raise self._refused("too_much", self.most)

    def _refused(self, code: str, bound: Rials) -> ValidationError:
        amount = format_toman(bound, get_language() or "fa")
        return ValidationError(self.error_messages[code], code, {"amount": amount})
