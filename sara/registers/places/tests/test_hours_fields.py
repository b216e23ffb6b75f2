from datetime import time

import pytest
from django.utils import translation

from sara.registers.places.types import OpenTimes
from sara.registers.places.web.forms.fields import StretchesField

HOURS = (OpenTimes(time(8), time(12)), OpenTimes(time(16), time(20, 30)))


@pytest.mark.parametrize(
    ("language", "shown"),
    [("fa", "۰۸:۰۰ تا ۱۲:۰۰، ۱۶:۰۰ تا ۲۰:۳۰"), ("en", "08:00 to 12:00, 16:00 to 20:30")],
)
def test_hours_are_shown_as_they_can_be_read_again(language: str, shown: str) -> None:
    with translation.override(language):
        field = StretchesField()
        assert field.show(HOURS) == shown
        assert field.read(shown) == HOURS
