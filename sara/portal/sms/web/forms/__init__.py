from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices import Way
from sara.foundation.persian import Unreadable, clean, to_ascii_digits
from sara.foundation.persian.forms import ReadField

CODE_DIGITS = 6


class MailedCodeField(ReadField[str]):
    """Six digits, in any script."""

    input_attrs = {"inputmode": "numeric", "autocomplete": "one-time-code", "dir": "ltr"}
    longest = 40

    def read(self, typed: str) -> str:
        digits = "".join(to_ascii_digits(clean(typed)).split())
        if len(digits) != CODE_DIGITS or not (digits.isascii() and digits.isdecimal()):
            raise Unreadable(_("کد ۶ رقم دارد. آن را از نامه بنویسید."))
        return digits


class WayForm(forms.Form):
    way = forms.ChoiceField(
        label=_("خبرها را چگونه بگیرم؟"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        help_text=_("کد ورود همیشه پیامک می‌شود. هر خبری در صندوق پیام هم می‌ماند."),
    )


class EmailForm(forms.Form):
    email = forms.EmailField(
        label=_("نشانی رایانامه"),
        max_length=254,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
        error_messages={"invalid": _("نشانی را کامل بنویسید، مانند name@example.org.")},
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        return to_ascii_digits(email)


class CodeForm(forms.Form):
    code = MailedCodeField(label=_("کد ۶ رقمی"))
