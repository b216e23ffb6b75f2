from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST, SYSTEM, Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people.api import (
    may_act_for,
    may_correct_person,
    open_house_file,
    own_people,
    person_card,
    reachable_at,
    visible_to,
)
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_actor,
    make_address,
    make_guardianship,
    make_household,
    make_mobile,
    make_person,
    open_file_for,
    resident,
)
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
CHILD = date(2015, 1, 1)


def seen(actor: Actor) -> set[int]:
    return set(visible_to(actor, now=NOW).order_by("id").values_list("pk", flat=True))


def test_the_desk_sees_those_who_live_where_its_house_serves_and_those_with_a_file(
    city: SmallCity,
) -> None:
    neighbour, visitor, stranger = make_person(), make_person(), make_person()
    make_address(neighbour, city.baharestan.pk)
    make_address(stranger, city.harandi.pk)
    make_address(visitor, city.harandi.pk)
    open_file_for(visitor, city.house.pk)
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))

    assert seen(desk) == {neighbour.pk, visitor.pk, desk.person_id}


def test_one_who_moved_away_is_no_longer_seen(city: SmallCity) -> None:
    gone = make_person()
    make_address(gone, city.baharestan.pk, valid_to=TODAY)
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))

    assert gone.pk not in seen(desk)


def test_a_manager_of_the_region_has_no_way_to_browse_people(city: SmallCity) -> None:
    make_address(make_person(), city.baharestan.pk)
    officer = make_actor(PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))

    assert seen(officer) == {officer.person_id}


def test_a_resident_sees_himself_his_children_and_the_household_he_heads(city: SmallCity) -> None:
    mother, child, husband, other = (make_person() for _ in range(4))
    child.birth_on = CHILD
    child.save()
    make_guardianship(mother, child)
    make_household(mother, husband)
    make_household(other)

    assert seen(resident(mother)) == {mother.pk, child.pk, husband.pk}
    assert seen(resident(husband)) == {husband.pk}
    assert seen(GUEST) == set()


def test_a_grown_child_is_seen_and_acted_for_no_longer() -> None:
    mother, grown = make_person(), make_person(birth_on=date(2000, 1, 1))
    make_guardianship(mother, grown)

    assert not may_act_for(resident(mother), grown.pk, now=NOW)
    assert seen(resident(mother)) == {mother.pk}


def test_oneself_a_guardian_and_the_desk_act_for_a_person_and_nobody_else(
    city: SmallCity, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    mother, child = make_person(), make_person(birth_on=CHILD)
    make_guardianship(mother, child)
    open_file_for(child, city.house.pk)
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    other_desk = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))
    inspector = make_actor(PostKind.INSPECTOR, PostPlace.house(city.house.pk))

    for actor, may in (
        (resident(child), True),
        (resident(mother), True),
        (desk, True),
        (SYSTEM, True),
        (other_desk, False),
        (inspector, False),
        (GUEST, False),
    ):
        with django_assert_max_num_queries(1):
            assert may_act_for(actor, child.pk, now=NOW) is may


def test_an_ended_guardianship_carries_no_right() -> None:
    mother, child = make_person(), make_person(birth_on=CHILD)
    make_guardianship(mother, child, valid_to=TODAY)

    assert not may_act_for(resident(mother), child.pk, now=NOW)


def test_a_file_opened_with_a_reason_makes_a_stranger_known(city: SmallCity) -> None:
    stranger = make_person()
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    assert stranger.pk not in seen(desk)

    for _ in range(2):
        open_house_file(
            person_id=stranger.pk,
            house_id=city.house.pk,
            actor=desk,
            now=NOW,
            reason="به باجه آمد",
        )

    assert stranger.pk in seen(desk)
    assert may_correct_person(desk, stranger.pk, now=NOW)


def test_nobody_opens_a_file_in_anothers_house_for_another(city: SmallCity) -> None:
    stranger = make_person()
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))

    with pytest.raises(NotAllowed):
        open_house_file(person_id=stranger.pk, house_id=city.other_house.pk, actor=desk, now=NOW, reason="")
    open_house_file(
        person_id=stranger.pk,
        house_id=city.other_house.pk,
        actor=resident(stranger),
        now=NOW,
        reason="ثبت‌نام",
    )


def test_a_card_is_one_screen_in_six_queries_and_missing_for_others(
    city: SmallCity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    mother, child, husband = make_person(), make_person(birth_on=CHILD), make_person()
    make_guardianship(mother, child)
    make_household(mother, child, husband)
    make_mobile(mother)
    make_address(mother, city.baharestan.pk)

    with django_assert_num_queries(6):
        card = person_card(mother.code, actor=resident(mother), now=NOW)
        names = [member.person.full_name for member in card.household]
        ward = card.wards[0].child.full_name
        place = card.address.neighbourhood.name if card.address else ""

    assert (len(names), ward, place) == (3, "زهرا کریمی", "بهارستان")
    with pytest.raises(Missing):
        person_card(mother.code, actor=resident(husband), now=NOW)


def test_ones_own_people_are_oneself_and_ones_children_not_those_a_desk_serves(
    city: SmallCity,
) -> None:
    clerk, child = make_person("مریم"), make_person("بهار", birth_on=CHILD)
    make_guardianship(clerk, child)
    make_address(make_person(), city.baharestan.pk)
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk), person=clerk)

    assert [one.name for one in own_people(desk, now=NOW)] == ["مریم کریمی", "بهار کریمی"]
    assert own_people(GUEST, now=NOW) == ()


def test_a_child_is_reached_at_a_guardians_mobile_until_he_has_his_own() -> None:
    mother, child = make_person(), make_person(birth_on=CHILD)
    make_guardianship(mother, child)
    assert reachable_at(child.pk, now=NOW) == ""

    make_mobile(mother, "09121111111", is_main=False)
    make_mobile(mother, "09122222222")
    assert reachable_at(child.pk, now=NOW) == "09122222222"

    make_mobile(child, "09123333333", valid_from=TODAY - timedelta(days=1))
    assert reachable_at(child.pk, now=NOW) == "09123333333"
