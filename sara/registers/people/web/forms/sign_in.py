from datetime import date
from typing import Any

from allauth.account.forms import ChangePasswordForm as AllauthChangePasswordForm
from allauth.account.forms import LoginForm
from allauth.account.forms import ReauthenticateForm as AllauthReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm as MfaAuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as MfaReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm as MfaActivateTotpForm
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.ids.forms import MobileField
from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian import Unreadable, clean, to_ascii_digits
from sara.foundation.persian.forms import ReadField, TextField
from sara.registers.people.rules import CODE_DIGITS
from sara.registers.people.types import Gender, PersonDetails


def parse_one_time_code(text: str) -> str:
    """Six digits, in any script, with whatever stands between them."""
    digits = "".join(to_ascii_digits(clean(text[:40])).split()).replace("-", "")
    if len(digits) != CODE_DIGITS or not (digits.isascii() and digits.isdecimal()):
        raise Unreadable(_("کد ۶ رقم دارد. آن را از پیامک بنویسید."))
    return digits


class OneTimeCodeField(ReadField[str]):
    input_attrs = {"inputmode": "numeric", "autocomplete": "one-time-code", "dir": "ltr"}
    longest = 40

    def read(self, typed: str) -> str:
        return parse_one_time_code(typed)


class FactorCodeField(forms.CharField):
    """A code of an authenticator app, or a recovery code, with digits in any script."""

    def __init__(self) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "one-time-code", "dir": "ltr"}
        super().__init__(label=_("کد"), max_length=40, widget=forms.TextInput(attrs=attrs))

    def to_python(self, value: object) -> str:
        return to_ascii_digits(clean(super().to_python(value) or "")).replace(" ", "")


class MobileForm(forms.Form):
    mobile = MobileField(label=_("شمارهٔ همراه"))


class CodeForm(forms.Form):
    code = OneTimeCodeField(label=_("کد ۶ رقمی"))


class NewcomerForm(forms.Form):
    """Who one is, the first time a mobile is used."""

    given_name = TextField(label=pgettext_lazy("person", "نام"), max_length=60)
    surname = TextField(label=_("نام خانوادگی"), max_length=80)
    birth_on = JalaliDateField(label=_("تاریخ تولد"))
    gender = forms.ChoiceField(label=_("جنسیت"), choices=Gender, widget=forms.RadioSelect)

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["birth_on"].latest = today  # type: ignore[attr-defined]

    def details(self) -> PersonDetails:
        """The person, from a valid form."""
        given = self.cleaned_data
        return PersonDetails(
            given_name=given["given_name"],
            surname=given["surname"],
            birth_on=given["birth_on"],
            gender=Gender(given["gender"]),
        )


class StaffSignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """Username and password, as allauth checks and counts them."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        username = {"autocomplete": "username", "dir": "ltr", "autocapitalize": "none"}
        self.fields["login"] = forms.CharField(
            label=_("نام کاربری"), max_length=60, widget=forms.TextInput(attrs=username)
        )
        password = {"autocomplete": "current-password", "dir": "ltr"}
        self.fields["password"] = forms.CharField(
            label=_("گذرواژه"), strip=False, widget=forms.PasswordInput(attrs=password)
        )
        self.order_fields(["login", "password"])

    def clean_login(self) -> str:
        return to_ascii_digits(super().clean_login()).lower()


def _say_it_once(form: forms.BaseForm) -> None:
    """A label is enough: no second one inside the field."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs["dir"] = "ltr"


class ChangePasswordForm(AllauthChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        _say_it_once(self)


class PasswordAgainForm(AllauthReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        _say_it_once(self)


class AuthenticateForm(MfaAuthenticateForm):  # type: ignore[misc]  # allauth has no types
    code = FactorCodeField()


class ReauthenticateForm(MfaReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    code = FactorCodeField()


class ActivateTotpForm(MfaActivateTotpForm):  # type: ignore[misc]  # allauth has no types
    code = FactorCodeField()
