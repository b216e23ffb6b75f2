from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian.forms import TextField
from sara.registers.people.types import ConsentPurpose, RequestKind


class ConsentForm(forms.Form):
    """Which consent, in which version of its text, for whom; given, or taken back."""

    person = forms.CharField(max_length=8)
    purpose = forms.ChoiceField(choices=ConsentPurpose.choices)
    version = forms.IntegerField(min_value=1, max_value=32_767)
    gives = forms.BooleanField(required=False)


class RecordRequestForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("چه می‌خواهید؟"), choices=RequestKind.choices, widget=forms.RadioSelect, initial="correction"
    )
    text = TextField(
        label=_("شرح"),
        max_length=1000,
        multiline=True,
        required=False,
        help_text=_("برای اصلاح: چه چیزی نادرست است و درست آن چیست."),
    )


class TakeBackForm(forms.Form):
    number = forms.IntegerField(min_value=1)
