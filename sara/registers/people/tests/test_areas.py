"""What becomes of people when neighbourhoods are merged or split."""

from datetime import timedelta
from typing import Any

import pytest

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.errors import NotAllowed
from sara.registers.people.api import follow_merged_areas, keep_people_of_split_area, visible_to
from sara.registers.people.models import PersonAddress
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_actor,
    make_address,
    make_city,
    make_person,
)
from sara.registers.places.api import merge_areas, split_area
from sara.registers.places.models import Area, Serving
from sara.registers.places.types import AreaPart, Point
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
TOLD: dict[str, Any] = {"happened_on": TODAY, "letter": "۱", "reason": "مصوبه", "actor": SYSTEM, "now": NOW}


@pytest.fixture
def city() -> SmallCity:
    found = make_city()
    Serving.objects.get_or_create(
        house=found.house, area=found.baharestan, defaults={"valid_from": TODAY - timedelta(days=900)}
    )
    return found


def desk(city: SmallCity) -> Actor:
    return make_actor(PostKind.DESK, PostPlace.house(city.house.pk))


def merge(city: SmallCity) -> Area:
    into = AreaPart("1299", "بهارستان و هرندی", "")
    return merge_areas(area_ids=[city.baharestan.pk, city.harandi.pk], into=into, **TOLD)


def split(city: SmallCity) -> list[Area]:
    parts = [
        AreaPart("1298", "بهارستان شمالی", "", centre=Point(35.70, 51.42)),
        AreaPart("1299", "بهارستان جنوبی", "", centre=Point(35.60, 51.42)),
    ]
    return split_area(area_id=city.baharestan.pk, parts=parts, **TOLD)


def test_who_lived_in_a_merged_neighbourhood_lives_in_the_new_one(city: SmallCity, deliver: Any) -> None:  # noqa: ANN401
    person, newcomer = make_person("زهرا", "نمونه"), make_person("علی", "نمونه")
    make_address(person, city.baharestan.pk, alley="کوچهٔ یاس")
    make_address(newcomer, city.harandi.pk, valid_from=TODAY)
    there = desk(city)
    merged = merge(city)
    deliver()
    first, second = PersonAddress.objects.filter(person=person).order_by("valid_from")
    assert (first.neighbourhood_id, first.valid_to) == (city.baharestan.pk, TODAY)
    assert (second.neighbourhood_id, second.valid_from, second.alley) == (merged.pk, TODAY, "کوچهٔ یاس")
    assert PersonAddress.objects.get(person=newcomer).neighbourhood_id == merged.pk
    there = desk(city)
    assert {person.pk, newcomer.pk} <= set(visible_to(there, now=NOW).values_list("pk", flat=True))


def test_following_a_merger_twice_moves_nobody_twice(city: SmallCity, deliver: Any) -> None:  # noqa: ANN401
    make_address(make_person("زهرا", "نمونه"), city.baharestan.pk)
    merged = merge(city)
    told: dict[str, Any] = {"origin_ids": [city.baharestan.pk], "successor_id": merged.pk}
    told["happened_on"] = TODAY
    assert follow_merged_areas(**told, actor=SYSTEM, now=NOW) == 1
    assert follow_merged_areas(**told, actor=SYSTEM, now=NOW) == 0
    deliver()
    assert PersonAddress.objects.count() == 2


def test_the_house_of_a_split_neighbourhood_still_sees_its_people(city: SmallCity, deliver: Any) -> None:  # noqa: ANN401
    person = make_person("زهرا", "نمونه")
    make_address(person, city.baharestan.pk)
    split(city)
    assert person.pk not in visible_to(desk(city), now=NOW).values_list("pk", flat=True)
    deliver()
    assert person.pk in visible_to(desk(city), now=NOW).values_list("pk", flat=True)
    assert PersonAddress.objects.get(person=person).neighbourhood_id == city.baharestan.pk
    told: dict[str, Any] = {"origin_id": city.baharestan.pk, "happened_on": TODAY}
    assert keep_people_of_split_area(**told, actor=SYSTEM, now=NOW) == 1


def test_only_the_machine_moves_whole_neighbourhoods(city: SmallCity) -> None:
    told: dict[str, Any] = {"happened_on": TODAY, "actor": desk(city), "now": NOW}
    with pytest.raises(NotAllowed):
        follow_merged_areas(origin_ids=[1], successor_id=2, **told)
    with pytest.raises(NotAllowed):
        keep_people_of_split_area(origin_id=1, **told)
