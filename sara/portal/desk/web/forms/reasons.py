"""A reason that stays in the records, and what is looked for in lists."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.forms import DayRange, JalaliRangeField
from sara.foundation.persian.forms import TextField


class ReasonForm(forms.Form):
    reason = TextField(label=_("دلیل"), max_length=200, help_text=_("در دفتر می‌ماند و خوانده می‌شود."))


class SpanForm(forms.Form):
    """The days of a list."""

    on = JalaliRangeField(label=_("روزها"), required=False)

    def days(self) -> DayRange:
        """The span, from a form that may be wrong: then there is none."""
        found = self.cleaned_data.get("on") if self.is_valid() else None
        return found or DayRange(None, None)
