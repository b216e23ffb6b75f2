from collections.abc import Iterator

import pytest

from sara.foundation import clock
from sara.portal.city.tests.factories import NOW, Town, make_town


@pytest.fixture
def town(db: None) -> Iterator[Town]:
    with clock.frozen_at(NOW):
        yield make_town()
