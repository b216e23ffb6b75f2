import pytest
from django.db import connection

from sara.foundation.persian import sort_key
from sara.foundation.persian.tests.reference import reference

ALPHABET = list("آاأبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")


def ordered(texts: list[str]) -> list[str]:
    return sorted(texts, key=sort_key)


def test_the_letters_stand_in_the_order_of_the_alphabet() -> None:
    assert ordered(sorted(ALPHABET)) == ALPHABET


def test_digits_come_before_letters_and_latin_after_persian() -> None:
    assert ordered(["Book", "یاس", "آب", "۲", "1", "(آب)"]) == ["(آب)", "1", "۲", "آب", "یاس", "Book"]


def test_persian_arabic_and_latin_digits_are_equal() -> None:
    assert sort_key("۱۲") == sort_key("12") == sort_key("١٢")


def test_a_space_counts_and_a_half_space_does_not() -> None:
    assert ordered(["خانه‌دار", "خانهب", "خانه دار"]) == ["خانه دار", "خانهب", "خانه‌دار"]
    assert sort_key("خانه‌دار") == sort_key("خانهدار")


def test_marks_and_variants_tell_apart_only_what_is_otherwise_equal() -> None:
    assert ordered(["شَکر", "شکرب", "شکر", "شِکر"]) == ["شکر", "شَکر", "شِکر", "شکرب"]
    assert ordered(["مسئول", "مسأله", "مساله"]) == ["مساله", "مسأله", "مسئول"]


@pytest.mark.parametrize(
    "names", ["sorted_icu_fa_male_names_fifth.txt", "sorted_icu_fa_mahallat_normalised.txt"]
)
def test_names_are_ordered_as_icu_orders_them(names: str) -> None:
    wanted = reference(f"persian-text/collation/{names}").read_text(encoding="utf-8").splitlines()
    assert len(wanted) > 300
    assert ordered(wanted) == wanted
    assert ordered(wanted[::-1]) == ordered(wanted) or len({sort_key(name) for name in wanted}) < len(wanted)


@pytest.mark.django_db
def test_the_database_orders_by_the_key_as_icu_orders() -> None:
    names = "persian-text/collation/sorted_icu_fa_mahallat_normalised.txt"
    wanted = reference(names).read_text(encoding="utf-8").splitlines()
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT array_agg(t ORDER BY sara_sort_key(t) COLLATE "C", n)'
            " FROM unnest(%s::text[]) WITH ORDINALITY AS x(t, n)",
            [wanted],
        )
        assert cursor.fetchone()[0] == wanted
