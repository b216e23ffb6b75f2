"""The form field for money."""

from typing import Final, Unpack

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.money.reading import parse_toman
from sara.foundation.money.rials import TOMAN, Rials
from sara.foundation.money.writing import format_number, format_rial, format_toman
from sara.foundation.persian.forms import FieldOptions, ReadField

__all__ = ["RialsFormField"]

_NOUGHT: Final = Rials(0)


class RialsFormField(ReadField[Rials]):
    """An amount, typed in toman; empty is None. `least` and `most` are rials that are still allowed."""

    input_attrs = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}

    default_error_messages = {
        "too_little": _("مبلغ باید دست‌کم %(amount)s باشد."),
        "too_much": _("مبلغ نباید بیش از %(amount)s باشد."),
    }

    def __init__(
        self, *, least: Rials = _NOUGHT, most: Rials | None = None, **rest: Unpack[FieldOptions]
    ) -> None:
        super().__init__(**rest)
        self.least, self.most = least, most

    def read(self, typed: str) -> Rials:
        return parse_toman(typed)

    def show(self, value: Rials) -> str:
        language = get_language() or "fa"
        toman, rest = divmod(int(value), TOMAN)
        return format_rial(value, language) if rest else format_number(toman, language)

    def validate(self, value: Rials | None) -> None:
        super().validate(value)
        if value is not None and value < self.least:
            raise self._refused("too_little", self.least)
        if value is not None and self.most is not None and value > self.most:
            raise self._refused("too_much", self.most)

    def _refused(self, code: str, bound: Rials) -> ValidationError:
        amount = format_toman(bound, get_language() or "fa")
        return ValidationError(self.error_messages[code], code, {"amount": amount})
