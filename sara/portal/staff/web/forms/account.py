from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import to_ascii_digits
from sara.foundation.persian.forms import TextField

PLAIN_NAME = RegexValidator(
    r"\A[a-z][a-z0-9._-]{2,59}\Z", _("نام کاربری با حرف لاتین آغاز می‌شود و دست‌کم سه نویسه دارد.")
)


class AccountForm(forms.Form):
    """The name by which somebody signs in, where he has none, and why he gets a code."""

    username = TextField(
        label=_("نام کاربری"),
        max_length=60,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocapitalize": "none", "autocomplete": "off"}),
        help_text=_("حرف‌های لاتین، رقم، نقطه و خط تیره؛ بعد عوض نمی‌شود."),
    )
    resets_factor = forms.BooleanField(
        label=_("راه دوم ورودش هم گم شده است و باید از نو بسازد"), required=False
    )
    reason = TextField(label=_("چرا"), max_length=200, help_text=_("در سرگذشت می‌ماند."))
    seen = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)
    """Until when the code holds that the page knew of: a page that is sent again makes no other."""

    def __init__(self, *args: Any, has_name: bool, has_factor: bool, seen: str, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self._stands, self.fields["seen"].initial = seen, seen
        if has_name:
            del self.fields["username"]
        if not has_factor:
            del self.fields["resets_factor"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("seen", "") != self._stands:
            raise forms.ValidationError(
                _("پس از باز شدن این صفحه کدی ساخته شده است. اگر کد تازه‌ای می‌خواهید صفحه را از نو باز کنید.")
            )
        return said

    def clean_username(self) -> str:
        name = to_ascii_digits(self.cleaned_data["username"]).lower()
        PLAIN_NAME(name)
        return name
