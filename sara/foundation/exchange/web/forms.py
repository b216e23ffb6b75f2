from collections.abc import Sequence
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange.types import Target
from sara.foundation.sheets import Limits

MEGABYTE: Final = 1_000_000
MOST: Final = Limits().bytes


class FileForm(forms.Form):
    """A file of rows, and into which house it goes; with one house there is nothing to choose."""

    target = forms.TypedChoiceField(label=_("برای"), coerce=int)
    file = forms.FileField(
        label=_("فایل"),
        help_text=_("اکسل (xlsx) یا CSV، با یک ردیف سرستون."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
        error_messages={
            "required": _("فایلی برگزینید."),
            "invalid": _("فایلی برگزینید."),
            "empty": _("این فایل خالی است."),
            "missing": _("فایلی برگزینید."),
        },
    )

    def __init__(self, *args: object, targets: Sequence[Target], **rest: object) -> None:
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        self.fields["target"].choices = [(target.id, target.name) for target in targets]  # type: ignore[attr-defined]
        if len(targets) == 1:
            self.fields["target"].initial = targets[0].id
            self.fields["target"].widget = forms.HiddenInput()

    def clean_file(self) -> "File[bytes]":
        file: File[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MOST:
            raise ValidationError(
                _("این فایل بیش از %(most)s مگابایت است."), "too_large", {"most": MOST // MEGABYTE}
            )
        return file
