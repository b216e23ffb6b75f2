"""A day that differs from the week."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import TextField
from sara.registers.places.types import OpenTimes
from sara.registers.places.web.forms.fields import Stretches, StretchField


class ChangedDayForm(forms.Form):
    """A day on which a house is closed, or open at other hours."""

    day_on = JalaliDateField(label=_("روز"))
    times = StretchField(
        label=_("باز از … تا …"), required=False, help_text=_("اگر سرا در این روز بسته است خالی بگذارید.")
    )
    reason = TextField(label=_("چرا"), max_length=200, help_text=_("در صفحهٔ سرا خوانده می‌شود."))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["day_on"].earliest = today  # type: ignore[attr-defined]

    @property
    def open_times(self) -> OpenTimes | None:
        """The hours of that day, from a valid form; None when it is closed."""
        times: Stretches | None = self.cleaned_data["times"]
        return times[0] if times else None


class ReasonForm(forms.Form):
    """Why something is undone."""

    reason = TextField(label=_("چرا"), max_length=200, help_text=_("در سرگذشت می‌ماند."))
