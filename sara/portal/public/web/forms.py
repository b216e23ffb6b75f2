from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.forms import CodeField
from sara.foundation.persian.forms import TextField

LONGEST = 120


class FindForm(forms.Form):
    q = TextField(label=_("نام محله، خیابان یا کد پستی خود را بنویسید"), max_length=LONGEST, required=False)


class VerifyForm(forms.Form):
    code = CodeField(
        label=_("کد گواهی یا رسید"), help_text=_("کدی که زیر برگه نوشته شده است؛ با فاصله یا بی فاصله.")
    )
