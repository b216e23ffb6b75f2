from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.forms import HourField, JalaliDateField
from sara.foundation.persian.forms import TextField
from sara.services.programmes.types import MeetingDay


class EnrolForm(forms.Form):
    """For whom a resident enrols: one of the persons for whom he may act."""

    person = forms.ChoiceField(
        label=_("برای چه کسی؟"),
        widget=forms.RadioSelect,
        error_messages={"required": _("یکی را برگزینید."), "invalid_choice": _("یکی را برگزینید.")},
    )

    def __init__(self, data: QueryDict | None = None, *, people: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(people)
        if len(people) == 1:
            field.initial = people[0][0]


class ReasonForm(forms.Form):
    reason = TextField(label=_("علت"), max_length=200, help_text=_("شرکت‌کنندگان آن را می‌خوانند."))


class RevokeForm(forms.Form):
    reason = TextField(label=_("علت"), max_length=200, help_text=_("در سرگذشت می‌ماند."))


class CancelSessionForm(ReasonForm):
    make_up_on = JalaliDateField(label=_("جلسهٔ جبرانی، روز"), required=False)
    make_up_starts = HourField(label=_("از ساعت"), required=False)
    make_up_ends = HourField(label=_("تا ساعت"), required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        given = [said.get(name) for name in ("make_up_on", "make_up_starts", "make_up_ends")]
        if any(given) and not all(given):
            self.add_error("make_up_on", _("روز و هر دو ساعت جلسهٔ جبرانی را بنویسید."))
        elif all(given) and said["make_up_ends"] <= said["make_up_starts"]:
            self.add_error("make_up_ends", _("پایان جلسه باید پس از آغاز آن باشد."))
        return said

    def make_up(self) -> MeetingDay | None:
        said = self.cleaned_data
        if not said["make_up_on"]:
            return None
        return MeetingDay(said["make_up_on"], said["make_up_starts"], said["make_up_ends"])
