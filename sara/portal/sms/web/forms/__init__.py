from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices import Language, Way
from sara.foundation.persian import Unreadable, clean, to_ascii_digits
from sara.foundation.persian.forms import EnglishField, ReadField, TextField

CODE_DIGITS = 6
MOST_NEWS = 400


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


class LanguageForm(forms.Form):
    language = forms.ChoiceField(
        label=_("خبرها را به چه زبانی بخوانم؟"),
        choices=Language.choices,
        widget=forms.RadioSelect,
        help_text=_("خبری که متن انگلیسی ندارد به فارسی می‌آید."),
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


class NewsForm(forms.Form):
    """A text to many, and to which place; with one place there is nothing to choose."""

    place = forms.ChoiceField(label=_("برای مردم"))
    text = TextField(
        label=_("متن خبر"),
        max_length=MOST_NEWS,
        multiline=True,
        rows=5,
        help_text=_("نام جا و «لغو۱۱» زیر آن می‌آید. هر ۷۰ نویسهٔ فارسی یک بخش است و هر بخش هزینه دارد."),
    )

    text_en = EnglishField(
        label=_("متن انگلیسی"),
        required=False,
        max_length=MOST_NEWS,
        multiline=True,
        rows=4,
        help_text=_("اگر باشد، به کسانی می‌رسد که خواسته‌اند خبرها را به انگلیسی بخوانند."),
    )

    def __init__(self, *args: object, places: Sequence[tuple[str, str]], **rest: object) -> None:
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        self.fields["place"].choices = list(places)  # type: ignore[attr-defined]
        if len(places) == 1:
            self.fields["place"].initial = places[0][0]
            self.fields["place"].widget = forms.HiddenInput()
