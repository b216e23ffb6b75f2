from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import EnglishField, NumberField, TextField
from sara.registers.places.models import Space
from sara.registers.places.types import SpaceKind

LONGEST_LINE = 80


class SpaceForm(forms.Form):
    """What a space is like."""

    name = TextField(label=pgettext_lazy("space", "نام"), max_length=120)
    name_en = EnglishField(
        label=_("نام انگلیسی"),
        max_length=120,
        required=False,
        help_text=_("برای خوانندگان صفحه‌های انگلیسی؛ می‌تواند خالی بماند."),
    )
    kind = forms.ChoiceField(label=pgettext_lazy("space", "نوع"), choices=SpaceKind.choices)
    capacity = NumberField(label=_("گنجایش"), least=1, most=20_000, help_text=_("چند نفر در آن جا می‌گیرند."))
    area_m2 = NumberField(label=_("مساحت (متر مربع)"), least=1, most=1_000_000, required=False)
    equipment = TextField(
        label=_("تجهیزات"),
        max_length=1000,
        multiline=True,
        rows=4,
        required=False,
        help_text=_("هر کدام در یک سطر."),
    )

    def clean_equipment(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["equipment"].splitlines()]
        every = list(dict.fromkeys(line for line in lines if line))
        if any(len(line) > LONGEST_LINE for line in every):
            raise forms.ValidationError(_("هر سطر دست‌بالا ۸۰ نویسه دارد."))
        return every

    @staticmethod
    def filled(space: Space) -> dict[str, object]:
        """What is written of a space now."""
        return {
            "name": space.name,
            "name_en": space.name_en,
            "kind": space.kind,
            "capacity": space.capacity,
            "area_m2": space.area_m2,
            "equipment": "\n".join(space.equipment),
        }


class NewSpaceForm(SpaceForm):
    """A space, and the day from which it is in use."""

    valid_from = JalaliDateField(label=_("از روز"))


class WithdrawForm(forms.Form):
    """The last day of a space, and why."""

    last_on = JalaliDateField(label=_("آخرین روز"))
    reason = TextField(label=_("چرا"), max_length=200, help_text=_("در سرگذشت می‌ماند."))

    @property
    def valid_to(self) -> date:
        """The first day on which it is no longer there, from a valid form."""
        last: date = self.cleaned_data["last_on"]
        return last + timedelta(days=1)
