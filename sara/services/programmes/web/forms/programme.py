from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.persian.forms import EnglishField, NumberField, TextField
from sara.services.programmes.types import (
    Audience,
    GenderAudience,
    ProgrammeDraft,
    ProgrammeKind,
    Residence,
)
from sara.services.programmes.web.forms.fields import OptionalNumber, Options, offer


class ProgrammeForm(forms.Form):
    title = TextField(label=_("عنوان"), max_length=120)
    kind = forms.ChoiceField(label=_("نوع"), choices=ProgrammeKind.choices, initial=ProgrammeKind.COURSE)
    thematic_kind = OptionalNumber(label=pgettext_lazy("heading", "خانه"))
    description = TextField(
        label=_("شرح"),
        max_length=4000,
        required=False,
        multiline=True,
        help_text=_("چه یاد می‌گیرند، چه باید بیاورند، برای چه کسی خوب است."),
    )
    gender = forms.ChoiceField(
        label=_("برای"),
        choices=GenderAudience.choices,
        initial=GenderAudience.ANY,
        widget=forms.RadioSelect,
    )
    age_from = NumberField(label=_("از سن"), most=120, required=False)
    age_to = NumberField(label=_("تا سن"), most=120, required=False)
    residence = forms.ChoiceField(
        label=_("ساکن کجا"),
        choices=Residence.choices,
        initial=Residence.ANY,
        widget=forms.RadioSelect,
    )
    title_en = EnglishField(label=_("عنوان انگلیسی"), max_length=120, required=False)
    description_en = EnglishField(label=_("شرح انگلیسی"), max_length=4000, required=False, multiline=True)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, Any] | None = None,
        thematic_kinds: Options,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, thematic_kind=thematic_kinds)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        youngest, oldest = said.get("age_from"), said.get("age_to")
        if youngest is not None and oldest is not None and youngest > oldest:
            self.add_error("age_to", _("این سن باید از «از سن» بیشتر باشد."))
        return said

    def draft(self) -> ProgrammeDraft:
        said = self.cleaned_data
        return ProgrammeDraft(
            kind=ProgrammeKind(said["kind"]),
            title=said["title"],
            description=said["description"],
            title_en=said["title_en"],
            description_en=said["description_en"],
            thematic_kind_id=said["thematic_kind"],
            audience=Audience(
                age_from=said["age_from"],
                age_to=said["age_to"],
                gender=GenderAudience(said["gender"]),
                residence=Residence(said["residence"]),
            ),
        )

    @staticmethod
    def filled(draft: ProgrammeDraft) -> dict[str, object]:
        """What the form shows of a programme that is there already."""
        audience = draft.audience
        return {
            "title": draft.title,
            "kind": draft.kind,
            "thematic_kind": draft.thematic_kind_id,
            "description": draft.description,
            "gender": audience.gender,
            "age_from": audience.age_from,
            "age_to": audience.age_to,
            "residence": audience.residence,
            "title_en": draft.title_en,
            "description_en": draft.description_en,
        }
