import json

import pytest
from django import forms

from sara.foundation.ids.forms import (
    CodeField,
    MobileField,
    NationalIdField,
    PhoneField,
    PostalCodeField,
    ShebaField,
)
from sara.foundation.persian.tests.reference import reference


class Sample(forms.Form):
    national_id = NationalIdField(required=False)
    mobile = MobileField(required=False)
    phone = PhoneField(required=False)
    postal_code = PostalCodeField(required=False)
    sheba = ShebaField(required=False)
    code = CodeField(required=False)


def test_each_field_gives_the_stored_form() -> None:
    form = Sample(
        {
            "national_id": "۶۸۴۱۵۹۴۱۴",
            "mobile": "+98 912 345 6789",
            "phone": "7763 6899",
            "postal_code": "11678-12345",
            "sheba": "82 0540 1026 8002 0817 9090 02",
            "code": "acde-fhjk",
        }
    )
    assert form.is_valid()
    assert form.cleaned_data == {
        "national_id": "0684159414",
        "mobile": "09123456789",
        "phone": "02177636899",
        "postal_code": "1167812345",
        "sheba": "IR820540102680020817909002",
        "code": "ACDEFHJK",
    }


def test_nothing_typed_is_none() -> None:
    form = Sample({})
    assert form.is_valid()
    assert set(form.cleaned_data.values()) == {None}


@pytest.mark.parametrize("name", Sample.base_fields)
def test_a_wrong_number_is_refused_beside_its_field_and_kept(name: str) -> None:
    form = Sample({name: "؟؟"})
    assert set(form.errors) == {name}
    assert form[name].value() == "؟؟"
    assert 'dir="ltr"' in str(form[name])


def test_a_telephone_brings_up_the_keys_of_a_telephone() -> None:
    assert 'inputmode="tel"' in str(Sample()["mobile"])
    assert 'inputmode="numeric"' in str(Sample()["national_id"])


def test_every_naughty_string_is_refused_with_words_or_read() -> None:
    for naughty in json.loads(reference("naughty/blns/blns.json").read_text(encoding="utf-8")):
        form = Sample(dict.fromkeys(Sample.base_fields, naughty))
        assert all(told[0] for told in form.errors.values())
