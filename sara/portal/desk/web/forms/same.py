from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian.forms import TextField


class SameForm(forms.Form):
    """Which of two records stays, and why they are one person, or two."""

    keep = forms.ChoiceField(label=_("کدام پرونده بماند؟"), widget=forms.RadioSelect)
    reason = TextField(
        label=_("از کجا می‌دانید؟"),
        max_length=200,
        help_text=_("در سرگذشت هر دو پرونده می‌ماند و خوانده می‌شود."),
    )

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["keep"]
        field.choices = people
        self.initial.setdefault("keep", people[0][0])
