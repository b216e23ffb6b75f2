"""The whole register is walked through in search of likely doubles, in small steps."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from pytest_django.fixtures import Settings

from sara.foundation.actors import SYSTEM
from sara.registers.people.api import sweep_doubles
from sara.registers.people.models import DoubleSweep, LikelyDouble, Person
from sara.registers.people.tests.factories import NOW, make_city, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def five() -> list[Person]:
    """An old register: two of the five are one, and nobody has compared them."""
    make_city()
    Person.objects.all().delete()
    births = [date(1950 + number, 1, 1) for number in range(3)]
    others = [make_person("مینا", f"صدر{'ی' * number}", birth_on=born) for number, born in enumerate(births)]
    pair = [make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1)) for _ in range(2)]
    return [*others, *pair]


def step(days: int = 0, many: int = 2) -> int:
    return sweep_doubles(many=many, actor=SYSTEM, now=NOW + timedelta(days=days))


def test_it_goes_on_from_where_it_was_and_finds_those_who_are_one(five: list[Person]) -> None:
    assert [step(), step()] == [2, 2]
    assert LikelyDouble.objects.count() == 1
    assert DoubleSweep.objects.get().finished_at is None
    assert step() == 1
    sweep = DoubleSweep.objects.get()
    assert (sweep.compared, sweep.after_id, sweep.finished_at) == (5, five[-1].pk, NOW)


def test_the_next_walk_begins_after_some_days(five: list[Person], settings: Settings) -> None:
    step(many=10)
    assert step() == 0
    assert step(days=29) == 0
    assert step(days=31, many=10) == len(five)
    settings.SARA_DOUBLES_SWEEP_DAYS = 0
    assert step(days=90) == 0


def test_from_the_command_line_it_goes_to_the_end(
    five: list[Person], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("sweep_doubles", many=2)
    assert capsys.readouterr().out.split()[-1] == "5"
    assert LikelyDouble.objects.count() == 1


def test_one_walk_is_under_way() -> None:
    DoubleSweep.objects.create(begun_at=NOW)
    with pytest.raises(IntegrityError, match="double_sweep_one_under_way"), transaction.atomic():
        DoubleSweep.objects.create(begun_at=NOW)
