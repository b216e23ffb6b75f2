"""A small city with two houses, its desk, and two records of one woman."""

import pytest

from sara.foundation.actors import Actor
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import (
    SmallCity,
    make_actor,
    make_city,
    make_person,
    open_file_for,
)
from sara.registers.posts.api import PostKind, PostPlace


@pytest.fixture
def city() -> SmallCity:
    return make_city()


@pytest.fixture
def desk(city: SmallCity) -> Actor:
    return make_actor(PostKind.DESK, PostPlace.house(city.house.pk))


@pytest.fixture
def pair(city: SmallCity) -> tuple[Person, Person]:
    """Two records of one woman, both known at the house."""
    stays, goes = make_person("پروین", "رحمانی"), make_person("پروین", "رحمانیان", father_name="حسن")
    for person in (stays, goes):
        open_file_for(person, city.house.pk)
    return stays, goes
