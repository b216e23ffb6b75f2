"""Choices that may be left out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

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
