"""Whom one sees and may not touch, and who may be there already."""

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.notices import Way
from sara.registers.people.api import (
    LikelyDoubles,
    choose_way_of_person,
    correct_person,
    register_appointee,
)
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    details,
    make_actor,
    make_person,
    open_file_for,
    resident,
)
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db


def test_one_sees_himself_and_does_not_correct_himself(city: SmallCity) -> None:
    her: Person = make_person()
    for actor, refusal in ((resident(her), NotAllowed), (resident(make_person("دیگری", "دور")), Missing)):
        with pytest.raises(refusal):
            correct_person(person_id=her.pk, details=details(), actor=actor, now=NOW, reason="سهو")


def test_only_who_acts_for_him_notes_how_he_wants_to_be_told(city: SmallCity, desk: Actor) -> None:
    her: Person = make_person()
    open_file_for(her, city.house.pk)
    worker = make_actor(PostKind.SOCIAL_WORKER, PostPlace.house(city.house.pk))
    elsewhere = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))
    for actor, refusal in ((worker, NotAllowed), (elsewhere, Missing)):
        with pytest.raises(refusal):
            choose_way_of_person(person_id=her.pk, way=Way.TRAY, actor=actor, now=NOW)
    choose_way_of_person(person_id=her.pk, way=Way.TRAY, actor=desk, now=NOW)


def test_who_is_to_hold_a_post_may_be_there_already(city: SmallCity) -> None:
    known: Person = make_person(birth_on=details().birth_on)
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))
    for actor, refusal in (
        (make_actor(PostKind.DESK, PostPlace.house(city.house.pk)), NotAllowed),
        (manager, LikelyDoubles),
    ):
        with pytest.raises(refusal):
            register_appointee(
                details=details(),
                kind=PostKind.INSTRUCTOR,
                path=city.house.path,
                house_id=city.house.pk,
                actor=actor,
                now=NOW,
            )
    assert Person.objects.filter(surname=known.surname).count() == 1
