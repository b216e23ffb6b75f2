from dataclasses import replace
from datetime import date

import pytest

from sara.foundation.actors import SYSTEM
from sara.registers.people.api import (
    Gender,
    SameBy,
    note_likely_doubles,
)
from sara.registers.people.models import LikelyDouble, Person
from sara.registers.people.rules.likeness import LIKELY, Traits, likeness
from sara.registers.people.tests.factories import (
    NOW,
    make_address,
    make_city,
    make_mobile,
    make_person,
)

ZAHRA = Traits(
    given_name="زهرا",
    surname="کریمی",
    father_name="حسین",
    birth_on=date(1980, 5, 1),
    gender=Gender.FEMALE,
    mobiles=frozenset({"09121234567"}),
    address="7:مصطفیخمینی::12:",
)
BARE = replace(ZAHRA, father_name="", mobiles=frozenset(), address="")


@pytest.mark.parametrize(
    ("other", "is_likely", "first_ground"),
    [
        (ZAHRA, True, SameBy.MOBILE_AND_NAME),
        (BARE, True, SameBy.NAME_AND_BIRTH),
        (replace(BARE, given_name="کریمی", surname="زهرا"), True, SameBy.NAME_AND_BIRTH),
        (replace(BARE, surname="کریمیان"), True, SameBy.LIKE_NAME_AND_BIRTH),
        (
            replace(ZAHRA, birth_on=date(1980, 1, 5), mobiles=frozenset(), address=""),
            True,
            SameBy.NAME_AND_FATHER,
        ),
        (replace(BARE, birth_on=date(1975, 2, 3)), False, None),
        (replace(ZAHRA, surname="رحمانی"), False, None),
        (replace(BARE, gender=Gender.MALE), False, SameBy.NAME_AND_BIRTH),
        (replace(BARE, birth_on=date(1951, 2, 3), mobiles=ZAHRA.mobiles), False, SameBy.MOBILE_AND_NAME),
    ],
)
def test_who_is_likely_the_same(other: Traits, is_likely: bool, first_ground: SameBy | None) -> None:  # noqa: FBT001
    mine = ZAHRA if other.mobiles or other.father_name else replace(ZAHRA, father_name="حسین")
    score, grounds = likeness(mine, other)

    assert (score >= LIKELY, next(iter(grounds), None)) == (is_likely, first_ground)
    assert likeness(other, mine)[0] == score


def test_one_identity_is_one_person_and_two_are_two() -> None:
    assert likeness(replace(ZAHRA, identity="a"), replace(BARE, surname="x", identity="a"))[0] == 100
    assert likeness(replace(BARE, identity="a"), replace(BARE, identity="b"))[0] < LIKELY


def test_names_that_are_only_alike_are_never_sure() -> None:
    assert likeness(ZAHRA, replace(ZAHRA, given_name="زهره"))[0] <= 85


@pytest.mark.django_db
def test_one_who_is_new_is_compared_and_noted_once() -> None:
    city = make_city()
    there = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1), gender="female")
    make_person("زهرا", "کریمی", birth_on=date(1950, 5, 1), gender="female")
    new = make_person("کریمی", "زهرا", birth_on=date(1980, 5, 1), gender="female")

    assert [note_likely_doubles(person_id=new.pk, actor=SYSTEM, now=NOW) for _ in range(2)] == [1, 1]

    pair = LikelyDouble.objects.get()
    assert (pair.first, pair.second, pair.grounds) == (there, new, [SameBy.NAME_AND_BIRTH])
    assert city


@pytest.mark.django_db
def test_a_shared_address_or_mobile_finds_a_name_that_is_alike() -> None:
    city = make_city()
    there = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1), gender="female")
    make_mobile(there)
    make_address(there, city.baharestan.pk, number="12")
    for given, born in (("زهرا", date(1980, 1, 5)), ("زهره", date(1980, 5, 1))):
        other = make_person(given, "کریمی", birth_on=born, gender="female")
        make_mobile(other)
        make_address(other, city.baharestan.pk, number="12")
        assert note_likely_doubles(person_id=other.pk, actor=SYSTEM, now=NOW) >= 1


@pytest.mark.django_db
def test_a_pair_goes_when_a_record_was_corrected() -> None:
    first = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1), gender="female")
    second = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1), gender="female")
    note_likely_doubles(person_id=second.pk, actor=SYSTEM, now=NOW)
    assert LikelyDouble.objects.count() == 1

    Person.objects.filter(pk=first.pk).update(birth_on=date(1951, 2, 3))
    note_likely_doubles(person_id=first.pk, actor=SYSTEM, now=NOW)

    assert not LikelyDouble.objects.exists()


@pytest.mark.django_db
def test_those_who_were_forgotten_bear_one_name_and_are_like_nobody() -> None:
    born = date(1980, 3, 21)
    first, second = (make_person("شخص", "حذف‌شده", birth_on=born, gender="female") for _ in range(2))
    assert note_likely_doubles(person_id=second.pk, actor=SYSTEM, now=NOW) == 1
    Person.objects.filter(pk=first.pk).update(erased_at=NOW)
    assert note_likely_doubles(person_id=second.pk, actor=SYSTEM, now=NOW) == 0
