"""Two desks merge the same two records, each the other way round; and somebody writes meanwhile."""

from threading import Event

import pytest
from django.db import transaction

from sara.foundation.actors import SYSTEM, Actor
from sara.registers.people.api import AlreadyMerged, gather_latecomers, merge_people
from sara.registers.people.models import Person, PersonMerge, PersonMobile, PersonSearch
from sara.registers.people.tests.factories import (
    NOW,
    make_actor,
    make_city,
    make_mobile,
    make_person,
    open_file_for,
)
from sara.registers.people.tests.test_races import at_once
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk() -> Actor:
    return make_actor(PostKind.DESK, PostPlace.house(make_city().house.pk))


@pytest.fixture
def pair(desk: Actor) -> tuple[Person, Person]:
    (post,) = desk.posts
    house_id = int(post.path.rstrip("/").rpartition("h")[2])
    two = make_person("پروین", "رحمانی"), make_person("پروین", "رحمانیان")
    for person in two:
        open_file_for(person, house_id)
    return two


def test_two_merges_of_the_same_two_leave_one_of_them_standing(
    desk: Actor, pair: tuple[Person, Person]
) -> None:
    one, other = (person.pk for person in pair)

    def merging(stays: int, goes: int) -> object:
        return merge_people(survivor_id=stays, merged_id=goes, actor=desk, now=NOW, reason="یک نفرند")

    results = at_once(lambda: merging(one, other), lambda: merging(other, one))

    assert {type(result) for result in results} == {PersonMerge, AlreadyMerged}
    assert Person.objects.filter(merged_into=None, pk__in=[one, other]).count() == 1
    assert PersonSearch.objects.filter(person__in=[one, other]).count() == 1


def test_what_is_written_while_a_merge_waits_to_end_reaches_the_survivor(
    desk: Actor, pair: tuple[Person, Person]
) -> None:
    stays, goes = pair
    merged = Event()
    kept: list[PersonMerge] = []

    def merge() -> None:
        with transaction.atomic():
            kept.append(
                merge_people(survivor_id=stays.pk, merged_id=goes.pk, actor=desk, now=NOW, reason="یکی")
            )
            merged.set()

    def write() -> None:
        merged.wait(timeout=10)
        make_mobile(goes, "09121234567")

    at_once(merge, write)
    gather_latecomers(merge_id=kept[0].pk, actor=SYSTEM, now=NOW)

    assert PersonMobile.objects.get().person == stays
    assert PersonSearch.objects.get(person=stays).mobiles == " 09121234567"


def test_two_who_write_of_one_person_at_once_are_both_in_the_search_row(pair: tuple[Person, Person]) -> None:
    person = pair[0]

    at_once(
        lambda: make_mobile(person, "09121111111"),
        lambda: make_mobile(person, "09122222222", is_main=False),
    )

    assert set(PersonSearch.objects.get(person=person).mobiles.split()) == {"09121111111", "09122222222"}
