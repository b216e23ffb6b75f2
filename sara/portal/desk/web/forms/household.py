"""Who comes to live with whom."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian.forms import TextField
from sara.registers.people.types import GuardianRelation, HouseholdRole

ROLES = [choice for choice in HouseholdRole.choices if choice[0] != HouseholdRole.HEAD]


class MemberForm(forms.Form):
    """Somebody of those who were found, his role, and whether one of the two answers for the other."""

    member = forms.ChoiceField(
        label=_("چه کسی"), widget=forms.RadioSelect, error_messages={"required": _("یکی را برگزینید.")}
    )
    role = forms.ChoiceField(label=_("نسبت با سرپرست خانوار"), choices=ROLES)
    relation = forms.ChoiceField(
        label=_("سرپرست قانونی"),
        choices=[("", _("نیست")), *GuardianRelation.choices],
        required=False,
        help_text=_("اگر یکی از این دو کودک است و دیگری سرپرست قانونی اوست."),
    )
    document = TextField(label=_("شمارهٔ حکم"), max_length=60, required=False)

    def __init__(self, *args: Any, found: Sequence[tuple[str, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["member"].choices = found  # type: ignore[attr-defined]


class TiesForm(forms.Form):
    """What ends in a household, and why; with the head of before stays what the form asks."""

    what = forms.ChoiceField(
        label=_("چه شد؟"), widget=forms.RadioSelect, error_messages={"required": _("یکی را برگزینید.")}
    )
    role = forms.ChoiceField(
        label=_("نسبت سرپرست پیشین با سرپرست تازه"), choices=ROLES, required=False, initial="relative"
    )
    reason = TextField(label=_("دلیل"), max_length=200, help_text=_("در سرگذشت پرونده می‌ماند."))

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["what"].choices = choices  # type: ignore[attr-defined]
        self.takes_role = any(value == "heads" for value, _words in choices)

    def clean_role(self) -> str:
        """Left open, the head of before stays as a relative."""
        return self.cleaned_data["role"] or HouseholdRole.RELATIVE
