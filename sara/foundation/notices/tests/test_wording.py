import pytest
from django.utils.translation import gettext_lazy as _
from pytest_django import Settings

from sara.foundation.notices import NoticeTemplate, all_templates, segments_of
from sara.foundation.notices.wording import template_called


def test_an_informative_text_ends_as_the_line_asks_for(settings: Settings) -> None:
    text = template_called("seat.offered").fill({"title": "نقاشی"}, language="fa")
    assert text == "«نقاشی» جا باز کرد.\nلغو۱۱"
    settings.SARA_SMS_ENDING = ""
    assert template_called("seat.offered").fill({"title": "نقاشی"}, language="fa") == "«نقاشی» جا باز کرد."


def test_a_sign_in_code_ends_with_nothing() -> None:
    assert template_called("sign_in.code").fill({"code": "۱۲۳۴۵۶"}, language="fa") == "کد ورود: ۱۲۳۴۵۶"


@pytest.mark.parametrize("values", [{}, {"name": "نقاشی"}, {"title": "نقاشی", "name": "سارا"}])
def test_a_value_missing_or_not_asked_for_is_a_bug(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="asks for"):
        template_called("seat.offered").fill(values, language="fa")


def test_a_percent_sign_in_a_value_stays_as_it_is() -> None:
    assert "٪ %s %(x)s" in template_called("seat.offered").fill({"title": "٪ %s %(x)s"}, language="fa")


def test_two_texts_of_one_name_are_a_bug() -> None:
    with pytest.raises(ValueError, match="two texts"):
        NoticeTemplate("seat.offered", _("دیگر"))


def test_every_text_can_be_listed() -> None:
    assert {"seat.offered", "sign_in.code"} <= set(all_templates())


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("", 1),
        ("س" * 70, 1),
        ("س" * 71, 2),
        ("س" * 134, 2),
        ("س" * 135, 3),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("a" * 69 + "س", 1),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_a_message_is_paid_in_parts_of_70_or_67_signs(text: str, segments: int) -> None:
    assert segments_of(text) == segments
