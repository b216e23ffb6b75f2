from contextlib import suppress

import pytest
from django import forms
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from sara.foundation.money import Rials, format_number, format_rial, format_toman, parse_toman
from sara.foundation.money.forms import RialsFormField
from sara.foundation.persian import Unreadable
from sara.foundation.persian.tests.texts import any_text

FEE = Rials(4_500_000)


@pytest.mark.parametrize(
    "typed",
    [
        "450000",
        "۴۵۰۰۰۰",
        "٤٥٠٠٠٠",
        "450,000",
        "۴۵۰٬۰۰۰",
        "۴۵۰،۰۰۰",
        "450 000",
        "۴۵۰٬۰۰۰ تومان",
        "۴۵۰٬۰۰۰تومان",
        "450,000 toman",
        "۴٬۵۰۰٬۰۰۰ ریال",
        "4,500,000 Rial",
        "4500000 ريال",
        "\u200f۴۵۰٬۰۰۰",
    ],
)
def test_an_amount_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_toman(typed) == FEE


@pytest.mark.parametrize(
    "typed", ["", "رایگان", "-450000", "45.5", "۴۵٫۵", "1e9", "۴۵۰ دلار", "تومان", "9" * 14, "9" * 500, "½"]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        parse_toman(typed)


@settings(deadline=None, max_examples=300)
@given(any_text | st.from_regex(r"-?[0-9۰-۹٬,. ]{0,20}(تومان|ریال)?", fullmatch=True))
def test_no_text_is_more_than_unreadable(text: str) -> None:
    with suppress(Unreadable):
        assert parse_toman(text) >= 0


@given(st.integers(0, 10**12), st.sampled_from(["fa", "en"]))
def test_what_is_written_is_read_as_the_same_amount(toman: int, language: str) -> None:
    amount = Rials.of_toman(toman)
    assert parse_toman(format_toman(amount, language)) == amount
    assert parse_toman(format_number(toman, language)) == amount


def test_amounts_are_written_in_both_languages() -> None:
    assert (format_toman(FEE), format_toman(FEE, "en")) == ("۴۵۰٬۰۰۰ تومان", "450,000 toman")
    assert (format_rial(FEE), format_rial(FEE, "en")) == ("۴٬۵۰۰٬۰۰۰ ریال", "4,500,000 rial")
    assert (format_toman(-FEE), format_toman(-FEE, "en")) == ("−۴۵۰٬۰۰۰ تومان", "−450,000 toman")
    assert (format_toman(Rials(455)), format_toman(Rials(455), "en")) == ("۴۵٫۵ تومان", "45.5 toman")
    assert format_toman(Rials(0)) == "۰ تومان"


class Sample(forms.Form):
    fee = RialsFormField(required=False, least=Rials(10_000), most=Rials(10_000_000))


def test_a_form_takes_toman_and_gives_rials() -> None:
    form = Sample({"fee": "۴۵۰٬۰۰۰"})
    assert form.is_valid()
    assert form.cleaned_data["fee"] == FEE
    assert Sample({"fee": ""}).is_valid()


@pytest.mark.parametrize(
    ("typed", "why"),
    [("999", "دست‌کم ۱٬۰۰۰ تومان"), ("1000001", "بیش از ۱٬۰۰۰٬۰۰۰ تومان"), ("پول", "فقط با رقم")],
)
def test_an_amount_outside_the_bounds_is_refused_and_kept_as_typed(typed: str, why: str) -> None:
    form = Sample({"fee": typed})
    assert why in form.errors["fee"][0]
    assert form["fee"].value() == typed


def test_a_known_amount_is_shown_in_toman() -> None:
    form = Sample(initial={"fee": FEE})
    assert 'value="۴۵۰٬۰۰۰"' in str(form["fee"])
    assert 'inputmode="numeric"' in str(form["fee"])
    assert Sample(initial={"fee": Rials(455)})["fee"].value() == "۴۵۵ ریال"
    with override("en"):
        assert form["fee"].value() == "450,000"
