from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.forms import CodeField
from sara.foundation.persian.forms import TextField

_PASSWORD = {"autocomplete": "new-password", "dir": "ltr"}
LONGEST = 128


class RenewalForm(forms.Form):
    """Who one is, the code that one was given, and the password one chooses, twice."""

    username = TextField(
        label=_("نام کاربری"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "dir": "ltr", "autocapitalize": "none"}),
    )
    code = CodeField(label=_("کد گذرواژه"))
    password = forms.CharField(
        label=_("گذرواژهٔ تازه"),
        max_length=LONGEST,
        strip=False,
        widget=forms.PasswordInput(attrs=_PASSWORD),
    )
    again = forms.CharField(
        label=_("گذرواژهٔ تازه، یک بار دیگر"),
        max_length=LONGEST,
        strip=False,
        widget=forms.PasswordInput(attrs=_PASSWORD),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        first, second = said.get("password"), said.get("again")
        if first and second and first != second:
            self.add_error("again", _("دو گذرواژه یکی نیست."))
        return said
