"""A world of everybody: one for each test that changes it, one for all tests of a file that only ask."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from sara.foundation import clock
from tests.house.asking import Asker
from tests.house.world import NOW, World, make_world


@pytest.fixture
def world(db: None) -> Iterator[World]:
    with clock.frozen_at(NOW):
        yield make_world()


@pytest.fixture(scope="module")
def asker(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Asker]:
    """Everybody of a world that is gone after the last test of the file."""
    with django_db_blocker.unblock(), clock.frozen_at(NOW), transaction.atomic():
        yield Asker(make_world())
        transaction.set_rollback(True)
