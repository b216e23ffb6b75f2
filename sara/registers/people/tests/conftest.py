"""A small city with two houses, those in post there, and people whom they know."""

import pytest

from sara.foundation.actors import Actor
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import (
    SmallCity,
    make_actor,
    make_address,
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
def manager(city: SmallCity) -> Actor:
    return make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))


@pytest.fixture
def headquarters(city: SmallCity) -> Actor:
    return make_actor(PostKind.HEADQUARTERS, PostPlace.area(city.city.pk))


@pytest.fixture
def her(city: SmallCity) -> Person:
    person: Person = make_person()
    make_address(person, city.baharestan.pk)
    return person


@pytest.fixture
def pair(city: SmallCity) -> tuple[Person, Person]:
    """Two records of one woman, both known at the house."""
    stays, goes = make_person("پروین", "رحمانی"), make_person("پروین", "رحمانیان", father_name="حسن")
    for person in (stays, goes):
        open_file_for(person, city.house.pk)
    return stays, goes
