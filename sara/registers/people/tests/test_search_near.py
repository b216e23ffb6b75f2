"""That whoever is found near by the keys of letters and places is whom the plain condition means."""

import pytest
from django.db import connection
from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.persian import matches, patterns, resembles, sounds_like
from sara.registers.people.models import PersonSearch
from sara.registers.people.queries.finder import within_reach, words_of
from sara.registers.people.queries.near import parts_near
from sara.registers.people.tests.factories import (
    NOW,
    make_actor,
    make_address,
    make_city,
    make_mobile,
    make_person,
    open_file_for,
)
from sara.registers.posts.api import PostKind, PostPlace

NAMES = [
    ("علی‌رضا", "کریمی"), ("علی", "رضایی"), ("محمد رضا", "کریم‌زاده"), ("محمدرضا", "کریمی نژاد"),
    ("آمین", "ابراهیمی"), ("بنیامین", "آقایی"), ("سید علی", "امینی"), ("زهرا", "محمودزاده"),
    ("ژاله", "احمدی‌نژاد"), ("رضا", "شیخ رضایی"), ("مهدی", "اف"), ("Ali", "Rahmani"), ("لیلا", "نوری"),
]  # fmt: skip
TYPED = [
    "علی", "علی رضا", "علیرضا کریمی", "کریمی علی", "کریم", "ریمی", "امین", "مین", "رضا کر", "عل", "ع",
    "رضا ک", "محمد رضا کریمی نژاد", "زاده", "محمودزاده زهرا", "شی رض", "ا ب", "اف مهدی", "نژاد", "rahmani",
    "ali", "rah", "د رض", "۲ ۳", "x y z",
]  # fmt: skip
LATIN = [
    "Ali",
    "Reza",
    "Alireza Karimi",
    "Mohammad Reza",
    "Ahmadinejad",
    "Zahra",
    "Jaleh",
    "Leila",
    "Rahmani",
    "a",
]
MOBILES = ["0912", "1234", "123456", "9876", "0000"]

CONDITIONS = [
    *(matches("words", typed) for typed in TYPED),
    *(sounds_like("sounds", typed) | matches("words", typed) for typed in LATIN),
    *(Q(mobiles__contains=digits) for digits in MOBILES),
    resembles("words", "محمودزده"),
]


@pytest.fixture
def desk() -> Actor:
    """Of everybody twice, here and elsewhere; here in turn by address, by a file, by both."""
    city = make_city()
    for turn, (given_name, surname) in enumerate(NAMES):
        here, far = make_person(given_name, surname), make_person(given_name, surname)
        if turn % 3 != 1:
            make_address(here, city.baharestan.pk)
        if turn % 3:
            open_file_for(here, city.house.pk)
        make_mobile(here, f"091212345{turn:02}")
        make_mobile(far, f"091212345{turn:02}")
    return make_actor(PostKind.DESK, PostPlace.house(city.house.pk))


@pytest.mark.django_db
def test_those_near_are_all_whom_the_condition_means_and_nobody_else(desk: Actor) -> None:
    here = PersonSearch.objects.exclude(known_at=[])
    found = {}
    for condition in CONDITIONS:
        found[str(condition)] = words_of(within_reach(condition, desk), actor=desk, now=NOW)
        assert found[str(condition)] == dict(here.filter(condition).values_list("person_id", "words"))

    for typed in TYPED:
        if plain := patterns(typed):
            told = words_of(within_reach(plain, desk), actor=desk, now=NOW)
            assert told == found[str(matches("words", typed))]
    assert sum(bool(one) for one in found.values()) > len(CONDITIONS) / 2


@pytest.mark.parametrize(
    ("condition", "parts"),
    [
        (["%علی%", "%کریمی%"], ["علی|کریمی"]),
        (matches("words", "علی کر"), ["علی| کر", "علی|علیکر"]),
        (matches("words", "علی ک"), ["علی", "علی|علیک"]),
        (matches("words", "ع"), []),
        (matches("words", ""), []),
        (sounds_like("sounds", "a"), []),
        (Q(mobiles__contains="1234"), ["1234"]),
        (resembles("words", "محمودزده"), []),
        (~Q(words__contains="علی"), []),
        (matches("words", "عل رض کر اح نو"), []),
    ],
)
def test_a_condition_says_what_must_stand_in_a_row(condition: Q | list[str], parts: list[str]) -> None:
    assert parts_near(condition) == parts


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "grams"),
    [
        (" علی", [" عل", "علی"]),
        (" ع |عب", [" ع "]),
        (" ab cd|abcd", [" ab", " cd", "abc", "bcd"]),
        (" l rz ", [" l ", " rz"]),
        ("ab|cde", ["cde"]),
        ("", []),
    ],
)
def test_the_keys_are_three_letters_of_a_word_at_each_place(text: str, grams: list[str]) -> None:
    letters = [[ord(letter) & 1023 for letter in gram] for gram in grams]
    numbers = [((one[0] * 1024 + one[1]) * 1024 + one[2]) % 1021 for one in letters]
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_search_keys(ARRAY[-7, 12], %s)", [text])
        (keys,) = cursor.fetchone()

    assert sorted(keys) == sorted(place * 1021 + number for place in (-7, 12) for number in numbers)
