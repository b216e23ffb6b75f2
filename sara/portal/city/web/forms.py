"""What headquarters type: a holiday, the day to which it moves, a discount."""

from typing import Unpack

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import EnglishField, FieldOptions, NumberField, TextField

WHOLE = 100
REASON = 200


class PercentField(NumberField):
    """Of a hundred, 1 to 100, typed with or without the sign; empty is None."""

    longest = 6

    def __init__(self, **rest: Unpack[FieldOptions]) -> None:
        super().__init__(least=1, most=WHOLE, **rest)

    def read(self, typed: str) -> int:
        return super().read(typed.strip(" %٪"))


class HolidayForm(forms.Form):
    name = TextField(label=_("نام تعطیلی"), max_length=120)
    name_en = EnglishField(
        label=_("نام انگلیسی"),
        max_length=120,
        required=False,
        help_text=_("برای خوانندگان صفحه‌های انگلیسی؛ می‌تواند خالی بماند."),
    )
    holiday_on = JalaliDateField(label=_("روز"), help_text=_("مثلاً ۱۴۰۵/۰۷/۰۵"))
    closes_houses = forms.BooleanField(label=_("سراها در این روز تعطیل‌اند"), required=False, initial=True)
    reason = TextField(
        label=_("بر چه پایه"), max_length=REASON, help_text=_("شمارهٔ نامه یا خبر رسمی؛ در سرگذشت می‌ماند.")
    )


class MoveForm(forms.Form):
    holiday_on = JalaliDateField(label=_("روزی که اعلام شده است"), help_text=_("مثلاً ۱۴۰۵/۰۷/۰۵"))
    reason = TextField(
        label=_("بر چه پایه"), max_length=REASON, help_text=_("شمارهٔ نامه یا خبر رسمی؛ در سرگذشت می‌ماند.")
    )


class ClosingForm(forms.Form):
    closes = forms.ChoiceField(choices=[("1", ""), ("0", "")], widget=forms.HiddenInput)
    reason = TextField(label=_("چرا"), max_length=REASON, help_text=_("در سرگذشت می‌ماند."))


class DiscountForm(forms.Form):
    name = TextField(label=_("نام تخفیف"), max_length=80, help_text=_("همان‌که متصدی پذیرش می‌بیند."))
    name_en = EnglishField(label=_("نام انگلیسی"), max_length=80, required=False)
    percent = PercentField(label=_("درصد"), help_text=_("از ۱ تا ۱۰۰"))
    source = TextField(
        label=_("مصوبه"), max_length=200, help_text=_("شماره و تاریخ مصوبه‌ای که این تخفیف بر آن استوار است.")
    )


class ConsentTextForm(forms.Form):
    after_version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    words = TextField(
        label=_("متن"),
        max_length=2000,
        multiline=True,
        widget=forms.Textarea(attrs={"rows": 6, "lang": "fa", "dir": "rtl"}),
        help_text=_("همان که شخص می‌خواند و می‌پذیرد. کوتاه و روشن؛ بگویید هر زمان می‌تواند آن را پس بگیرد."),
    )
    words_en = EnglishField(
        label=_("متن انگلیسی"),
        max_length=2000,
        multiline=True,
        rows=6,
        required=False,
        help_text=_("برای خوانندگان صفحه‌های انگلیسی؛ اگر خالی بماند، متن فارسی را می‌خوانند."),
    )
    reason = TextField(label=_("چرا تازه می‌شود"), max_length=REASON, help_text=_("در سرگذشت می‌ماند."))
