from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override

from sara.foundation.clock import frozen_at
from sara.foundation.money import Rials

SUNDAY = date(2026, 9, 27)  # 5 Mehr 1405
EVENING = datetime(2026, 9, 27, 14, 0, tzinfo=UTC)  # 17:30 in Tehran
LATE = datetime(2026, 9, 27, 21, 0, tzinfo=UTC)  # already Monday in Tehran


def written(filters: str, value: object, language: str = "fa") -> str:
    with override(language), frozen_at(EVENING):
        return Template(f"{{% load persian %}}{{{{ value|{filters} }}}}").render(Context({"value": value}))


@pytest.mark.parametrize(
    ("filters", "value", "fa", "en"),
    [
        ("fa", "کلاس 2", "کلاس ۲", "کلاس 2"),
        ("fa", 1405, "۱۴۰۵", "1405"),
        ("number", 12030, "۱۲٬۰۳۰", "12,030"),
        ("jalali", SUNDAY, "یکشنبه ۵ مهر ۱۴۰۵", "Sunday 5 Mehr 1405"),
        ("jalali", LATE, "دوشنبه ۶ مهر ۱۴۰۵", "Monday 6 Mehr 1405"),
        ("jalali_short", SUNDAY, "۱۴۰۵/۰۷/۰۵", "1405/07/05"),
        ("jalali_month", SUNDAY, "مهر ۱۴۰۵", "Mehr 1405"),
        ("day_month", SUNDAY, "۵ مهر", "5 Mehr"),
        ("weekday", SUNDAY, "یکشنبه", "Sunday"),
        ("near_day", SUNDAY, "امروز", "Today"),
        ("near_day", LATE, "فردا", "Tomorrow"),
        ("clock", EVENING, "۱۷:۳۰", "17:30"),
        ("clock", time(9, 5), "۰۹:۰۵", "09:05"),
        ("toman_text", Rials(4_500_000), "۴۵۰٬۰۰۰ تومان", "450,000 toman"),
        ("rial_text", Rials(4_500_000), "۴٬۵۰۰٬۰۰۰ ریال", "4,500,000 rial"),
        ("distance", 87, "۹۰ متر", "90 m"),
        ("distance", 996, "۱ کیلومتر", "1 km"),
        ("distance", 1000, "۱ کیلومتر", "1 km"),
        ("distance", 2449, "۲٫۴ کیلومتر", "2.4 km"),
        ("distance", 9960, "۱۰ کیلومتر", "10 km"),
        ("distance", 340_913, "۳۴۱ کیلومتر", "341 km"),
        ("code_text", "ACDEFHJK", "ACDE FHJK", "ACDE FHJK"),
        ("phone_text", "02177636899", "۰۲۱ ۷۷۶۳ ۶۸۹۹", "021 7763 6899"),
    ],
)
def test_a_value_is_written_for_the_reader(filters: str, value: object, fa: str, en: str) -> None:
    assert written(filters, value) == fa
    assert written(filters, value, "en") == en


@pytest.mark.parametrize(
    ("filters", "value", "html"),
    [
        ("toman", Rials(4_500_000), '<bdi dir="auto">۴۵۰٬۰۰۰ تومان</bdi>'),
        ("rial", Rials(10), '<bdi dir="auto">۱۰ ریال</bdi>'),
        ("code", "ACDEFHJK", '<bdi dir="ltr">ACDE FHJK</bdi>'),
        ("phone", "09123456789", '<bdi dir="ltr">۰۹۱۲ ۳۴۵ ۶۷۸۹</bdi>'),
        ("phone_link", "09123456789", '<a href="tel:+989123456789"><bdi dir="ltr">۰۹۱۲ ۳۴۵ ۶۷۸۹</bdi></a>'),
        ("isolated", "sara@example.org", '<bdi dir="auto">sara@example.org</bdi>'),
    ],
)
def test_what_has_a_direction_of_its_own_is_isolated(filters: str, value: object, html: str) -> None:
    assert written(filters, value) == html


@pytest.mark.parametrize(
    "filters",
    [
        "fa",
        "number",
        "jalali",
        "jalali_short",
        "jalali_month",
        "day_month",
        "weekday",
        "near_day",
        "clock",
        "toman",
        "toman_text",
        "rial",
        "rial_text",
        "code",
        "code_text",
        "phone",
        "phone_text",
        "phone_link",
        "isolated",
    ],
)
def test_of_nothing_nothing_is_written(filters: str) -> None:
    assert written(filters, None) == ""


@pytest.mark.parametrize("filters", ["fa", "code", "phone", "phone_link", "isolated"])
def test_marks_in_a_value_are_escaped(filters: str) -> None:
    assert "<script>" not in written(filters, "<script>1</script>")


def test_digits_of_marks_stay_as_they_are() -> None:
    marked = mark_safe('<b class="h2">5 &#39;x&#39; 6</b>')
    assert written("fa", marked) == '<b class="h2">۵ &#39;x&#39; ۶</b>'
    assert written("fa", marked, "en") == marked
    assert written("fa", "5 <b>") == "۵ &lt;b&gt;"
    assert written("toman|fa", Rials(10)) == '<bdi dir="auto">۱ تومان</bdi>'
