from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST
from sara.registers.posts.api import (
    PostKind,
    PostPlace,
    actor_of,
    people_in_post,
    permission_lines,
    posts_by_person,
    posts_seen_by,
    visible_to,
)
from sara.registers.posts.models import Post
from sara.registers.posts.tests.factories import (
    NOW,
    SmallCity,
    make_account,
    make_actor,
    make_city,
    make_person,
    make_post,
    resident,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> SmallCity:
    return make_city()


def test_an_actor_carries_the_posts_in_force_with_their_paths_in_one_query(
    city: SmallCity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person = make_person()
    make_post(person, PostKind.DESK, PostPlace.house(city.house.pk))
    make_post(person, PostKind.HOUSE_HEAD, PostPlace.thematic_house(city.health.pk))
    make_post(person, PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))
    make_post(person, PostKind.TRUSTEE, PostPlace.house(city.house.pk), held_from=NOW + timedelta(days=1))
    account = make_account(person)

    with django_assert_num_queries(1):
        actor = actor_of(account, now=NOW)

    assert {(post.kind, post.path) for post in actor.posts} == {
        ("desk", city.house.path),
        ("house_head", city.health.path),
        ("region_officer", city.region.path),
    }


def test_a_guest_asks_the_database_nothing(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        assert actor_of(AnonymousUser(), now=NOW) == GUEST


def test_the_public_sees_those_who_answer_for_a_house_highest_first(
    city: SmallCity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_post(make_person("نرگس"), PostKind.HOUSE_HEAD, PostPlace.thematic_house(city.health.pk))
    make_post(make_person("بهرام"), PostKind.MANAGER, PostPlace.house(city.house.pk))
    make_post(make_person("ناهید"), PostKind.DESK, PostPlace.house(city.house.pk))
    make_post(make_person("پرویز"), PostKind.MANAGER, PostPlace.house(city.other_house.pk))

    with django_assert_num_queries(1):
        lines = people_in_post(city.house.pk, now=NOW)

    assert [(line.person_name, line.kind, line.thematic_house) for line in lines] == [
        ("بهرام کریمی", PostKind.MANAGER, ""),
        ("نرگس کریمی", PostKind.HOUSE_HEAD, "خانهٔ سلامت"),
    ]


def test_posts_of_several_persons_come_in_one_query(
    city: SmallCity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one, other = make_person(), make_person()
    post = make_post(one, PostKind.HOUSE_HEAD, PostPlace.thematic_house(city.health.pk))

    with django_assert_num_queries(1):
        held = posts_by_person([one.pk, other.pk], now=NOW)
        names = [post.place_name for post in held[one.pk]]

    assert held == {one.pk: [post], other.pk: []}
    assert names == ["خانهٔ سلامت · سرای محلهٔ بهارستان"]


def test_posts_are_seen_downwards_in_the_tree_and_ones_own_always(city: SmallCity) -> None:
    person = make_person()
    post = make_post(person, PostKind.HOUSE_HEAD, PostPlace.thematic_house(city.health.pk))
    officer = make_actor(PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))
    neighbour = make_actor(PostKind.MANAGER, PostPlace.house(city.other_house.pk))

    assert posts_seen_by(officer, person_id=person.pk) == [post]
    assert posts_seen_by(resident(person), person_id=person.pk) == [post]
    assert posts_seen_by(neighbour, person_id=person.pk) == []
    assert list(visible_to(GUEST).order_by("id")) == []
    assert Post.objects.count() == 3


def test_the_page_of_permissions_names_the_posts_of_each() -> None:
    lines = {line.name: line for line in permission_lines()}

    assert lines["may_appoint_officers"].held_by == (PostKind.HEADQUARTERS,)
    assert all(line.title for line in lines.values())
