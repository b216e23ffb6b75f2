"""Fields of their own: a count, an hour."""

from collections.abc import Sequence
from datetime import time
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable, digits_of_reader, to_ascii_digits
from sara.foundation.persian.forms import ReadField

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

_NUMERIC = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}


class NumberField(ReadField[int]):
    """A whole number from `least` to `most`, typed with any digits; empty is None."""

    input_attrs = _NUMERIC
    longest = 9

    def __init__(
        self,
        *,
        label: "_StrOrPromise",
        most: int,
        least: int = 0,
        required: bool = True,
        help_text: "_StrOrPromise" = "",
    ) -> None:
        super().__init__(label=label, required=required, help_text=help_text)
        self.least, self.most = least, most

    def read(self, typed: str) -> int:
        digits = to_ascii_digits(typed)
        if not digits.isascii() or not digits.isdecimal():
            raise Unreadable(_("یک عدد بنویسید."))
        return int(digits)

    def show(self, value: int) -> str:
        return digits_of_reader(value)

    def validate(self, value: int | None) -> None:
        super().validate(value)
        if value is not None and not self.least <= value <= self.most:
            bounds = {"least": digits_of_reader(self.least), "most": digits_of_reader(self.most)}
            raise ValidationError(_("عددی از %(least)s تا %(most)s بنویسید."), "bounds", bounds)


class HourField(ReadField[time]):
    """A wall-clock time; empty is None."""

    input_attrs = _NUMERIC | {"inputmode": "text"}
    longest = 8

    def read(self, typed: str) -> time:
        """«۱۷:۳۰», «17.30», «۱۷»."""
        plain = to_ascii_digits(typed).replace("٫", ":").replace(".", ":")
        hour, _mark, minute = plain.partition(":")
        try:
            return time(int(hour), int(minute or 0))
        except ValueError:
            raise Unreadable(_("ساعت را مانند ۱۷:۳۰ بنویسید.")) from None

    def show(self, value: time) -> str:
        return digits_of_reader(f"{value:%H:%M}")


Options = Sequence[tuple[int, str]]


class OptionalNumber(forms.TypedChoiceField):
    """One of several things by its number, or none; `offer` says which there are."""

    def __init__(self, *, label: "_StrOrPromise") -> None:
        super().__init__(label=label, required=False, coerce=int, empty_value=None)


def offer(form: forms.Form, **options: Options) -> None:
    """Fill the choices of a form's fields."""
    for name, ones in options.items():
        field = form.fields[name]
        if isinstance(field, OptionalNumber):
            field.choices = [("", _("هیچ‌کدام")), *ones]
