from datetime import date

import pytest
from django import forms
from django.utils.translation import override

from sara.foundation.jalali.forms import DayRange, JalaliDateField, JalaliRangeField

DAY = date(2026, 9, 27)


class Sample(forms.Form):
    day = JalaliDateField(required=False, earliest=date(2026, 3, 21), latest=date(2026, 12, 31))
    when = JalaliRangeField()


def test_a_typed_day_becomes_a_date() -> None:
    form = Sample({"day": "۱۴۰۵/۷/۵"})
    assert form.is_valid()
    assert form.cleaned_data == {"day": DAY, "when": DayRange(None, None)}


def test_an_impossible_day_is_refused_and_stays_as_typed() -> None:
    form = Sample({"day": "۳۱ مهر ۱۴۰۵"})
    assert form.errors["day"] == ["چنین روزی در تقویم نیست: این ماه ۳۰ روز دارد."]
    assert 'value="۳۱ مهر ۱۴۰۵"' in str(form["day"])


@pytest.mark.parametrize(("typed", "why"), [("1404/12/1", "پس از آن"), ("1405/12/1", "پیش از آن")])
def test_a_day_outside_the_bounds_is_refused_with_the_bound(typed: str, why: str) -> None:
    assert why in Sample({"day": typed}).errors["day"][0]


def test_the_input_is_plain_and_marked_for_the_picker() -> None:
    html = str(Sample()["day"])
    for attribute in (
        'type="text"',
        "data-jalali",
        'data-min="1405/01/01"',
        'inputmode="numeric"',
        'dir="ltr"',
    ):
        assert attribute in html
    assert Sample.base_fields["when"].widget.widgets[0].attrs["aria-label"] == "از تاریخ"


def test_a_known_day_is_shown_in_the_digits_of_the_reader() -> None:
    form = Sample(initial={"day": DAY, "when": DayRange(DAY, date(2026, 9, 29))})
    assert 'value="۱۴۰۵/۰۷/۰۵"' in str(form["day"])
    assert 'name="when_to" value="۱۴۰۵/۰۷/۰۶"' in str(form["when"])
    with override("en"):
        assert 'value="1405/07/05"' in str(form["day"])


def test_a_range_takes_its_last_day_in_and_may_be_open() -> None:
    form = Sample({"when_from": "1405/7/5", "when_to": "1405/7/5"})
    assert form.is_valid()
    assert form.cleaned_data["when"] == DayRange(DAY, date(2026, 9, 28))
    form = Sample({"when_to": "1405/7/5"})
    assert form.is_valid()
    assert form.cleaned_data["when"] == DayRange(None, date(2026, 9, 28))


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    assert Sample({"when_from": "1405/7/6", "when_to": "1405/7/5"}).errors["when"] == [
        "پایان بازه پیش از آغاز آن است."
    ]
    assert "when" in Sample({"when_from": "فردا"}).errors


def test_a_day_is_changed_only_when_it_is_another_day() -> None:
    assert not Sample({"day": "5 مهر 1405"}, initial={"day": DAY}).has_changed()
    assert Sample({"day": "6 مهر 1405"}, initial={"day": DAY}).has_changed()
