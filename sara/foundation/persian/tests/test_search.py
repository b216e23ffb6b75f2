from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps
from hypothesis import given, settings

from sara.foundation.persian import (
    SearchKey,
    SortKey,
    closeness,
    matches,
    resembles,
    search_index,
    search_key_of,
    sort_key_of,
)
from sara.foundation.persian.tests.texts import any_text

pytestmark = pytest.mark.owner  # a table of its own

Model = Any  # made within the test, so that no checker knows its columns

TITLES = [
    "کلاس خوش‌نویسی نستعلیق",
    "کتابخانهٔ کودک",
    "کتاب خانه بچه‌ها",
    "آمین",
    "امین",
    "نامینا",
    "سرای امامزاده یحیی",
    "باشگاه آب‌درمانی",
    "کاراته ۵ تا ۱۰ سال",
    "Yoga for all 100%",
    "استان‌شناسی",
    "آستان",
]


@pytest.fixture
def titles(db: None) -> Iterator[Model]:
    with isolate_apps("sara.foundation.persian"):

        class Title(models.Model):
            title = models.TextField()
            place = models.TextField(null=True)
            sort_key = sort_key_of("title")
            search_key = search_key_of("title", "place")

            class Meta:
                app_label = "persian"
                indexes = [search_index("search_key", name="title_search")]

            def __str__(self) -> str:
                return self.title

        with connection.schema_editor() as editor:
            editor.create_model(Title)
        made: Model = Title
        made.objects.bulk_create(made(title=title) for title in TITLES)
        yield made


def found(titles: Model, typed: str) -> set[str]:
    return set(titles.objects.filter(matches("search_key", typed)).values_list("title", flat=True))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("خوش‌نویسی", {TITLES[0]}),
        ("خوش نویسی", {TITLES[0]}),
        ("خوشنویسی", {TITLES[0]}),
        ("خوشنويسي", {TITLES[0]}),
        ("نستعلیق کلاس", {TITLES[0]}),
        ("کتابخانه", {TITLES[1], TITLES[2]}),
        ("کتاب خانه", {TITLES[1], TITLES[2]}),
        ("بچه ها", {TITLES[2]}),
        ("بچه‌ها", {TITLES[2]}),
        ("بچهها", {TITLES[2]}),
        ("امین", {TITLES[3], TITLES[4], TITLES[5]}),
        ("آب", {TITLES[7]}),
        ("آبدرمانی", {TITLES[7]}),
        ("امام زاده یحیی", {TITLES[6]}),
        ("5 تا 10", {TITLES[8]}),
        ("YOGA", {TITLES[9]}),
        ("100%", {TITLES[9]}),
        ("کار", {TITLES[8]}),
        ("ی", {TITLES[6]}),
        ("خ", {TITLES[0], TITLES[2]}),
        ("هیچ‌کدام", set()),
        ("؟!", set(TITLES)),
        ("", set(TITLES)),
    ],
)
def test_a_title_is_found_by_any_spelling(titles: Model, typed: str, wanted: set[str]) -> None:
    assert found(titles, typed) == wanted


def test_what_is_near_to_the_typed_text_comes_first(titles: Model) -> None:
    rows = titles.objects.filter(matches("search_key", "امین")).order_by(
        closeness("search_key", "امین", plain="title"), "sort_key", "id"
    )
    assert [row.title for row in rows] == ["امین", "آمین", "نامینا"]
    rows = titles.objects.filter(matches("search_key", "آستان")).order_by(
        closeness("search_key", "آستان", plain="title"), "sort_key", "id"
    )
    assert [row.title for row in rows] == ["آستان", "استان‌شناسی"]


def test_a_mistyped_title_is_found_by_its_likeness(titles: Model) -> None:
    assert found(titles, "نستعلبق") == set()
    rows = titles.objects.filter(resembles("search_key", "نستعلبق"))
    assert [row.title for row in rows] == ["کلاس خوش‌نویسی نستعلیق"]


def test_the_index_is_used_for_a_part_of_a_word(titles: Model) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "title_search" in titles.objects.filter(matches("search_key", "نستع")).explain()
    assert "title_search" in titles.objects.filter(resembles("search_key", "نستعلبق")).explain()


def test_the_key_follows_a_change_and_an_absent_part_counts_as_empty(titles: Model) -> None:
    titles.objects.filter(title="آمین").update(title="شطرنج", place="سرای ايران")
    assert found(titles, "شطرنج ایران") == {"شطرنج"}
    assert found(titles, "امین") == {"امین", "نامینا"}


def test_the_order_of_the_column_does_not_hang_on_the_locale_of_the_database() -> None:
    assert sort_key_of("title").db_parameters(connection)["collation"] == "C"


@settings(deadline=None, max_examples=100)
@given(any_text)
def test_any_typed_text_makes_a_condition(text: str) -> None:
    assert matches("search_key", text) is not None
    assert resembles("search_key", text) is not None
    assert closeness("search_key", text, plain="title") is not None


def test_a_very_long_text_asks_for_a_few_words_only() -> None:
    assert len(matches("search_key", "کلمه " * 1000).children) <= 8


@pytest.mark.parametrize("key", [SearchKey("a"), SortKey("a", "b")])
def test_a_migration_writes_a_key_down_without_importing_ours(key: SearchKey) -> None:
    path, texts, options = key.deconstruct()
    assert path == "django.db.models.Func"
    assert len(texts) == 1
    assert str(options["function"]).startswith("sara_")
