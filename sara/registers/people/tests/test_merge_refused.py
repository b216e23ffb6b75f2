"""What a merge refuses."""

from datetime import timedelta

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.registers.people.api import (
    AlreadyMerged,
    AnswersForTheOther,
    CannotBothMove,
    CannotGoBack,
    HeadCannotVanish,
    IdentitiesDiffer,
    SamePerson,
    correct_person,
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
    details,
    make_actor,
    make_guardianship,
    make_household,
    make_person,
    make_post,
    open_file_for,
)
from sara.registers.people.tests.test_merge import merge
from sara.registers.people.types import HouseholdRole
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


def test_one_post_is_not_held_twice_by_one(city: SmallCity, desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    for person in pair:
        make_post(person, PostKind.LIBRARIAN, PostPlace.house(city.house.pk))

    with pytest.raises(CannotBothMove):
        merge(stays, goes, desk)


def test_an_identity_that_another_took_meanwhile_does_not_come_back(
    desk: Actor, pair: tuple[Person, Person]
) -> None:
    stays, goes = pair
    goes.national_id = NATIONAL_ID
    goes.save()
    done = merge(stays, goes, desk)
    correct_person(
        person_id=stays.pk,
        details=details(given_name="پروین", surname="رحمانی"),
        actor=desk,
        now=NOW,
        reason="سهو",
    )
    other = make_person("دیگری", "دور")
    other.national_id = NATIONAL_ID
    other.save()

    with pytest.raises(CannotGoBack):
        undo_merge(merge_id=done.pk, actor=desk, now=LATER, reason="دو نفرند")
    assert PersonMerge.objects.get().undone_at is None


def test_a_household_that_has_another_head_by_now_does_not_take_the_old_one_back(
    desk: Actor, pair: tuple[Person, Person]
) -> None:
    stays, goes = pair
    make_household(stays, make_person())
    household = make_household(goes)
    done = merge(stays, goes, desk)
    Membership.objects.create(
        household=household, person=make_person(), role=HouseholdRole.HEAD, valid_from=TODAY
    )

    with pytest.raises(CannotGoBack):
        undo_merge(merge_id=done.pk, actor=desk, now=LATER, reason="دو نفرند")
    assert PersonMerge.objects.get().undone_at is None
