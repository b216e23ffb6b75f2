"""Fields of their own: an hour, and choices that may be left out."""

from collections.abc import Sequence
from datetime import time
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import Unreadable, digits_of_reader, to_ascii_digits
from sara.foundation.persian.forms import NUMERIC, ReadField

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


class HourField(ReadField[time]):
    """A wall-clock time; empty is None."""

    input_attrs = NUMERIC | {"inputmode": "text"}
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
