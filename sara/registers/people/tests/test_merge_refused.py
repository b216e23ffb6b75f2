"""What a merge refuses."""

from datetime import timedelta

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.registers.people.api import (
    AlreadyMerged,
    AnswersForTheOther,
    HeadCannotVanish,
    IdentitiesDiffer,
    SamePerson,
    undo_merge,
)
from sara.registers.people.models import (
    Membership,
    Person,
    PersonMerge,
)
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_actor,
    make_guardianship,
    make_household,
    make_person,
    open_file_for,
)
from sara.registers.people.tests.test_merge import merge
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NATIONAL_ID = "0012345679"
LATER = NOW + timedelta(days=2)


def refused(refusal: type[Refusal], stays: Person, goes: Person, actor: Actor) -> None:
    with pytest.raises(refusal):
        merge(stays, goes, actor)
    assert not PersonMerge.objects.exists()


def test_what_cannot_be_one_is_refused(desk: Actor, pair: tuple[Person, Person], city: SmallCity) -> None:
    stays, goes = pair
    refused(SamePerson, stays, stays, desk)

    stays.national_id, goes.national_id = NATIONAL_ID, "0084575948"
    stays.save()
    goes.save()
    refused(IdentitiesDiffer, stays, goes, desk)

    child = make_person("بهار", "رحمانی", birth_on=TODAY)
    open_file_for(child, city.house.pk)
    make_guardianship(stays, child)
    refused(AnswersForTheOther, stays, child, desk)


def test_a_household_does_not_lose_its_head(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    make_household(goes, make_person())
    make_household(stays)

    refused(HeadCannotVanish, stays, goes, desk)
    merge(goes, stays, desk)


def test_one_who_has_no_household_becomes_the_head(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    household = make_household(goes, make_person())

    merge(stays, goes, desk)

    assert Membership.objects.of_heads().get(household=household).person == stays


def test_only_who_sees_both_may_merge_them(city: SmallCity, desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    refused(Missing, stays, make_person("دور", "دست"), desk)
    worker = make_actor(PostKind.SOCIAL_WORKER, PostPlace.house(city.house.pk))
    refused(NotAllowed, stays, goes, worker)
    done = merge(stays, goes, desk)
    with pytest.raises(AlreadyMerged):
        merge(stays, goes, desk)
    with pytest.raises(NotAllowed):
        undo_merge(merge_id=done.pk, actor=worker, now=LATER, reason="نه")
