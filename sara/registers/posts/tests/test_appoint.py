from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.posts.api import (
    AlreadyInPost,
    EndReason,
    EndsBeforeItStarts,
    EndsBeforeNow,
    LetterNumberMissing,
    NobodyToAppoint,
    PlaceHasManager,
    Post,
    PostDoesNotFitPlace,
    PostHasEnded,
    PostKind,
    PostPlace,
    actor_of,
    appoint,
    end_post,
    may_see_posts,
)
from sara.registers.posts.tests.factories import (
    LONG_AGO,
    NOW,
    SmallCity,
    make_account,
    make_actor,
    make_city,
    make_person,
    make_post,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> SmallCity:
    return make_city()


def put_in_post(kind: PostKind, place: PostPlace, **given: object) -> Post:
    known: dict[str, object] = {
        "person_id": make_person().pk,
        "letter_number": "۱۲/۱",
        "held_from": LONG_AGO,
        "actor": SYSTEM,
        "now": NOW,
    }
    return appoint(kind=kind, place=place, **(known | given))  # type: ignore[arg-type]


def test_the_region_officer_appoints_a_manager_in_his_region(city: SmallCity) -> None:
    officer = make_actor(PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))

    post = put_in_post(PostKind.MANAGER, PostPlace.house(city.house.pk), actor=officer)

    assert post.path == city.house.path


def test_a_manager_appoints_his_desk_but_no_manager(city: SmallCity) -> None:
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))

    assert put_in_post(PostKind.DESK, PostPlace.house(city.house.pk), actor=manager).pk
    with pytest.raises(NotAllowed):
        put_in_post(PostKind.INSPECTOR, PostPlace.house(city.house.pk), actor=manager)


def test_a_manager_appoints_nobody_in_another_house(city: SmallCity) -> None:
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))

    with pytest.raises(NotAllowed):
        put_in_post(PostKind.DESK, PostPlace.house(city.other_house.pk), actor=manager)


def test_a_house_has_one_manager_or_acting_manager_at_a_time(city: SmallCity) -> None:
    place = PostPlace.house(city.house.pk)
    put_in_post(PostKind.MANAGER, place)

    with pytest.raises(PlaceHasManager):
        put_in_post(PostKind.ACTING_MANAGER, place, held_from=NOW)


def test_a_manager_follows_another_at_the_very_second_he_leaves(city: SmallCity) -> None:
    place = PostPlace.house(city.house.pk)
    first = put_in_post(PostKind.MANAGER, place)
    end_post(
        post_id=first.pk,
        held_to=NOW,
        end_reason=EndReason.TERM_OVER,
        actor=SYSTEM,
        now=NOW,
        reason="",
    )

    assert put_in_post(PostKind.MANAGER, place, held_from=NOW).held_from == NOW


def test_nobody_holds_the_same_post_twice_in_one_place(city: SmallCity) -> None:
    person = make_person()
    for place in (PostPlace.house(city.house.pk), PostPlace.thematic_house(city.health.pk)):
        put_in_post(PostKind.INSTRUCTOR, place, person_id=person.pk)
        with pytest.raises(AlreadyInPost):
            put_in_post(PostKind.INSTRUCTOR, place, person_id=person.pk)


def test_a_post_stands_only_where_its_kind_can(city: SmallCity) -> None:
    with pytest.raises(PostDoesNotFitPlace):
        put_in_post(PostKind.HEADQUARTERS, PostPlace.house(city.house.pk))


def test_a_post_has_a_letter(city: SmallCity) -> None:
    with pytest.raises(LetterNumberMissing):
        put_in_post(PostKind.DESK, PostPlace.house(city.house.pk), letter_number=" ")


def test_a_post_ends_after_it_starts(city: SmallCity) -> None:
    place = PostPlace.house(city.house.pk)
    for held_to in (LONG_AGO, LONG_AGO - timedelta(days=1)):
        with pytest.raises(EndsBeforeItStarts):
            put_in_post(PostKind.DESK, place, held_to=held_to)
    assert put_in_post(PostKind.DESK, place, held_to=NOW).held_to == NOW


def test_a_post_that_ends_loses_its_rights_that_second(city: SmallCity) -> None:
    person = make_person()
    post = make_post(person, PostKind.DESK, PostPlace.house(city.house.pk))
    account = make_account(person)
    end = NOW + timedelta(hours=1)

    end_post(
        post_id=post.pk,
        held_to=end,
        end_reason=EndReason.RESIGNED,
        actor=SYSTEM,
        now=NOW,
        reason="استعفا",
    )

    before, at = end - timedelta(microseconds=1), end
    assert [held.post_id for held in actor_of(account, now=before).posts] == [post.pk]
    assert actor_of(account, now=at).posts == ()


def test_nobody_is_put_in_a_post_who_is_not_in_the_register_or_is_no_more(city: SmallCity) -> None:
    merged, erased = make_person(), make_person()
    type(merged).objects.filter(pk=merged.pk).update(merged_into=make_person())
    type(erased).objects.filter(pk=erased.pk).update(erased_at=NOW)

    for person_id in (merged.pk, erased.pk, 0):
        with pytest.raises(NobodyToAppoint):
            put_in_post(PostKind.TRUSTEE, PostPlace.house(city.house.pk), person_id=person_id)


def test_whom_a_merge_or_an_erasure_could_take_is_held_while_he_is_appointed(city: SmallCity) -> None:
    with CaptureQueriesContext(connection) as asked:
        put_in_post(PostKind.TRUSTEE, PostPlace.house(city.house.pk))

    assert any("FOR NO KEY UPDATE" in one["sql"] and "people_person" in one["sql"] for one in asked)


def test_an_ended_post_is_not_ended_again_and_never_in_the_past(city: SmallCity) -> None:
    post = make_post(make_person(), PostKind.DESK, PostPlace.house(city.house.pk))

    with pytest.raises(EndsBeforeNow):
        end(post, NOW - timedelta(days=1))
    end(post, NOW)
    with pytest.raises(PostHasEnded):
        end(post, NOW)


def end(post: Post, held_to: object) -> None:
    end_post(
        post_id=post.pk,
        held_to=held_to,  # type: ignore[arg-type]
        end_reason=EndReason.MISTAKEN,
        actor=SYSTEM,
        now=NOW,
        reason="",
    )


def test_a_post_one_does_not_see_is_missing_and_one_he_sees_may_be_out_of_reach(
    city: SmallCity,
) -> None:
    post = make_post(make_person(), PostKind.TRUSTEE, PostPlace.house(city.other_house.pk))
    stranger = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))
    inspector = make_actor(PostKind.INSPECTOR, PostPlace.house(city.other_house.pk))

    for actor, refusal in ((stranger, Missing), (inspector, NotAllowed)):
        with pytest.raises(refusal):
            end_post(
                post_id=post.pk,
                held_to=NOW,
                end_reason=EndReason.DISMISSED,
                actor=actor,
                now=NOW,
                reason="",
            )


def test_who_holds_which_post_is_seen_in_ones_own_place_only(city: SmallCity) -> None:
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))
    assert may_see_posts(manager, city.house.path)
    assert not may_see_posts(manager, city.other_house.path)
