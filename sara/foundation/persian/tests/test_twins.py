import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from sara.foundation.persian import joined_key, search_key, search_words, sort_key, sound_key
from sara.foundation.persian.tests.cases import SEARCH_KEYS, SORT_KEYS
from sara.foundation.persian.tests.texts import stored_text

TWINS = {
    "sara_search_key": search_key,
    "sara_sort_key": sort_key,
    "sara_joined_key": joined_key,
    "sara_sound_key": sound_key,
}


def in_database(function: str, texts: list[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT array_agg({function}(t) ORDER BY n) FROM unnest(%s::text[]) WITH ORDINALITY AS x(t, n)",
            [texts],
        )
        return cursor.fetchone()[0] or []


@pytest.mark.parametrize(("text", "key"), SEARCH_KEYS)
def test_the_search_key_is_that_of_the_table(text: str, key: str) -> None:
    assert search_key(text) == key


@pytest.mark.parametrize(("text", "key"), SORT_KEYS)
def test_the_sort_key_is_that_of_the_table(text: str, key: str) -> None:
    assert sort_key(text) == key


@pytest.mark.django_db
def test_the_database_gives_the_keys_of_the_table() -> None:
    for function, table in (("sara_search_key", SEARCH_KEYS), ("sara_sort_key", SORT_KEYS)):
        assert in_database(function, [text for text, _ in table]) == [key for _, key in table]


@pytest.mark.django_db
@pytest.mark.parametrize("function", TWINS)
@settings(deadline=None, max_examples=60)
@given(texts=st.lists(stored_text, max_size=30))
def test_the_database_and_python_give_the_same_key(function: str, texts: list[str]) -> None:
    assert in_database(function, texts) == [TWINS[function](text) for text in texts]


@pytest.mark.django_db
def test_the_database_knows_every_letter_as_python_does() -> None:
    points = [*range(1, 0x0900), *range(0x1E00, 0x2100), *range(0x2C60, 0x2C80), *range(0xFB50, 0xFF00)]
    letters = [f"ا{chr(point)}b" for point in points]
    for function, twin in TWINS.items():
        assert in_database(function, letters) == [twin(text) for text in letters]


@pytest.mark.django_db
def test_the_functions_are_immutable_and_of_nothing_there_is_no_key() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT provolatile FROM pg_proc WHERE proname LIKE 'sara\\_%%\\_key'")
        assert cursor.fetchall() == [("i",)] * len(TWINS)
        cursor.execute("SELECT sara_search_key(NULL), sara_sort_key(NULL), sara_joined_key(NULL)")
        assert cursor.fetchone() == (None, None, None)


@pytest.mark.django_db
def test_the_functions_work_under_any_search_path() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        schema = cursor.fetchone()[0]
        cursor.execute("SET LOCAL search_path = pg_catalog")
        cursor.execute(f"SELECT {schema}.sara_search_key('كتاب خانه'), {schema}.sara_sort_key('آب')")
        assert cursor.fetchone() == (search_key("کتاب خانه"), sort_key("آب"))


def test_spaced_joined_and_half_spaced_are_one_word_when_joined() -> None:
    assert {joined_key(name) for name in ("علی رضا", "علی‌رضا", "علیرضا", "علي رضا")} == {"علیرضا"}
    assert search_words("كتاب‌خانهٔ ۵") == ["کتابخانه", "5"]


def test_a_sort_key_is_never_longer_than_an_index_can_hold() -> None:
    assert len(sort_key("漢" * 5000).encode()) < 2000
