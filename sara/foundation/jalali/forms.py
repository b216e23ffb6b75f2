"""Form fields for Jalali days: typed with any digits, with a picker where there is JavaScript."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.hours import parse_hour
from sara.foundation.jalali.reading import parse_jalali
from sara.foundation.jalali.writing import format_short
from sara.foundation.persian import digits_of_reader
from sara.foundation.persian.forms import NUMERIC, FieldOptions, ReadField

__all__ = ["DayRange", "HourField", "JalaliDateField", "JalaliDateInput", "JalaliRangeField"]

_DAY = timedelta(days=1)


def _shown(day: date) -> str:
    return format_short(day, get_language() or "fa")


class JalaliDateInput(forms.TextInput):
    """A plain input; the picker hangs itself on `data-jalali`. `data-min` and `data-max` are Jalali."""

    def __init__(self, attrs: Mapping[str, object] | None = None) -> None:
        own = {"data-jalali": "", "inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}
        super().__init__({**own, **(attrs or {})})

    def format_value(self, value: object) -> str | None:
        return _shown(value) if isinstance(value, date) else super().format_value(value)


class JalaliDateField(ReadField[date]):
    """A day; empty is None. `earliest` and `latest` are days that are still allowed."""

    widget = JalaliDateInput

    default_error_messages = {
        "too_early": _("این تاریخ باید %(day)s یا پس از آن باشد."),
        "too_late": _("این تاریخ باید %(day)s یا پیش از آن باشد."),
    }

    def __init__(
        self, *, earliest: date | None = None, latest: date | None = None, **rest: Unpack[FieldOptions]
    ) -> None:
        super().__init__(**rest)
        self.earliest, self.latest = earliest, latest
        if earliest is not None:
            self.widget.attrs["data-min"] = format_short(earliest, "en")
        if latest is not None:
            self.widget.attrs["data-max"] = format_short(latest, "en")

    def read(self, typed: str) -> date:
        return parse_jalali(typed)

    def show(self, value: date) -> str:
        return _shown(value)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is not None and self.earliest is not None and value < self.earliest:
            raise self._refused("too_early", self.earliest)
        if value is not None and self.latest is not None and value > self.latest:
            raise self._refused("too_late", self.latest)

    def _refused(self, code: str, bound: date) -> ValidationError:
        return ValidationError(self.error_messages[code], code, {"day": _shown(bound)})


@dataclass(frozen=True, slots=True)
class DayRange:
    """Half-open days; None is open."""

    from_on: date | None
    to_on: date | None


class _RangeInput(forms.MultiWidget):
    def __init__(self) -> None:
        ends = {"from": _("از تاریخ"), "to": _("تا تاریخ")}
        super().__init__({end: JalaliDateInput({"aria-label": label}) for end, label in ends.items()})

    def decompress(self, value: DayRange | None) -> list[date | None]:
        if value is None:
            return [None, None]
        return [value.from_on, value.to_on - _DAY if value.to_on else None]


class JalaliRangeField(forms.MultiValueField):
    """For filters: from a day to a day, the last one included, as people mean it (`<name>_from`,
    `<name>_to` in the address). The value is half-open; either end may be left empty."""

    widget = _RangeInput

    def __init__(self, **rest: Unpack[FieldOptions]) -> None:
        rest.setdefault("required", False)
        ends = (JalaliDateField(required=False), JalaliDateField(required=False))
        super().__init__(ends, require_all_fields=False, **rest)

    def compress(self, values: list[date | None]) -> DayRange:
        since, until = values or (None, None)
        if since and until and until < since:
            raise ValidationError(_("پایان بازه پیش از آغاز آن است."), "backwards")
        return DayRange(since, until + _DAY if until else None)


class HourField(ReadField[time]):
    """A wall-clock time; empty is None."""

    input_attrs = NUMERIC | {"inputmode": "text"}
    longest = 8

    def read(self, typed: str) -> time:
        return parse_hour(typed)

    def show(self, value: time) -> str:
        return digits_of_reader(f"{value:%H:%M}")
