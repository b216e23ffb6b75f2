"""A morning at the desk of a house, and its manager."""

from collections.abc import Iterator

import pytest
from django.test import Client

from sara.foundation import clock
from sara.portal.desk.tests.factories import NOW, Desk, make_desk
from sara.services.programmes.tests import factories as made


@pytest.fixture(autouse=True)
def moment() -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def house() -> made.House:
    return made.make_house()


@pytest.fixture
def manager(house: made.House) -> Client:
    return made.staff_client(house.manager)
