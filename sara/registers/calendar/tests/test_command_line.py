from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sara.foundation.clock import frozen_at
from sara.registers.calendar.models import Holiday, Term

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    out = StringIO()
    with frozen_at(datetime(2026, 9, 27, 8, 0, tzinfo=UTC)):
        call_command("holidays", *words, stdout=out)
    return out.getvalue()


def test_a_year_is_loaded_listed_and_mended_from_the_command_line() -> None:
    assert "افزوده:" in told("load", "1406")
    row = Holiday.objects.get(name="عاشورای حسینی")
    assert f"{row.pk}\tچهارشنبه ۲۶ خرداد ۱۴۰۶\tعاشورای حسینی (تخمینی)" in told("list", "1406")
    told("move", str(row.pk), "1406/3/27", "--reason", "رؤیت هلال")
    told("open", str(row.pk))
    assert "پنجشنبه ۲۷ خرداد ۱۴۰۶\tعاشورای حسینی (سراها باز)" in told("list", "1406")
    told("close", str(row.pk))
    told("confirm", str(Holiday.objects.unconfirmed().in_order()[0].pk))
    assert "آلودگی هوا" in told("add", "۱۴۰۶/۹/۱", "آلودگی هوا")


def test_the_terms_of_the_year_are_opened_once() -> None:
    assert told("terms").split("\n")[:2] == ["بهار ۱۴۰۵", "تابستان ۱۴۰۵"]
    assert told("terms", "1405") == ""
    assert Term.objects.count() == 4


@pytest.mark.parametrize("words", [("add", "1406/13/1", "عید"), ("confirm", "0"), ("add", "1406/1/1", " ")])
def test_what_cannot_be_done_is_said_in_words(words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError) as refused:
        told(*words)
    assert str(refused.value)
