"""The house of a test, those who stand at its desk, and one who pays."""

import pytest

from sara.foundation.actors import Actor
from sara.registers.people.models import Person
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury.tests.factories import holder, make_house, make_person


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def desk(house: House) -> Actor:
    return holder(PostKind.DESK, house)


@pytest.fixture
def manager(house: House) -> Actor:
    return holder(PostKind.MANAGER, house)


@pytest.fixture
def payer() -> Person:
    return make_person()
