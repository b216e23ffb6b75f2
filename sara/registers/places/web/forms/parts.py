"""The name of a house, its buildings, its thematic houses."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import EnglishField, NumberField, TextField
from sara.registers.places.models import Building
from sara.registers.places.types import Holding


class NameForm(forms.Form):
    """What a house is called from now on, and why."""

    name = TextField(label=_("نام سرا"), max_length=120)
    name_en = EnglishField(label=_("نام انگلیسی"), max_length=120, required=False)
    reason = TextField(label=_("چرا"), max_length=200, help_text=_("در سرگذشت می‌ماند."))


class BuildingForm(forms.Form):
    """What a building is like."""

    name = TextField(label=_("نام ساختمان"), max_length=120)
    name_en = EnglishField(label=_("نام انگلیسی"), max_length=120, required=False)
    holding = forms.ChoiceField(label=_("مالکیت"), choices=Holding.choices, initial=Holding.UNKNOWN)
    floors = NumberField(label=_("شمار طبقه‌ها"), least=1, most=200, required=False)
    area_m2 = NumberField(label=_("زیربنا (متر مربع)"), least=1, most=1_000_000, required=False)
    heritage_number = TextField(label=_("شمارهٔ ثبت اثر"), max_length=20, required=False)
    note = TextField(label=_("توضیح"), max_length=300, required=False)

    def said(self) -> dict[str, Any]:
        """The values, from a valid form."""
        return {**self.cleaned_data, "holding": Holding(self.cleaned_data["holding"])}

    @staticmethod
    def filled(building: Building) -> dict[str, object]:
        """What is written of a building now."""
        return {name: getattr(building, name) for name in BuildingForm.base_fields}


class UnitForm(forms.Form):
    """Which thematic house is opened, and from which day."""

    kind = forms.TypedChoiceField(label=pgettext_lazy("thematic", "خانه"), coerce=int)
    valid_from = JalaliDateField(label=_("از روز"))

    def __init__(self, *args: Any, kinds: Sequence[tuple[int, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
