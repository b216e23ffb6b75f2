"""What is not there is missing, for whoever asks: never a fault, never a hint."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.notices import stopped_among
from sara.registers.people import api as people
from sara.registers.people.models import HouseFile, Person
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    details,
    make_mobile,
    make_person,
    open_file_for,
)
from sara.registers.people.types import HouseholdRole

pytestmark = pytest.mark.django_db
NOBODY = 987_654_321
Asked = Callable[[Actor], object]

ASKED: dict[str, Asked] = {
    "staff account": lambda actor: people.give_staff_account(
        person_id=NOBODY, username="sara", password=uuid4().hex, actor=actor, now=NOW
    ),
    "password code": lambda actor: people.give_password_code(
        person_id=NOBODY, username="sara", resets_factor=False, actor=actor, now=NOW, reason="فراموشی"
    ),
    "likely double": lambda actor: people.tell_apart(
        double_id=NOBODY, actor=actor, now=NOW, reason="دو نفرند"
    ),
    "merge": lambda actor: people.undo_merge(merge_id=NOBODY, actor=actor, now=NOW, reason="دو نفرند"),
    "list at a house": lambda actor: people.register_people(
        newcomers=[people.Newcomer(details())], house_id=NOBODY, actor=actor, now=NOW, reason="فهرست"
    ),
    "request": lambda actor: people.take_back_request(request_id=NOBODY, actor=actor, now=NOW),
    "correction": lambda actor: people.correct_person(
        person_id=NOBODY, details=details(), actor=actor, now=NOW, reason="سهو"
    ),
    "household": lambda actor: people.join_household(
        household_id=NOBODY,
        person_id=actor.person_id or 0,
        role=HouseholdRole.SPOUSE,
        actor=actor,
        now=NOW,
    ),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_what_is_not_there_is_missing(asked: Asked, manager: Actor) -> None:
    with pytest.raises(Missing):
        asked(manager)


def test_a_file_is_opened_for_somebody_at_some_house(city: SmallCity, desk: Actor) -> None:
    for person, house in ((NOBODY, city.house.pk), (make_person().pk, NOBODY)):
        with pytest.raises(Missing):
            people.open_house_file(person_id=person, house_id=house, actor=desk, now=NOW, reason="آمد")
    assert not HouseFile.objects.exists()


def test_texts_are_stopped_for_a_number_of_his_only(city: SmallCity, desk: Actor) -> None:
    person: Person = make_person()
    open_file_for(person, city.house.pk)
    make_mobile(make_person("دیگری", "دور"), "09129999999")
    with pytest.raises(Missing):
        people.set_texts_of_person(
            person_id=person.pk, mobile="09129999999", wanted=False, actor=desk, now=NOW
        )
    assert not stopped_among(["09129999999"])
