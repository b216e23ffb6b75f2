import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST, Actor
from sara.registers.people.api import find_people
from sara.registers.people.models import Person, PersonAddress, PersonMobile, PersonSearch
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_address,
    make_mobile,
    make_person,
    open_file_for,
    resident,
)

pytestmark = pytest.mark.django_db
NATIONAL_ID = "0012345679"


def neighbour(city: SmallCity, given_name: str, surname: str) -> Person:
    person: Person = make_person(given_name, surname)
    make_address(person, city.baharestan.pk)
    return person


def names(text: str, actor: Actor) -> list[str]:
    return [found.name for found in find_people(text, actor=actor, now=NOW)]


@pytest.mark.parametrize(
    "typed",
    [
        "علیرضا کریمی",
        "علی رضا كريمي",
        "کریمی علی‌رضا",
        "آقای علیرضا کریمی",
        "سید علیرضا",
        "كريمى",
        "علیرضا کریم",
        "سیدعلیرضا کریمی",
        "حاج‌علیرضا",
        "Alireza Karimi",
        "karimi ali reza",
        "ALI REZA",
    ],
)
def test_a_name_is_found_in_any_spelling_and_order(
    city: SmallCity, desk: Actor, typed: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    neighbour(city, "علی‌رضا", "کریمی")
    neighbour(city, "پروین", "رحمانی")

    with django_assert_max_num_queries(2):
        assert names(typed, desk) == ["علی‌رضا کریمی"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mohammad hossein ahmadinejad", "محمدحسین احمدی‌نژاد"),
        ("mohammadhosein ahmadi nezhad", "محمدحسین احمدی‌نژاد"),
        ("Seyed Mohammad Hossein", "محمدحسین احمدی‌نژاد"),
        ("جناب حجت الاسلام احمدی نژاد", "محمدحسین احمدی‌نژاد"),
        ("zahra mirzaeipour", "زهراسادات میرزایی پور"),
        ("Dr. Mirzaei", "زهراسادات میرزایی پور"),
        ("سرکار خانم زهرا سادات", "زهراسادات میرزایی پور"),
    ],
)
def test_a_name_is_found_however_it_is_parted_in_latin_and_whatever_title_it_bears(
    city: SmallCity, desk: Actor, typed: str, meant: str
) -> None:
    neighbour(city, "محمدحسین", "احمدی‌نژاد")
    neighbour(city, "زهراسادات", "میرزایی پور")
    neighbour(city, "ساره", "مرادی")

    assert names(typed, desk) == [meant]


def test_a_mistyped_name_is_found_when_nothing_else_is(city: SmallCity, desk: Actor) -> None:
    neighbour(city, "پروین", "محمودزاده")

    assert names("محمودزده", desk) == ["پروین محمودزاده"]


def test_a_name_as_typed_comes_before_its_folded_doubles(city: SmallCity, desk: Actor) -> None:
    neighbour(city, "آمین", "ابراهیمی")
    neighbour(city, "امین", "یوسفی")
    neighbour(city, "بنیامین", "آقایی")

    assert names("امین", desk) == ["امین یوسفی", "آمین ابراهیمی", "بنیامین آقایی"]


def test_of_names_that_sound_alike_the_one_meant_comes_first(city: SmallCity, desk: Actor) -> None:
    neighbour(city, "حسن", "رضایی")
    neighbour(city, "حسین", "رضایی")
    neighbour(city, "علی", "نوری")
    neighbour(city, "لیلا", "نوری")

    assert names("Hossein Rezaei", desk)[0] == "حسین رضایی"
    assert names("Hassan Rezaei", desk)[0] == "حسن رضایی"
    assert names("Leila", desk)[0] == "لیلا نوری"
    assert names("Ali", desk)[0] == "علی نوری"


def test_one_who_moved_away_is_found_no_more(city: SmallCity, desk: Actor) -> None:
    gone = neighbour(city, "پروین", "رحمانی")
    PersonAddress.objects.filter(person=gone).update(valid_to=TODAY)

    assert names("پروین", desk) == []
    assert names("Parvin", desk) == []


def test_the_search_row_follows_what_is_written(city: SmallCity) -> None:
    person = neighbour(city, "پروین", "رحمانی")
    number = make_mobile(person, "09121234567")
    row = PersonSearch.objects.get(person=person)
    assert (row.known_at, row.mobiles) == ([city.baharestan.pk], " 09121234567")

    open_file_for(person, city.house.pk)
    PersonMobile.objects.filter(pk=number.pk).update(valid_to=TODAY)
    Person.objects.filter(pk=person.pk).update(surname="Rahmani")

    row.refresh_from_db()
    assert (row.known_at, row.mobiles) == ([-city.house.pk, city.baharestan.pk], "")
    assert (row.words, row.sounds) == (
        " پروین rahmani پروین|پروینrahmaniپروین",
        " prn rmn prn prnrmnprn ",
    )


def test_all_search_rows_can_be_written_anew(city: SmallCity, desk: Actor) -> None:
    neighbour(city, "پروین", "رحمانی")
    PersonSearch.objects.all().delete()
    assert names("پروین", desk) == []

    with connection.cursor() as cursor:
        cursor.execute("SELECT people_refresh_search(NULL)")

    assert names("پروین", desk) == ["پروین رحمانی"]


def test_one_who_was_merged_is_found_as_the_person_he_is(city: SmallCity, desk: Actor) -> None:
    stays, gone = neighbour(city, "پروین", "رحمانی"), neighbour(city, "پروین", "رحمانیان")
    Person.objects.filter(pk=gone.pk).update(merged_into=stays)

    assert names("پروین", desk) == ["پروین رحمانی"]
    assert names(gone.code, desk) == ["پروین رحمانی"]


def test_a_part_of_a_mobile_finds_among_those_one_sees(city: SmallCity, desk: Actor) -> None:
    make_mobile(neighbour(city, "پروین", "رحمانی"), "09121234567")
    make_mobile(make_person("دور", "دست"), "09121234599")

    assert names("۱۲۳۴", desk) == ["پروین رحمانی"]
    assert names("0912 12 34", desk) == ["پروین رحمانی"]
    assert names("۱۲۳", desk) == []


@pytest.mark.parametrize("typed", ["۰۰۱۲۳۴۵۶۷۹", "001-234567-9", "09121234567", "+98 912 123 4567"])
def test_an_exact_word_finds_whoever_it_belongs_to_and_gives_little_away(
    city: SmallCity,
    desk: Actor,
    typed: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    far = make_person("دور", "دست")
    far.national_id = NATIONAL_ID
    far.save()
    make_mobile(far, "09121234567")

    with django_assert_max_num_queries(2):
        (found,) = find_people(typed, actor=desk, now=NOW)

    assert (found.code, found.in_scope, found.mobile) == (far.code, False, "")
    assert find_people(typed, actor=resident(make_person()), now=NOW) == []
    assert find_people(typed, actor=GUEST, now=NOW) == []


def test_a_code_is_read_in_any_case_and_with_separators(city: SmallCity, desk: Actor) -> None:
    far = make_person("دور", "دست", code="ACDEFH23")

    assert names("acde fh23", desk) == ["دور دست"]
    assert names("ACDE-FH2", desk) == []
    assert far.pk


def test_a_family_shares_a_mobile(city: SmallCity, desk: Actor) -> None:
    make_mobile(neighbour(city, "پروین", "رحمانی"))
    make_mobile(neighbour(city, "بهار", "رحمانی"))

    assert names("09121234567", desk) == ["بهار رحمانی", "پروین رحمانی"]


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "%", "_", "'; --", "😀" * 300, "۰" * 500])
def test_odd_text_finds_nobody_and_breaks_nothing(city: SmallCity, desk: Actor, typed: str) -> None:
    neighbour(city, "پروین", "رحمانی")

    assert names(typed, desk) == []
