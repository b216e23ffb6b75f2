import json

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given, settings

from sara.foundation.persian import Unreadable
from sara.foundation.persian.forms import ReadField, TextField
from sara.foundation.persian.tests.reference import reference
from sara.foundation.persian.tests.texts import any_text


class EvenField(ReadField[int]):
    input_attrs = {"inputmode": "numeric", "dir": "ltr"}

    def read(self, typed: str) -> int:
        if not typed.isdecimal() or int(typed) % 2:
            raise Unreadable("عدد زوج بنویسید، نه %(typed)s.", typed=typed)
        return int(typed)


class Sample(forms.Form):
    title = TextField(max_length=5)
    note = TextField(max_length=20, min_length=3, multiline=True, required=False)
    even = EvenField(required=False)


def test_a_text_is_cleaned_and_counted_after_that() -> None:
    form = Sample({"title": "  س\u200fــرا\x00ي  "})
    assert form.is_valid()
    assert form.cleaned_data == {"title": "سرای", "note": "", "even": None}


def test_what_is_too_long_is_refused_with_its_length_and_kept_as_typed() -> None:
    form = Sample({"title": "سرای محله", "note": "آه"})
    assert form.errors["title"] == ["این متن ۹ نویسه دارد؛ بیش از ۵ نویسه جا نمی‌گیرد. کوتاه‌ترش کنید."]
    assert form.errors["note"] == ["دست‌کم ۳ نویسه بنویسید."]
    assert form["title"].value() == "سرای محله"


def test_what_has_nothing_but_unseen_characters_is_empty() -> None:
    assert "title" in Sample({"title": "\u200f \u200c\x00"}).errors


def test_a_multiline_field_keeps_lines_and_a_single_one_does_not() -> None:
    form = Sample({"title": "یک\nدو", "note": "یک\r\nدو"})
    assert form.is_valid()
    assert (form.cleaned_data["title"], form.cleaned_data["note"]) == ("یک دو", "یک\nدو")
    assert "<textarea" in str(form["note"])


def test_a_reader_gives_the_value_or_its_words() -> None:
    assert EvenField().clean(" 12 ") == 12
    with pytest.raises(ValidationError, match="عدد زوج بنویسید، نه ۱۳") as refused:
        EvenField().clean("13")
    assert refused.value.code == "unreadable"
    with pytest.raises(ValidationError, match="دراز"):
        EvenField().clean("1" * 61)
    with pytest.raises(ValidationError):
        EvenField().clean("")


def test_attributes_of_the_widget_go_before_those_of_the_field() -> None:
    field = EvenField(widget=forms.TextInput(attrs={"dir": "rtl"}))
    assert field.widget.attrs == {"dir": "rtl", "inputmode": "numeric"}


def test_a_value_is_shown_and_a_typed_text_is_kept() -> None:
    assert Sample(initial={"even": 12})["even"].value() == "12"
    assert Sample({"even": "سیزده"})["even"].value() == "سیزده"
    assert not EvenField(required=False).has_changed(12, "12")
    assert EvenField(required=False).has_changed(12, "x")


@settings(deadline=None, max_examples=200)
@given(any_text)
def test_no_typed_text_is_more_than_refused(text: str) -> None:
    Sample({"title": text, "note": text, "even": text}).is_valid()


def test_every_naughty_string_is_taken_by_a_large_field() -> None:
    field = TextField(max_length=5000, multiline=True, required=False)
    for naughty in json.loads(reference("naughty/blns/blns.json").read_text(encoding="utf-8")):
        field.clean(naughty).encode()
