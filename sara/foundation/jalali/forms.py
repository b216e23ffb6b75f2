"""Form fields for Jalali days: typed with any digits, with a picker where there is JavaScript."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.reading import parse_jalali
from sara.foundation.jalali.writing import format_short
from sara.foundation.persian.forms import ReadField

__all__ = ["DayRange", "JalaliDateField", "JalaliDateInput", "JalaliRangeField"]


def _shown(day: date) -> str:
    return format_short(day, get_language() or "fa")


class JalaliDateInput(forms.TextInput):
    """A plain input; the picker hangs itself on `data-jalali`. `data-min` and `data-max` are Jalali."""

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        own = {"data-jalali": "", "inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}
        super().__init__(own | (attrs or {}))

    def format_value(self, value: Any) -> str | None:
        return _shown(value) if isinstance(value, date) else super().format_value(value)


class JalaliDateField(ReadField[date]):
    """A day; empty is None. `earliest` and `latest` are days that are still allowed."""

    widget = JalaliDateInput
    read = staticmethod(parse_jalali)
    show = staticmethod(_shown)
    longest = 60

    default_error_messages = {
        "too_early": _("این تاریخ باید %(day)s یا پس از آن باشد."),
        "too_late": _("این تاریخ باید %(day)s یا پیش از آن باشد."),
    }

    def __init__(self, *, earliest: date | None = None, latest: date | None = None, **rest: Any) -> None:
        super().__init__(**rest)
        self.earliest, self.latest = earliest, latest
        if earliest is not None:
            self.widget.attrs["data-min"] = format_short(earliest, "en")
        if latest is not None:
            self.widget.attrs["data-max"] = format_short(latest, "en")

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is not None and self.earliest is not None and value < self.earliest:
            raise ValidationError(
                self.error_messages["too_early"], "too_early", {"day": _shown(self.earliest)}
            )
        if value is not None and self.latest is not None and value > self.latest:
            raise ValidationError(self.error_messages["too_late"], "too_late", {"day": _shown(self.latest)})

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.clean(data) != initial)
        except ValidationError:
            return True


class DayRange(NamedTuple):
    """Half-open days; None is open."""

    from_on: date | None
    to_on: date | None


class _RangeInput(forms.MultiWidget):
    def __init__(self) -> None:
        since, until = (
            JalaliDateInput({"aria-label": _("از تاریخ")}),
            JalaliDateInput({"aria-label": _("تا تاریخ")}),
        )
        super().__init__({"from": since, "to": until})

    def decompress(self, value: DayRange | None) -> list[date | None]:
        if value is None:
            return [None, None]
        return [value.from_on, value.to_on - timedelta(days=1) if value.to_on else None]


class JalaliRangeField(forms.MultiValueField):
    """For filters: from a day to a day, the last one included, as people mean it (`<name>_from`,
    `<name>_to` in the address). The value is half-open; either end may be left empty."""

    widget = _RangeInput

    def __init__(self, **rest: Any) -> None:
        ends = (JalaliDateField(required=False), JalaliDateField(required=False))
        super().__init__(ends, require_all_fields=False, required=False, **rest)

    def compress(self, values: list[date | None]) -> DayRange:
        since, until = values or (None, None)
        if since and until and until < since:
            raise ValidationError(_("پایان بازه پیش از آغاز آن است."), "backwards")
        return DayRange(since, until + timedelta(days=1) if until else None)
