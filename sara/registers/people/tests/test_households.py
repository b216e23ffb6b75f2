from datetime import date, timedelta

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.registers.people.api import (
    HeadLeavesOthers,
    HouseholdHasHead,
    InAnotherHousehold,
    NotInHousehold,
    form_household,
    hand_over_household,
    join_household,
    leave_household,
)
from sara.registers.people.models import Household, Membership, Person
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_household,
    make_person,
    open_file_for,
)
from sara.registers.people.types import HouseholdRole

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=30)


def known(city: SmallCity) -> Person:
    person: Person = make_person()
    open_file_for(person, city.house.pk)
    return person


def roles(household: Household) -> dict[int, str]:
    live = Membership.objects.filter(household=household, valid_to=None).order_by("id")
    return dict(live.values_list("person_id", "role"))


def test_a_household_forms_around_its_head_and_others_join(city: SmallCity, desk: Actor) -> None:
    head, wife = known(city), known(city)

    household = form_household(head_id=head.pk, actor=desk, now=NOW)
    join_household(
        household_id=household.pk,
        person_id=wife.pk,
        role=HouseholdRole.SPOUSE,
        actor=desk,
        now=NOW,
    )

    assert roles(household) == {head.pk: "head", wife.pk: "spouse"}


def test_nobody_belongs_to_two_households_and_none_has_two_heads(city: SmallCity, desk: Actor) -> None:
    head, other = known(city), known(city)
    household = form_household(head_id=head.pk, actor=desk, now=NOW)

    with pytest.raises(InAnotherHousehold):
        form_household(head_id=head.pk, actor=desk, now=NOW)
    with pytest.raises(HouseholdHasHead):
        join_household(
            household_id=household.pk,
            person_id=other.pk,
            role=HouseholdRole.HEAD,
            actor=desk,
            now=NOW,
        )


def test_a_head_leaves_last_or_hands_over_first(city: SmallCity, desk: Actor) -> None:
    head, wife = known(city), known(city)
    household = make_household(head, wife)
    with pytest.raises(HeadLeavesOthers):
        leave_household(person_id=head.pk, actor=desk, now=NOW, reason="")

    hand_over_household(
        new_head_id=wife.pk,
        old_head_role=HouseholdRole.SPOUSE,
        actor=desk,
        now=NOW,
        reason="درخواست هر دو",
    )
    assert roles(household) == {head.pk: "spouse", wife.pk: "head"}
    ended = Membership.objects.filter(household=household, valid_to=TODAY)
    assert ended.count() == 2

    leave_household(person_id=head.pk, actor=desk, now=LATER, reason="جدایی")
    assert roles(household) == {wife.pk: "head"}


def test_a_membership_that_ends_the_day_it_began_never_was(city: SmallCity, desk: Actor) -> None:
    head = known(city)
    form_household(head_id=head.pk, actor=desk, now=NOW)

    leave_household(person_id=head.pk, actor=desk, now=NOW, reason="اشتباه")

    assert not Membership.objects.exists()
    with pytest.raises(NotInHousehold):
        leave_household(person_id=head.pk, actor=desk, now=NOW, reason="")


def test_a_head_is_not_made_head_again(city: SmallCity, desk: Actor) -> None:
    head, wife = known(city), known(city)
    make_household(head, wife)

    for new_head, role in ((head, HouseholdRole.SPOUSE), (wife, HouseholdRole.HEAD)):
        with pytest.raises(HouseholdHasHead):
            hand_over_household(new_head_id=new_head.pk, old_head_role=role, actor=desk, now=NOW, reason="")


def test_the_desk_forms_no_household_of_people_it_does_not_see(city: SmallCity, desk: Actor) -> None:
    stranger = make_person(birth_on=date(1990, 1, 1))

    with pytest.raises(Missing):
        form_household(head_id=stranger.pk, actor=desk, now=NOW)
    with pytest.raises(Missing):
        join_household(
            household_id=0,
            person_id=stranger.pk,
            role=HouseholdRole.CHILD,
            actor=desk,
            now=NOW,
        )


def test_who_belongs_to_no_household_leaves_none_and_heads_none(city: SmallCity, desk: Actor) -> None:
    person = known(city)
    with pytest.raises(NotInHousehold):
        leave_household(person_id=person.pk, actor=desk, now=NOW, reason="رفت")
    with pytest.raises(NotInHousehold):
        hand_over_household(
            new_head_id=person.pk, old_head_role=HouseholdRole.SPOUSE, actor=desk, now=NOW, reason="سپرد"
        )
