from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import instant_of
from sara.services.programmes.models.wording import day_words

ALL: Final = "all"


class Press(StrEnum):
    """What a button of the page does with one clash; its value is the clash, or `ALL`."""

    MOVE = "move"
    CANCEL = "cancel"
    LEAVE = "leave"
    MEET = "meet"


class ClosedDaysForm(forms.Form):
    """For each session a day on which it is held instead, and which button was pressed."""

    def __init__(self, data: QueryDict | None = None, *, proposals: Mapping[int, tuple[date, ...]]) -> None:
        super().__init__(data)
        for press in Press:
            self.fields[press.value] = forms.RegexField(r"^([0-9]{1,18}|all)$", required=False)
        for clash_id, days in proposals.items():
            if days:
                self.fields[f"day_{clash_id}"] = forms.ChoiceField(
                    label=_("روز تازه"),
                    required=False,
                    choices=[(day.isoformat(), day_words(instant_of(day, time()))) for day in days],
                    error_messages={"invalid_choice": _("این روز دیگر پیشنهاد نمی‌شود. روز دیگری برگزینید.")},
                )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if sum(bool(said.get(press.value)) for press in Press) != 1:
            raise forms.ValidationError(_("یکی از کارها را برگزینید."))
        return said

    def pressed(self) -> tuple[Press, int | None]:
        """What to do, and with which clash; None is all of them."""
        press = next(one for one in Press if self.cleaned_data[one.value])
        which = self.cleaned_data[press.value]
        return press, None if which == ALL else int(which)

    def day_of(self, clash_id: int) -> date | None:
        """The day that was chosen for a session, where one was."""
        chosen = self.cleaned_data.get(f"day_{clash_id}")
        return date.fromisoformat(chosen) if chosen else None
