"""A post that is given, and one that ends."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of, instant_of
from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import TextField
from sara.registers.posts.types import EndReason, PostKind, PostPlace

_DAY = timedelta(days=1)


class AppointForm(forms.Form):
    """Who of those who were found, in which post, by which letter, from when."""

    person = forms.ChoiceField(
        label=_("چه کسی"), widget=forms.RadioSelect, error_messages={"required": _("یکی را برگزینید.")}
    )
    kind = forms.ChoiceField(label=_("سمت"))
    unit = forms.TypedChoiceField(
        label=_("خانه"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("تنها اگر سمت او در یکی از خانه‌های این سراست."),
    )
    letter_number = TextField(label=_("شمارهٔ حکم"), max_length=40)
    from_on = JalaliDateField(label=_("از روز"))

    def __init__(
        self,
        *args: Any,
        found: Sequence[tuple[str, str]],
        kinds: Sequence[PostKind],
        units: Sequence[tuple[int, str]],
        **rest: Any,
    ) -> None:
        super().__init__(*args, **rest)
        self.fields["person"].choices = found  # type: ignore[attr-defined]
        offered = [(kind.value, kind.label) for kind in kinds]
        self.fields["kind"].choices = [("", _("انتخاب کنید")), *offered]  # type: ignore[attr-defined]
        if units:
            self.fields["unit"].choices = [("", _("خود سرا")), *units]  # type: ignore[attr-defined]
        else:
            del self.fields["unit"]

    def place(self, here: PostPlace) -> PostPlace:
        """Where the post stands, from a valid form: `here`, or one of its thematic houses."""
        unit = self.cleaned_data.get("unit")
        return PostPlace.thematic_house(unit) if unit else here

    def held_from(self, now: datetime) -> datetime:
        """From which instant, from a valid form: now, where the day is today; else its first."""
        day: date = self.cleaned_data["from_on"]
        return now if day == day_of(now) else instant_of(day, time())


class EndForm(forms.Form):
    """Why a post ends, and with which day."""

    end_reason = forms.ChoiceField(label=_("علت پایان"), choices=[("", _("انتخاب کنید")), *EndReason.choices])
    last_on = JalaliDateField(
        label=_("تا پایان روز"), required=False, help_text=_("اگر همین اکنون پایان می‌یابد خالی بگذارید.")
    )
    reason = TextField(label=_("شرح یا شمارهٔ نامه"), max_length=200, help_text=_("در سرگذشت می‌ماند."))

    def held_to(self, now: datetime) -> datetime:
        """The instant of the end, from a valid form."""
        last: date | None = self.cleaned_data["last_on"]
        return now if last is None else instant_of(last + _DAY, time())
