from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.forms import PostalCodeField
from sara.foundation.persian.forms import EnglishField, TextField
from sara.registers.places.models import House
from sara.registers.places.types import Address, HouseContact, Point
from sara.registers.places.web.forms.fields import DegreeField, DigitsField, PhonesField

LONGEST_TEXT = 4000


class ContactForm(forms.Form):
    """Where a house is and how it is reached."""

    square = TextField(label=_("میدان"), max_length=120, required=False)
    street = TextField(label=_("خیابان"), max_length=160, required=False)
    alley = TextField(label=_("کوچه"), max_length=160, required=False)
    number = TextField(label=_("پلاک"), max_length=20, required=False)
    floor = TextField(label=_("طبقه"), max_length=20, required=False)
    unit = TextField(label=_("واحد"), max_length=20, required=False)
    postal_code = PostalCodeField(label=_("کد پستی"), required=False)
    address_en = EnglishField(label=_("نشانی به انگلیسی"), max_length=300, required=False)
    telephones = PhonesField(
        label=_("تلفن‌ها"), required=False, help_text=_("اگر چند تاست، میانشان ویرگول بگذارید.")
    )
    sms_number = DigitsField(label=_("شمارهٔ پیامک"), required=False)
    email = forms.EmailField(label=_("رایانامه"), max_length=254, required=False)
    lat = DegreeField(label=_("عرض جغرافیایی"), most=90, required=False)
    lon = DegreeField(label=_("طول جغرافیایی"), most=180, required=False)
    exact = forms.BooleanField(label=_("جای روی نقشه دقیق است"), required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for one, other in (("lat", "lon"), ("lon", "lat")):
            unwritten = said.get(one) is None and one not in self.errors
            if unwritten and said.get(other) is not None:
                self.add_error(one, _("هر دو درجه را بنویسید، یا هیچ‌کدام را."))
        return said

    def contact(self) -> HouseContact:
        """The contact, from a valid form."""
        said = self.cleaned_data
        parts = ("square", "street", "alley", "number", "floor", "unit")
        lat, lon = said["lat"], said["lon"]
        return HouseContact(
            address=Address(**{part: said[part] for part in parts}, postal_code=said["postal_code"] or ""),
            address_en=said["address_en"],
            telephones=said["telephones"] or (),
            sms_number=said["sms_number"] or "",
            email=said["email"],
            point=None if lat is None or lon is None else Point(lat, lon),
            point_approximate=not said["exact"],
        )

    @staticmethod
    def filled(house: House) -> dict[str, object]:
        """What is written of a house now."""
        written = {name: getattr(house, name) for name in ContactForm.base_fields if name != "exact"}
        return {
            **written,
            "telephones": tuple(house.telephones),
            "exact": not house.location_approximate,
        }


class AboutForm(forms.Form):
    """What a house tells of itself, in both languages."""

    about = TextField(
        label=_("دربارهٔ سرا"),
        max_length=LONGEST_TEXT,
        multiline=True,
        rows=10,
        required=False,
        help_text=_("در صفحهٔ سرا، پیش از هر چیز دیگر خوانده می‌شود."),
    )
    about_en = EnglishField(
        label=_("دربارهٔ سرا به انگلیسی"),
        max_length=LONGEST_TEXT,
        multiline=True,
        rows=10,
        required=False,
        help_text=_("برای خوانندگان صفحه‌های انگلیسی؛ می‌تواند خالی بماند."),
    )
