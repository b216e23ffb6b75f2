"""What is noted at the desk of a person's consents and requests."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids import format_phone
from sara.foundation.notices import Way
from sara.foundation.persian import digits_of_reader
from sara.foundation.persian.forms import TextField
from sara.registers.people.types import ConsentPurpose, RequestKind


class PaperConsentForm(forms.Form):
    """A signed paper, in which one agrees or takes it back."""

    purpose = forms.ChoiceField(label=_("برای"), choices=ConsentPurpose.choices, widget=forms.RadioSelect)
    what = forms.ChoiceField(
        label=_("در برگه"),
        choices=[("give", _("رضایت داده است")), ("withdraw", _("رضایتش را پس گرفته است"))],
        widget=forms.RadioSelect,
        initial="give",
    )
    paper = TextField(
        label=_("شمارهٔ برگه"), max_length=60, help_text=_("برگهٔ امضاشده با همین شماره بایگانی می‌شود.")
    )


class WayOfPersonForm(forms.Form):
    """How a person said he wants to be told."""

    way = forms.ChoiceField(
        label=_("خبرها را چگونه بگیرد؟"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        help_text=_("رایانامه را خودش در صفحه‌اش تأیید می‌کند. کد ورود همیشه پیامک می‌شود."),
    )


class NumberGoneForm(forms.Form):
    """Which number is his no more, and how one knows."""

    gone = forms.ChoiceField(label=_("کدام شماره دیگر از او نیست؟"), widget=forms.RadioSelect)
    why = TextField(
        label=_("دلیل"),
        max_length=200,
        help_text=_("از این پس با آن شماره به حساب او نمی‌توان وارد شد."),
    )

    def __init__(self, *args: Any, numbers: Sequence[str], **rest: Any) -> None:
        super().__init__(*args, **rest)
        field: Any = self.fields["gone"]
        shown = {number: digits_of_reader(format_phone(number)) for number in numbers}
        field.choices = [(number, f"\u2066{words}\u2069") for number, words in shown.items()]


class AskForm(forms.Form):
    """What a person said or wrote at the desk about his record."""

    kind = forms.ChoiceField(
        label=_("درخواست"), choices=RequestKind.choices, widget=forms.RadioSelect, initial="correction"
    )
    text = TextField(label=_("شرح"), max_length=1000, multiline=True, required=False)


class AnswerForm(forms.Form):
    """The answer to a request, which the person reads."""

    answer = TextField(
        label=_("پاسخ"), max_length=500, multiline=True, help_text=_("شخص این پاسخ را می‌خواند.")
    )
    does = forms.BooleanField(required=False, widget=forms.HiddenInput)
