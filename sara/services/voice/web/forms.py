from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.files import PAPERS
from sara.foundation.files.forms import FilesField
from sara.foundation.ids.forms import MobileField
from sara.foundation.persian.forms import TextField
from sara.services.voice.models import MOST_ATTACHMENTS, TEXT_LENGTH
from sara.services.voice.types import MessageKind


class MessageForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("پیام شما چیست؟"),
        choices=MessageKind.choices,
        widget=forms.RadioSelect,
        initial=MessageKind.SUGGESTION,
        error_messages={"required": _("یکی را برگزینید.")},
    )
    text = TextField(
        label=_("متن پیام"),
        max_length=TEXT_LENGTH,
        multiline=True,
        help_text=_("هرچه روشن‌تر بنویسید، زودتر به نتیجه می‌رسد: چه، کجا، کِی."),
    )
    attachments = FilesField(
        label=_("عکس یا نوشتهٔ پیوست"),
        taken=PAPERS,
        most=MOST_ATTACHMENTS,
        required=False,
        help_text=_("تا سه عکس یا PDF، هر یک تا ۱۰ مگابایت. زمان و مکان عکس‌برداری از عکس پاک می‌شود."),
    )
    writer_name = TextField(
        label=_("نام شما"), max_length=120, required=False, help_text=_("اگر ننویسید، پیام بی‌نام می‌ماند.")
    )
    writer_mobile = MobileField(
        label=_("تلفن همراه"), required=False, help_text=_("فقط برای پاسخ همین پیام به کار می‌رود.")
    )


class TrackForm(forms.Form):
    code = TextField(label=_("کد رهگیری"), max_length=40)
