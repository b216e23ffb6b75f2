"""A week, written day by day."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.forms import JalaliDateField
from sara.registers.places.types import Audience, OpenTimes, SpaceTimes, Weekday
from sara.registers.places.web.forms.fields import Stretches, StretchesField

_DAY = timedelta(days=1)


class SpanForm(forms.Form):
    """From which day on, and until which day where it is for a while."""

    valid_from = JalaliDateField(label=_("از روز"))
    last_on = JalaliDateField(
        label=_("تا پایان روز"), required=False, help_text=_("اگر تا اطلاع بعدی است خالی بگذارید.")
    )

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["valid_from"].earliest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        starts, last = said.get("valid_from"), said.get("last_on")
        if starts and last and last < starts:
            self.add_error("last_on", _("پایان پیش از آغاز است."))
        return said

    @property
    def valid_to(self) -> date | None:
        """The day after the last, from a valid form."""
        last: date | None = self.cleaned_data["last_on"]
        return None if last is None else last + _DAY


class WeekForm(SpanForm):
    """The hours of a house: a line for each day of the week, empty when it is closed."""

    on_holidays = forms.BooleanField(label=_("در تعطیل رسمی هم باز است"), required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for day in Weekday:
            self.fields[_name(day)] = StretchesField(label=day.label, required=False)

    @property
    def days(self) -> Iterator[BoundField]:
        """The lines of the week, in its order."""
        return (self[_name(day)] for day in Weekday)

    def hours(self) -> list[tuple[Weekday, OpenTimes]]:
        """The week, from a valid form."""
        return [(day, one) for day in Weekday for one in self.cleaned_data[_name(day)] or ()]

    @staticmethod
    def filled(week: Mapping[Weekday, Stretches]) -> dict[str, Stretches]:
        """What holds now."""
        return {_name(day): times for day, times in week.items()}


class SpaceWeekForm(SpanForm):
    """For whom a space is kept: for each day of the week a line for each audience."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for day in Weekday:
            for audience in Audience:
                self.fields[_name(day, audience)] = StretchesField(
                    label=f"{day.label}{gettext('، ')}{audience.label}", required=False
                )

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        for day in Weekday:
            taken: list[OpenTimes] = []
            for audience in Audience:
                for one in said.get(_name(day, audience)) or ():
                    if any(one.starts < other.ends and other.starts < one.ends for other in taken):
                        self.add_error(_name(day, audience), _("این ساعت را برای گروه دیگری هم نوشته‌اید."))
                        break
                    taken.append(one)
        return said

    @property
    def days(self) -> Iterator[tuple[str, list[BoundField]]]:
        """The name of each day with its lines, audience by audience."""
        return ((str(day.label), [self[_name(day, audience)] for audience in Audience]) for day in Weekday)

    def hours(self) -> list[SpaceTimes]:
        """The week, from a valid form."""
        return [
            SpaceTimes(day, one, audience)
            for day in Weekday
            for audience in Audience
            for one in self.cleaned_data[_name(day, audience)] or ()
        ]

    @staticmethod
    def filled(week: Mapping[Audience, Mapping[Weekday, Stretches]]) -> dict[str, Stretches]:
        """What holds now."""
        return {_name(day, audience): times for audience, days in week.items() for day, times in days.items()}


def _name(day: Weekday, audience: Audience | None = None) -> str:
    """The name of the line of a day: `saturday`, `saturday_women`."""
    return day.name.lower() + (f"_{audience.value}" if audience else "")
