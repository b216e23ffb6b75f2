from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.ids.forms import MobileField, NationalIdField, PostalCodeField
from sara.foundation.jalali.forms import JalaliDateField
from sara.foundation.persian.forms import TextField
from sara.registers.people.models import Person
from sara.registers.people.types import AddressDetails, Gender, Nationality, PersonDetails

Choices = Sequence[tuple[int, str]]


class PersonForm(forms.Form):
    """What the desk writes down of a person, in the order of the paper form.

    `neighbourhoods` are the choices of the address, (number, name); `today` bounds the birth date.
    """

    given_name = TextField(label=pgettext_lazy("person", "نام"), max_length=60)
    surname = TextField(label=_("نام خانوادگی"), max_length=80)
    birth_on = JalaliDateField(label=_("تاریخ تولد"))
    gender = forms.ChoiceField(label=_("جنسیت"), choices=Gender, widget=forms.RadioSelect)
    mobile = MobileField(label=_("شمارهٔ همراه"), required=False, help_text=_("اگر ندارد خالی بگذارید."))
    national_id = NationalIdField(label=_("کد ملی"), required=False)
    father_name = TextField(label=_("نام پدر"), max_length=60, required=False)
    title = TextField(
        label=_("عنوان"), max_length=20, required=False, help_text=_("سید، حاج، دکتر و مانند آن.")
    )
    nationality = forms.ChoiceField(label=_("تابعیت"), choices=Nationality, initial=Nationality.IRANIAN)
    foreign_id = TextField(label=_("شناسهٔ اتباع خارجی"), max_length=20, required=False)
    birth_certificate = TextField(label=_("شمارهٔ شناسنامه"), max_length=20, required=False)
    no_smartphone = forms.BooleanField(label=_("گوشی هوشمند ندارد"), required=False)
    neighbourhood = forms.TypedChoiceField(label=_("محله"), required=False, coerce=int, empty_value=None)
    square = TextField(label=_("میدان"), max_length=120, required=False)
    street = TextField(label=_("خیابان"), max_length=160, required=False)
    alley = TextField(label=_("کوچه"), max_length=160, required=False)
    number = TextField(label=_("پلاک"), max_length=20, required=False)
    floor = TextField(label=_("طبقه"), max_length=20, required=False)
    unit = TextField(label=_("واحد"), max_length=20, required=False)
    postal_code = PostalCodeField(label=_("کد پستی"), required=False)

    def __init__(self, *args: Any, neighbourhoods: Choices, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["neighbourhood"].choices = [("", _("انتخاب کنید")), *neighbourhoods]  # type: ignore[attr-defined]
        self.fields["birth_on"].latest = today  # type: ignore[attr-defined]

    def details(self) -> PersonDetails:
        """The person, from a valid form."""
        given = self.cleaned_data
        return PersonDetails(
            title=given["title"],
            given_name=given["given_name"],
            surname=given["surname"],
            father_name=given["father_name"],
            birth_on=given["birth_on"],
            gender=Gender(given["gender"]),
            nationality=Nationality(given["nationality"]),
            national_id=given["national_id"],
            foreign_id=given["foreign_id"],
            birth_certificate=given["birth_certificate"],
            has_smartphone=not given["no_smartphone"],
        )

    def mobile_number(self) -> str:
        """The mobile, from a valid form, or ""."""
        return self.cleaned_data["mobile"] or ""

    def address(self) -> AddressDetails | None:
        """The address, from a valid form; none without a neighbourhood."""
        given = self.cleaned_data
        if given["neighbourhood"] is None:
            return None
        return AddressDetails(
            neighbourhood_id=given["neighbourhood"],
            square=given["square"],
            street=given["street"],
            alley=given["alley"],
            number=given["number"],
            floor=given["floor"],
            unit=given["unit"],
            postal_code=given["postal_code"] or "",
        )


class CorrectForm(PersonForm):
    """The same for somebody who is written down already, with why it is changed."""

    reason = TextField(label=_("چه چیزی عوض شد و چرا"), max_length=200)

    @staticmethod
    def filled(person: Person, mobile: str, address: AddressDetails | None) -> dict[str, Any]:
        """What stands in the record now."""
        known = {name: getattr(person, name) or "" for name in _OF_PERSON}
        home = asdict(address) if address else {}
        number = home.pop("neighbourhood_id", None)
        return {
            **known,
            **home,
            "birth_on": person.birth_on,
            "mobile": mobile,
            "neighbourhood": number,
            "no_smartphone": not person.has_smartphone,
        }


_OF_PERSON: Final = (
    "title",
    "given_name",
    "surname",
    "father_name",
    "gender",
    "nationality",
    "national_id",
    "foreign_id",
    "birth_certificate",
)
