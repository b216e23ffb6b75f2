"""Each truth of the table, by its name, against what a command would never write."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from sara.registers.posts.api import Post, PostKind, PostPlace
from sara.registers.posts.tests.factories import NOW, SmallCity, make_city, make_person, make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> SmallCity:
    return make_city()


def breach(name: str, **changes: object) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Post.objects.update(**changes)


def test_a_post_stands_in_exactly_one_place(city: SmallCity) -> None:
    make_post(make_person(), PostKind.TRUSTEE, PostPlace.house(city.house.pk))

    breach("post_in_one_place", area_id=city.region.pk)
    breach("post_in_one_place|post_kind_fits_place", house_id=None)


def test_a_kind_fits_its_place(city: SmallCity) -> None:
    make_post(make_person(), PostKind.TRUSTEE, PostPlace.house(city.house.pk))

    breach("post_kind_fits_place", kind="region_officer")
    breach("post_kind_fits_place", kind="king")


def test_a_post_ends_after_it_starts_and_says_why(city: SmallCity) -> None:
    make_post(make_person(), PostKind.TRUSTEE, PostPlace.house(city.house.pk), held_from=NOW)

    name = "post_ends_after_it_starts_with_a_reason"
    breach(name, held_to=NOW - timedelta(seconds=1), end_reason="resigned")
    breach(name, held_to=NOW, end_reason="")
    breach(name, held_to=NOW, end_reason="bored")
    breach(name, held_to=None, end_reason="resigned")


def test_a_post_has_a_letter(city: SmallCity) -> None:
    make_post(make_person(), PostKind.TRUSTEE, PostPlace.house(city.house.pk))

    breach("post_has_a_letter", letter_number="")


@pytest.mark.parametrize(
    ("kind", "place", "name"),
    [
        (PostKind.MANAGER, "house", "post_one_manager_of_a_house"),
        (PostKind.MANAGER, "area", "post_one_manager_of_an_area"),
        (PostKind.TRUSTEE, "area", "post_held_once_in_an_area"),
        (PostKind.TRUSTEE, "house", "post_held_once_in_a_house"),
        (PostKind.LIBRARIAN, "thematic_house", "post_held_once_in_a_thematic_house"),
    ],
)
def test_no_two_overlap_where_only_one_can_be(city: SmallCity, kind: PostKind, place: str, name: str) -> None:
    places = {
        "house": PostPlace.house(city.house.pk),
        "area": PostPlace.area(city.harandi.pk),
        "thematic_house": PostPlace.thematic_house(city.health.pk),
    }
    person = make_person()
    make_post(person, kind, places[place])
    other = make_person() if kind is PostKind.MANAGER else person

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_post(other, kind, places[place], held_from=NOW)
