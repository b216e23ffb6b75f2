from datetime import date, time, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.clock import TEHRAN, day_of, instant_of
from sara.foundation.jalali.forms import HourField, JalaliDateField
from sara.foundation.money import Rials
from sara.foundation.money.forms import RialsFormField
from sara.foundation.persian.forms import NumberField, TextField
from sara.registers.places.types import Weekday
from sara.services.programmes.types import MeetingDay, RunDays, RunTerms, WeeklySlot
from sara.services.programmes.web.forms.fields import (
    OptionalNumber,
    Options,
    offer,
)

EIGHT = time(8)


class TermsForm(forms.Form):
    """On what terms a run is held."""

    space = OptionalNumber(label=pgettext_lazy("heading", "فضا"))
    elsewhere = TextField(label=_("یا جایی بیرون از سرا"), max_length=120, required=False)
    instructor = OptionalNumber(label=_("مربی"))
    capacity = NumberField(label=_("ظرفیت"), least=1, most=5000)
    quorum = NumberField(label=_("حد نصاب برگزاری"), most=5000, required=False)
    fee = RialsFormField(label=_("شهریه به تومان"), required=False)
    enrol_from = JalaliDateField(label=_("ثبت‌نام از"))
    enrol_from_hour = HourField(label=_("ساعت"), required=False)
    enrol_to = JalaliDateField(label=_("ثبت‌نام تا پایان"))

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, Any] | None = None,
        spaces: Options,
        instructors: Options,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, space=spaces, instructor=instructors)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        opens, closes = said.get("enrol_from"), said.get("enrol_to")
        if opens and closes and closes < opens:
            self.add_error("enrol_to", _("پایان ثبت‌نام پیش از آغاز آن است."))
        capacity, quorum = said.get("capacity"), said.get("quorum")
        if capacity and quorum and quorum > capacity:
            self.add_error("quorum", _("حد نصاب از ظرفیت بیشتر نمی‌شود."))
        return said

    def terms(self) -> RunTerms:
        said = self.cleaned_data
        opens: date = said["enrol_from"]
        closes: date = said["enrol_to"]
        return RunTerms(
            capacity=said["capacity"],
            fee=said["fee"] or Rials(0),
            enrol_from=instant_of(opens, said["enrol_from_hour"] or EIGHT),
            enrol_to=instant_of(closes + timedelta(days=1), time()),
            quorum_to_form=said["quorum"] or 0,
            instructor_id=said["instructor"],
            space_id=said["space"],
            elsewhere=said["elsewhere"],
        )

    @staticmethod
    def filled(terms: RunTerms) -> dict[str, object]:
        """What the form shows of the terms of a run that is there already."""
        return {
            "space": terms.space_id,
            "elsewhere": terms.elsewhere,
            "instructor": terms.instructor_id,
            "capacity": terms.capacity,
            "quorum": terms.quorum_to_form,
            "fee": terms.fee,
            "enrol_from": day_of(terms.enrol_from),
            "enrol_from_hour": terms.enrol_from.astimezone(TEHRAN).time(),
            "enrol_to": day_of(terms.enrol_to - timedelta(seconds=1)),
        }


class PlanForm(TermsForm):
    """A new run: its days and its terms."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("روزهای هفته"),
        choices=Weekday.choices,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("اگر روزی برنگزینید، فقط یک جلسه در روز آغاز خواهد بود."),
    )
    starts = HourField(label=_("از ساعت"))
    ends = HourField(label=_("تا ساعت"))
    starts_on = JalaliDateField(label=_("آغاز"))
    session_count = NumberField(label=_("شمار جلسه‌ها"), least=1, most=200, required=False)
    ends_on = JalaliDateField(label=_("یا تا روز"), required=False)

    field_order = ("weekdays", "starts", "ends", "starts_on", "session_count", "ends_on")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("starts") and said.get("ends") and said["ends"] <= said["starts"]:
            self.add_error("ends", _("پایان جلسه باید پس از آغاز آن باشد."))
        if said.get("weekdays") and not (said.get("session_count") or said.get("ends_on")):
            self.add_error("session_count", _("شمار جلسه‌ها یا روز پایان را بنویسید."))
        if said.get("starts_on") and said.get("ends_on") and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", _("پایان پیش از آغاز است."))
        return said

    def days(self) -> RunDays:
        said = self.cleaned_data
        hours = (said["starts"], said["ends"])
        if not said["weekdays"]:
            return RunDays(single_days=(MeetingDay(said["starts_on"], *hours),))
        return RunDays(
            slots=tuple(WeeklySlot(day, *hours) for day in said["weekdays"]),
            starts_on=said["starts_on"],
            ends_on=said["ends_on"],
            session_count=said["session_count"],
        )
