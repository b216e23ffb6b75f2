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
