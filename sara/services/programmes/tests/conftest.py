import pytest

from sara.services.programmes.tests.factories import House, make_house


@pytest.fixture
def house(db: None) -> House:
    return make_house()
