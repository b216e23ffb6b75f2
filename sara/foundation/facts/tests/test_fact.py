from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import pytest
from django.db import models

from sara.foundation.facts import Fact, all_facts
from sara.foundation.facts.fact import fact_from, values_of


class Reason(models.TextChoices):
    ILLNESS = "illness", "بیماری"


@dataclass(frozen=True, slots=True)
class Withdrawn(Fact):
    enrolment_id: int
    person_id: int | None
    free: bool
    title: str
    on: date
    at: datetime
    clock: time
    uid: UUID
    reason: Reason
    sessions: tuple[int, ...] = ()


WITHDRAWN = Withdrawn(
    enrolment_id=7,
    person_id=None,
    free=True,
    title="نقاشی «ایرانی»",
    on=date(2026, 9, 27),
    at=datetime(2026, 9, 27, 8, 30, tzinfo=UTC),
    clock=time(17, 30),
    uid=UUID(int=5),
    reason=Reason.ILLNESS,
    sessions=(1, 2),
)


def with_value(**values: Any) -> Withdrawn:
    return Withdrawn(**{**{name: getattr(WITHDRAWN, name) for name in WITHDRAWN.__slots__}, **values})


def test_a_fact_comes_back_as_it_was_told() -> None:
    values = values_of(WITHDRAWN)
    assert values["at"] == "2026-09-27T08:30:00+00:00"
    assert values["reason"] == "illness"
    assert fact_from(WITHDRAWN.name, values) == WITHDRAWN


def test_a_fact_is_known_by_its_app_and_its_name() -> None:
    assert Withdrawn.name == "test_fact.Withdrawn"
    assert all_facts()["test_fact.Withdrawn"] is Withdrawn


@pytest.mark.parametrize(
    "wrong",
    [
        {"enrolment_id": "7"},
        {"enrolment_id": 7.0},
        {"enrolment_id": True},
        {"enrolment_id": None},
        {"free": 1},
        {"title": 7},
        {"on": "2026-09-27"},
        {"at": datetime(2026, 9, 27, 8, 30)},  # noqa: DTZ001 on purpose
        {"sessions": ["1"]},
        {"sessions": ("1",)},
        {"reason": "tired"},
    ],
)
def test_a_value_of_another_kind_than_declared_is_a_bug(wrong: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        values_of(with_value(**wrong))


def test_what_is_no_plain_value_is_named_as_such() -> None:
    with pytest.raises(TypeError, match="plain values"):
        values_of(with_value(title=object()))


@pytest.mark.parametrize("kind", [float, dict, list, object, models.Model, int | str, tuple[int, int]])
def test_a_fact_that_would_carry_more_than_plain_values_cannot_be_declared(kind: type) -> None:
    with pytest.raises(TypeError, match="plain values"):
        type("Carrier", (Fact,), {"__annotations__": {"thing": kind}, "__module__": __name__})


@pytest.mark.parametrize("name", ["national_id", "mobile", "sheba", "birth_certificate_number"])
def test_what_a_person_keeps_to_himself_never_stands_in_a_fact(name: str) -> None:
    with pytest.raises(TypeError, match="may not carry"):
        type("Teller", (Fact,), {"__annotations__": {name: str}, "__module__": __name__})


def test_two_facts_of_one_name_are_a_bug() -> None:
    with pytest.raises(TypeError, match="two facts"):
        type("Withdrawn", (Fact,), {"__annotations__": {}, "__module__": "elsewhere.test_fact"})
